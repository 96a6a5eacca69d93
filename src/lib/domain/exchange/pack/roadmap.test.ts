import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { day, span } from '../../roadmap/test-roadmap.ts';
import { parsePack } from './parse-pack.ts';
import type { Pack } from './pack.ts';

const DELIVERIES = 'portfolios/sample/deliveries.json';
const text = (words: string) => ({ zh: words, en: words, ru: words });
const procedure = (id: string, after: string[] = []) => ({ id, name: text(id), basis: 'a provision', after });
const rule = {
	id: 'by-march',
	name: text('r'),
	text: text('r'),
	appliesTo: {},
	requires: 'permit',
	whenMissed: 'late'
};
const delivery = {
	project: 'S-1',
	milestones: [{ id: 'permit', kind: 'permit', plan: '2021-03', actual: '2021-04-02' }]
};

/** The miniature pack with files of a roadmap. */
function withFiles(added: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
	const files = readMiniaturePack();
	for (const [file, content] of Object.entries(added)) files.set(file, JSON.stringify(content));
	return files;
}

function packOf(added: Readonly<Record<string, unknown>>): Pack {
	const result = parsePack(withFiles(added));
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function problemsOf(added: Readonly<Record<string, unknown>>): [string, string][] {
	const result = parsePack(withFiles(added));
	return result.ok ? [] : result.problems.map(({ code, path }) => [code, path]);
}

describe('what projects are followed by', () => {
	test('is nothing where the territory has none of the files', () => {
		const { roadmap, deliveries } = packOf({});
		expect(roadmap).toEqual({ rules: [], procedures: [], calendar: [], seasons: [] });
		expect([...deliveries]).toEqual([]);
	});

	test('is read with dates as the days they can mean, and what is left out is not known', () => {
		const { deliveries } = packOf({ [DELIVERIES]: [delivery] });
		expect([...deliveries.values()].flat()).toMatchObject([
			{
				project: 'S-1',
				unit: null,
				halts: null,
				permitExtensions: null,
				milestones: [
					{
						plan: { earliest: day('2021-03-01'), latest: day('2021-03-31') },
						baseline: null,
						actual: { on: span('2021-04-02') }
					}
				],
				changes: []
			}
		]);
	});

	test('tells pending, unknown and happened on a day nobody knows apart', () => {
		const milestones = ['pending', 'unknown', 'happened', undefined].map((actual, index) => ({
			id: `m${index}`,
			kind: 'signing',
			actual
		}));
		const [record] = [...packOf({ [DELIVERIES]: [{ ...delivery, milestones }] }).deliveries.values()].flat();
		expect(record?.milestones.map(({ actual }) => actual)).toEqual([
			{ kind: 'pending' },
			{ kind: 'unknown' },
			{ kind: 'happened', on: null },
			{ kind: 'unknown' }
		]);
	});

	test.each([
		['a project that is not in the portfolio', { ...delivery, project: 'S-999' }, 'unknown-reference', 'S-999.project'],
		[
			'a month of thirteen',
			{ ...delivery, milestones: [{ id: 'm', kind: 'permit', plan: '2021-13' }] },
			'bad-date',
			'S-1.milestones[0].plan'
		],
		[
			'29 February of a common year',
			{ ...delivery, milestones: [{ id: 'm', kind: 'permit', actual: '2021-02-29' }] },
			'wrong-shape',
			'S-1.milestones[0].actual'
		],
		[
			'a milestone twice',
			{ ...delivery, milestones: [...delivery.milestones, ...delivery.milestones] },
			'duplicate-id',
			'S-1.milestones[1].id'
		],
		[
			'a procedure nobody knows',
			{ ...delivery, procedures: [{ procedure: 'dance' }] },
			'unknown-reference',
			'S-1.procedures[0].procedure'
		],
		[
			'a change of a milestone it does not have',
			{
				...delivery,
				changes: [{ recordedOn: '2021-01-01', sequence: 0, kind: 'actual', milestone: 'signing', actual: 'pending' }]
			},
			'unknown-reference',
			'S-1.changes[0].milestone'
		],
		[
			'months out of order',
			{ ...delivery, months: [{ month: '2021-02' }, { month: '2021-01' }] },
			'not-rising',
			'S-1.months'
		],
		[
			'a range that falls',
			{ ...delivery, ranges: { filing: { least: 5, likely: 3, most: 9 } } },
			'not-rising',
			'S-1.ranges.filing'
		],
		['money below nothing', { ...delivery, fundsPlannedWanYuan: -1 }, 'out-of-range', 'S-1.fundsPlannedWanYuan']
	])('refuses %s, and says where', (_, record, code, place) => {
		const found = problemsOf({ [DELIVERIES]: [record], 'procedures.json': [procedure('filing')] });
		expect(found).toContainEqual([code, `${DELIVERIES}: ${place}`]);
	});

	test('refuses procedures that wait for each other, with the way round', () => {
		const result = parsePack(withFiles({ 'procedures.json': [procedure('a', ['b']), procedure('b', ['a'])] }));
		expect(result.ok ? [] : result.problems).toEqual([
			{ code: 'circular-procedures', path: 'procedures.json: a.after', value: 'a → b → a' }
		]);
	});

	test.each([
		['after-itself', { kind: 'before', event: 'permit' }, 'rules[0].deadline.event'],
		[
			'bad-date',
			{ kind: 'yearly', on: { month: 2, dayOfMonth: 30 }, watchedFrom: { month: 1, dayOfMonth: 1 } },
			'rules[0].deadline.on'
		]
	])('refuses a rule that cannot be judged (%s)', (code, deadline, place) => {
		expect(problemsOf({ 'rules.json': [{ ...rule, deadline }] })).toEqual([[code, `rules.json: ${place}`]]);
	});

	test('refuses a holiday of another year, and one that is worked', () => {
		const years = [
			{ year: 2021, holidays: ['2022-01-01', '2021-05-01'], makeUpDays: ['2021-05-01'], source: 'a notice' }
		];
		expect(problemsOf({ 'working-calendar.json': years }).map(([code]) => code)).toEqual([
			'other-year',
			'holiday-and-worked'
		]);
	});
});
