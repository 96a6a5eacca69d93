import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../attraction/lane-lines.ts';
import { day } from '../test-roadmap.ts';
import { DEFAULT_TIMELINE, readTimeline, TIMELINE_GROUPS, writeTimeline } from './timeline-view.ts';

const RULES = ['by-march', 'by-april'];

describe('how a timeline is looked at, in an address', () => {
	test('is nothing as it is given', () => {
		expect(writeTimeline(DEFAULT_TIMELINE)).toBeNull();
		expect(readTimeline(null, RULES)).toEqual(DEFAULT_TIMELINE);
	});

	test('names group, first day, days, rule, who is missing and which lane', () => {
		const window = { from: day('2026-09-06'), days: 440 };
		const view = {
			group: 'unit',
			window,
			rule: 'by-march',
			onlyMissing: true,
			lanes: 'attraction',
			targets: null
		} as const;
		expect(writeTimeline(view)).toBe('unit~2026-09-06~440~by-march~miss~attraction');
		expect(readTimeline('unit~2026-09-06~440~by-march~miss~attraction', RULES)).toEqual(view);
		expect(readTimeline('unit~2026-09-06~440~by-march~miss', RULES)).toEqual({ ...view, lanes: 'both' });
	});

	test('names the indicator whose targets stand in place of projects', () => {
		expect(writeTimeline({ ...DEFAULT_TIMELINE, targets: '' })).toBe('~~~~~~targets');
		expect(readTimeline('~~~~~~targets.starts', RULES)).toEqual({ ...DEFAULT_TIMELINE, targets: 'starts' });
		expect(readTimeline('~~~~~~targetsx', RULES).targets).toBeNull();
	});

	test.each([
		['a group nobody knows', 'moon~2026-09-06~440', { window: { from: day('2026-09-06'), days: 440 } }],
		['a rule that is not there', '~~~by-june', {}],
		['a day that does not exist', '~2026-02-30~440', {}],
		['more than five years', '~2026-02-01~9999', {}],
		['words', 'привет ~ ~~ мир', {}]
	])('takes %s as given', (_, text, kept) => {
		expect(readTimeline(text, RULES)).toEqual({ ...DEFAULT_TIMELINE, ...kept });
	});

	test('reads what it wrote', () => {
		const view = fc.record({
			group: fc.constantFrom(...TIMELINE_GROUPS),
			window: fc.option(
				fc.record({ from: fc.integer({ min: 0, max: 30_000 }), days: fc.integer({ min: 7, max: 1827 }) })
			),
			rule: fc.option(fc.constantFrom(...RULES)),
			onlyMissing: fc.boolean(),
			lanes: fc.constantFrom(...LANES),
			targets: fc.option(fc.constantFrom('', 'starts', 'own-1a2b.c'))
		});
		fc.assert(
			fc.property(view, (given) => {
				expect(readTimeline(writeTimeline(given), RULES)).toEqual(given);
			})
		);
	});

	test('always has a group, whatever stands there', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(TIMELINE_GROUPS).toContain(readTimeline(text, RULES).group);
			})
		);
	});
});
