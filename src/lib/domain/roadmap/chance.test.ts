import { describe, expect, it } from 'vitest';
import { chanceOfFinish, type ChanceQuestion } from './chance.ts';
import type { Step } from './network.ts';
import { day, span } from './test-roadmap.ts';
import { addWorkingDays, WEEKENDS_ONLY } from './working-days.ts';

const asOf = day('2021-03-01');
const after = (workingDays: number) => addWorkingDays(WEEKENDS_ONLY, asOf, workingDays).day;
const question = (changes: Partial<ChanceQuestion> = {}): ChanceQuestion => ({
	asOf,
	calendar: WEEKENDS_ONLY,
	deadline: null,
	seed: 1,
	samples: 20_000,
	quantiles: [],
	...changes
});
const step = (id: string, changes: Partial<Step> = {}): Step => ({
	id,
	after: [],
	duration: null,
	range: { least: 10, likely: 20, most: 30 },
	started: null,
	finished: null,
	...changes
});
function chance(steps: readonly Step[], changes: Partial<ChanceQuestion> = {}) {
	const result = chanceOfFinish(steps, question(changes));
	if (result.kind !== 'estimated') throw new Error(result.kind);
	return result;
}
/** Four standard errors of a share of 20,000 draws. */
const TOLERANCE = 4 * Math.sqrt(0.25 / 20_000);
const expectShare = (steps: readonly Step[], workingDays: number, share: number) =>
	expect(Math.abs((chance(steps, { deadline: after(workingDays) }).chance ?? NaN) - share)).toBeLessThan(TOLERANCE);

describe('the chance of a finish', () => {
	// a triangle from 10 over 20 to 30, rounded: below 15.5 lie 5.5²/200, below 20.5 all but 9.5²/200
	it('is that of a triangle of whole days', () => {
		expectShare([step('a')], 15, 5.5 ** 2 / 200);
		expectShare([step('a')], 20, 1 - 9.5 ** 2 / 200);
		expectShare([step('a')], 9, 0);
		expectShare([step('a')], 30, 1);
	});

	it('of two side by side is the product of theirs', () =>
		expectShare([step('a'), step('b')], 20, (1 - 9.5 ** 2 / 200) ** 2));

	// of what takes more than 25 days, (5² − 2.5²)/5² takes less than 27.5
	it('of what is under way is that of the part still possible', () => {
		const begun = step('a', {
			started: {
				earliest: addWorkingDays(WEEKENDS_ONLY, asOf, -25).day,
				latest: addWorkingDays(WEEKENDS_ONLY, asOf, -25).day
			}
		});
		expectShare([begun], 2, 0.75);
	});

	it('of what is under way for too long is named, and ends tomorrow', () => {
		const begun = step('a', { started: span('2020-12-01') });
		expect(chance([begun], { deadline: after(1) })).toMatchObject({ chance: 1, overrun: ['a'] });
	});

	it('of what is done is certain, and its range is not asked for', () => {
		const done = step('a', { range: null, finished: span('2021-02-27') });
		expect(chance([done], { deadline: day('2021-02-27'), quantiles: [0.5] })).toMatchObject({
			chance: 1,
			quantiles: [{ share: 0.5, day: day('2021-02-27') }]
		});
		expect(chance([done], { deadline: day('2021-02-25') }).chance).toBe(0);
	});

	it('is certain where nothing varies', () => {
		const fixed = { range: { least: 5, likely: 5, most: 5 } };
		const steps = [step('a', fixed), step('b', { ...fixed, after: ['a'] })];
		expect(chance(steps, { deadline: after(10), quantiles: [0.1, 0.9] })).toMatchObject({
			chance: 1,
			quantiles: [
				{ share: 0.1, day: after(10) },
				{ share: 0.9, day: after(10) }
			]
		});
		expect(chance(steps, { deadline: after(9) }).chance).toBe(0);
	});

	it('has quantiles: half of a triangle lies below its middle', () =>
		expect(chance([step('a')], { quantiles: [0.5] }).quantiles[0]?.day).toBe(after(20)));

	it('has quantiles that are the first day by which so many have ended', () => {
		const few = { samples: 8, seed: 3 };
		for (const share of [0.125, 0.25, 0.5, 0.875, 1]) {
			const first = chance([step('a')], { ...few, quantiles: [share] }).quantiles[0]?.day ?? NaN;
			expect(chance([step('a')], { ...few, deadline: first }).chance).toBeGreaterThanOrEqual(share);
			expect(chance([step('a')], { ...few, deadline: first - 1 }).chance).toBeLessThan(share);
		}
	});

	it('is the same by the same seed, in whatever order, and another by another', () => {
		const steps = [step('a'), step('b', { after: ['a'] }), step('c')];
		const asked = { deadline: after(42), quantiles: [0.1, 0.5, 0.9] };
		expect(chance([...steps].reverse(), asked)).toEqual(chance(steps, asked));
		expect(chance(steps, { ...asked, seed: 2 }).chance).not.toBe(chance(steps, asked).chance);
	});

	it('is not said without ranges, and the steps that lack one are named', () => {
		expect(chanceOfFinish([step('a'), step('b', { range: null, duration: 4 })], question())).toEqual({
			kind: 'no-ranges',
			missing: ['b']
		});
		expect(chanceOfFinish([], question())).toEqual({ kind: 'no-ranges', missing: [] });
	});

	it('is not said of a circle', () =>
		expect(chanceOfFinish([step('a', { after: ['a'] })], question())).toEqual({ kind: 'in-cycle', inCycle: ['a'] }));

	it('names the years whose holidays are not known', () => expect(chance([step('a')]).unknownYears).toEqual([2021]));

	it('is not drawn from a range that does not rise, nor from no samples', () => {
		expect(() => chance([step('a', { range: { least: 5, likely: 4, most: 6 } })])).toThrow('no duration: a');
		expect(() => chance([step('a')], { samples: 0 })).toThrow('no number of samples');
	});
});
