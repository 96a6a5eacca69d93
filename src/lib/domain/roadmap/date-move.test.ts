import { describe, expect, test } from 'vitest';
import { MOST_REASON, parseDateMove } from './date-move.ts';
import { day, milestone, span } from './test-roadmap.ts';

const milestones = [milestone('permit', { baseline: '2027-03-01', plan: '2027-03-10', actual: 'pending' })];
const today = day('2026-11-28');
const WISH = { milestone: 'permit', field: 'plan', date: '2027-04-02', reason: 'land not handed over' };
const parse = (change: Partial<typeof WISH>) => parseDateMove({ ...WISH, ...change }, { milestones, today });
const codes = (change: Partial<typeof WISH>) => {
	const parsed = parse(change);
	return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path]);
};

describe('a date that somebody moves', () => {
	test('is read with its reason, on one line', () => {
		expect(parse({ reason: '  land not\nhanded over ' })).toEqual({
			ok: true,
			value: {
				milestone: 'permit',
				kind: 'date',
				field: 'plan',
				date: span('2027-04-02'),
				reason: 'land not handed over'
			}
		});
	});

	test('may be known to a month only', () => {
		expect(parse({ field: 'forecast', date: '2027-04' })).toMatchObject({ value: { date: span('2027-04') } });
	});

	test('can say that the milestone has come, today at the latest', () => {
		expect(parse({ field: 'actual', date: '2026-11-28' })).toMatchObject({
			value: { kind: 'actual', actual: { kind: 'happened', on: span('2026-11-28') } }
		});
		expect(codes({ field: 'actual', date: '2026-11-29' })).toEqual([['actual-after-today', 'date']]);
	});

	test.each([
		['without a reason', { reason: ' \u202E ' }, 'no-reason', 'reason'],
		['with a reason without end', { reason: '长'.repeat(MOST_REASON + 1) }, 'long-reason', 'reason'],
		['to the date it has', { date: '2027-03-10' }, 'same-date', 'date'],
		['to a day that does not exist', { date: '2027-02-29' }, 'bad-date', 'date'],
		['of a milestone the project does not have', { milestone: 'moon' }, 'unknown-milestone', 'milestone'],
		['of its baseline, which stays', { field: 'baseline' }, 'unknown-field', 'field']
	])('is refused %s', (_, change, code, path) => {
		expect(codes(change)).toEqual([[code, path]]);
	});

	test('is told everything that is wrong with it at once', () => {
		expect(codes({ milestone: '', field: '', date: '', reason: '' })).toEqual([
			['unknown-milestone', 'milestone'],
			['unknown-field', 'field'],
			['bad-date', 'date'],
			['no-reason', 'reason']
		]);
	});
});
