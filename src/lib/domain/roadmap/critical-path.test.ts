import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleSteps } from './critical-path.ts';
import { isoOf } from './day.ts';
import type { Step } from './network.ts';
import { day, span } from './test-roadmap.ts';
import { readCalendar, workingDaysBetween } from './working-days.ts';

const { kept: calendar } = readCalendar([{ year: 2021, holidays: ['2021-04-05'], makeUpDays: [], source: 'a notice' }]);
/** A Monday. */
const viewpoint = { asOf: day('2021-03-01'), calendar };

const step = (id: string, duration: number | null, after: string[] = [], changes: Partial<Step> = {}): Step => ({
	id,
	duration,
	after,
	range: null,
	started: null,
	finished: null,
	...changes
});

function schedule(steps: readonly Step[], from = viewpoint) {
	const result = scheduleSteps(steps, from);
	if (!result.ok) throw new Error(`in a circle: ${result.inCycle.join()}`);
	return result.schedule;
}
const short = (value: number | null) => (value === null ? '–' : isoOf(value).slice(5));
const told = (steps: readonly Step[], from = viewpoint) =>
	schedule(steps, from).steps.map(
		({ id, earliestStart, earliestFinish, latestStart, latestFinish, slackWorkingDays, isCritical }) =>
			`${id} ${short(earliestStart)}/${short(earliestFinish)} ${short(latestStart)}/${short(latestFinish)} ${slackWorkingDays ?? '–'}${isCritical ? '!' : ''}`
	);

const DIAMOND = [step('a', 5), step('b', 10, ['a']), step('c', 3, ['a']), step('d', 2, ['c'])];

describe('a schedule', () => {
	// by hand: five working days from Monday 1 March are Monday the 8th, ten more are the 22nd
	it('gives earliest and latest days and slack', () => {
		expect(told(DIAMOND)).toEqual([
			'a 03-01/03-08 03-01/03-08 0!',
			'b 03-08/03-22 03-08/03-22 0!',
			'c 03-08/03-11 03-15/03-18 5',
			'd 03-11/03-15 03-18/03-22 5'
		]);
		expect(schedule(DIAMOND)).toMatchObject({ criticalPath: ['a', 'b'], finish: day('2021-03-22'), isBound: false });
	});

	it('keeps what is done where it was done, on a day off too', () => {
		const done = step('a', 5, [], { started: span('2021-02-22'), finished: span('2021-02-27') });
		expect(told([done, ...DIAMOND.slice(1)])).toEqual([
			'a 02-22/02-27 –/– –',
			'b 03-01/03-15 03-01/03-15 0!',
			'c 03-01/03-04 03-08/03-11 5',
			'd 03-04/03-08 03-11/03-15 5'
		]);
		expect(schedule([done])).toMatchObject({ criticalPath: [], finish: day('2021-02-27') });
	});

	it('counts what is under way from its start, and lets it end tomorrow at the earliest', () => {
		expect(told([step('a', 8, [], { started: span('2021-02-24') })])).toEqual(['a 02-24/03-08 –/03-08 0!']);
		expect(told([step('a', 2, [], { started: span('2021-02-01') })])).toEqual(['a 02-01/03-02 –/03-02 0!']);
	});

	it('does not count what is under way as held up by what it was to wait for', () =>
		// c ends with the works of b, under way; y2 as late by way of x, which b no longer waits for
		expect(
			schedule([
				step('x', 5),
				step('b', 6, ['x'], { started: span('2021-03-01') }),
				step('c', 3, ['b']),
				step('y1', 2, ['x']),
				step('y2', 2, ['y1'])
			]).criticalPath
		).toEqual(['b', 'c']));

	it('does not know yet what happened later', () =>
		expect(told([step('a', 2, [], { started: span('2021-03-05'), finished: span('2021-03-09') })])).toEqual([
			'a 03-01/03-03 03-01/03-03 0!'
		]));

	it('is a bound where a duration is not known, and says whose', () =>
		expect(schedule([step('a', null), step('b', 3, ['a'])])).toMatchObject({
			isBound: true,
			unknownDurations: ['a'],
			finish: day('2021-03-04')
		}));

	it('is none where it was known to be done', () =>
		expect(schedule([step('a', null, [], { finished: span('2021-02-26') }), step('b', 3, ['a'])]).isBound).toBe(false));

	it('names the years whose holidays it does not know', () =>
		expect(schedule([step('a', 250)]).unknownYears).toEqual([2022]));

	it('goes over a holiday', () =>
		expect(told([step('a', 1)], { ...viewpoint, asOf: day('2021-04-02') })).toEqual(['a 04-02/04-06 04-02/04-06 0!']));

	it('names those that wait for each other instead of dates', () =>
		expect(scheduleSteps([step('a', 1, ['b']), step('b', 1, ['a']), step('c', 1)], viewpoint)).toEqual({
			ok: false,
			inCycle: ['a', 'b']
		}));

	it('of nothing ends nowhere', () =>
		expect(schedule([])).toMatchObject({ finish: null, steps: [], criticalPath: [] }));

	it('is not made of negative or endless durations, nor of two steps of one id', () => {
		expect(() => schedule([step('a', -1)])).toThrow('no duration: a');
		expect(() => schedule([step('a', Infinity)])).toThrow('no duration: a');
		expect(() => schedule([step('a', 1), step('a', 2)])).toThrow('two steps of one id');
	});

	const anySteps = fc
		.array(
			fc.record({
				duration: fc.option(fc.integer({ min: 0, max: 20 })),
				after: fc.array(fc.nat(8), { maxLength: 3 }),
				begun: fc.constantFrom(null, '2021-02-10', '2021-02', '2021-05-01'),
				done: fc.constantFrom(null, null, '2021-02-20', '2021-02', '2021-06-01')
			}),
			{ maxLength: 9 }
		)
		.map((list) =>
			list.map(({ duration, after, begun, done }, index) =>
				step(
					`s${index}`,
					duration,
					after.filter((each) => each < index).map((each) => `s${each}`),
					{
						started: begun === null ? null : span(begun),
						finished: done === null ? null : span(done)
					}
				)
			)
		);
	it('has a critical chain of no slack that ends when the whole ends, whatever the order of the steps', () =>
		fc.assert(
			fc.property(anySteps, (steps) => {
				const found = schedule(steps);
				expect(schedule([...steps].reverse())).toEqual(found);
				const byId = new Map(found.steps.map((each) => [each.id, each]));
				for (const each of found.steps) {
					if (each.slackWorkingDays === null) continue;
					expect(each.slackWorkingDays).toBeGreaterThanOrEqual(0);
					expect(each.latestFinish ?? NaN).toBeLessThanOrEqual(found.finish ?? NaN);
					const late = workingDaysBetween(calendar, each.earliestFinish, each.latestFinish ?? NaN).count;
					expect(late).toBe(each.slackWorkingDays);
				}
				for (const id of found.criticalPath) expect(byId.get(id)?.slackWorkingDays).toBe(0);
				const last = found.criticalPath.at(-1);
				if (last !== undefined) expect(byId.get(last)?.earliestFinish).toBe(found.finish);
			})
		));
});
