import { describe, expect, test } from 'vitest';
import { approvalClock, lostDays } from './approval-clock.ts';
import type { ProcedureRecord } from './procedure.ts';
import { day, procedure, project, record, span } from './test-roadmap.ts';
import { readCalendar } from './working-days.ts';

// 2026-10-01 is a Thursday; the first seven days of October are off, Saturday the 10th is worked
const { kept: calendar } = readCalendar([
	{
		year: 2026,
		holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
		makeUpDays: ['2026-10-10'],
		source: 'a notice'
	}
]);
const asOf = day('2026-11-20');
const filing = procedure('filing', { statutoryWorkingDays: 5, promisedWorkingDays: 3 });
const done = (submitted: string, on: string, changes: Partial<ProcedureRecord> = {}) =>
	project({
		siteTransfer: 'transfer',
		procedures: [record('filing', { state: 'done', submitted: span(submitted), done: span(on), ...changes })]
	});
const clock = (projects: ReturnType<typeof done>[], definition = filing) =>
	approvalClock(projects, { definitions: [definition], calendar, asOf })[0];

describe('the clock of a procedure', () => {
	test('counts working days: holidays are left out, a worked Saturday counts', () => {
		// from Wednesday 30 September: 8, 9, 10, 12 October are four
		expect(clock([done('2026-09-30', '2026-10-12')])).toMatchObject({ counted: 1, median: 4, longest: 4 });
	});

	test('sets what it took against the promised and the statutory limit', () => {
		const took2 = done('2026-11-02', '2026-11-04');
		const took4 = done('2026-11-02', '2026-11-06');
		const took8 = done('2026-11-02', '2026-11-12');
		expect(clock([took8, took2, took4])).toMatchObject({
			counted: 3,
			median: 4,
			longest: 8,
			overPromised: 2,
			overStatutory: 1,
			// 1 and 5 beyond the promised three
			lost: 6
		});
	});

	test('takes the mean of the two in the middle', () => {
		expect(clock([done('2026-11-02', '2026-11-04'), done('2026-11-02', '2026-11-05')])?.median).toBe(2.5);
	});

	test('counts what is under way beyond its limit, and the days lost so far', () => {
		const waiting = project({
			siteTransfer: 'transfer',
			procedures: [record('filing', { state: 'submitted', submitted: span('2026-11-13') })]
		});
		// Friday to Friday: five working days, two beyond the promise
		expect(clock([waiting])).toMatchObject({ counted: 0, median: null, openOver: 1, lost: 2 });
	});

	test('says how many are done on days that are not known', () => {
		expect(clock([done('2026-10', '2026-11-04'), done('2026-11-02', '2026-11-03')])).toMatchObject({
			counted: 1,
			notCounted: 1
		});
	});

	test('counts a decision that a pledge is still open on, not one that comes later, nor a project that left', () => {
		const pledged = { conditionalPass: { owner: null, due: null, fulfilled: null } };
		expect(clock([done('2026-11-02', '2026-11-03', pledged)])?.counted).toBe(1);
		expect(clock([done('2026-11-02', '2026-11-23')])?.counted).toBe(0);
		expect(clock([{ ...done('2026-11-02', '2026-11-03'), flags: ['withdrawn'] }])?.counted).toBe(0);
	});

	test('loses nothing where there is no limit', () => {
		const unlimited = clock([done('2026-11-02', '2026-11-12')], procedure('filing'));
		expect(unlimited).toMatchObject({ overPromised: null, overStatutory: null, lost: 0 });
		expect(lostDays(unlimited ? [unlimited] : [])).toBe(0);
	});
});
