import { describe, expect, test } from 'vitest';
import { halt, milestone } from '../test-roadmap.ts';
import type { Counting, ReportedAmount } from './indicator.ts';
import { sumTallies, type CountedFrom, type Tally } from './tally.ts';
import { tallyIndicator } from './tally-indicator.ts';
import { began, building, EAST, period, report, WEST } from './test-targets.ts';

function tally(counting: Counting, projects: readonly CountedFrom[], asOf: string, year?: number): Tally {
	const found = tallyIndicator({ counting, reports: [] }, projects, period(asOf, year));
	return sumTallies([...found.values()], period(asOf, year));
}
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('projects that commenced', () => {
	test.each<[sentence: string, on: string | undefined, done: number, why: string | null]>([
		['on the day itself count', '2026-06-15', 1, null],
		['on the first day of the year count', '2026-01-01', 1, null],
		['the day after do not', '2026-06-16', 0, null],
		['the year before do not', '2025-12-31', 0, null],
		['in a month that is over count', '2026-05', 1, null],
		['in the month the day lies in are named', '2026-06', 0, 'straddles'],
		['in a year the day lies in are named', '2026', 0, 'straddles'],
		['have not where it is pending', 'pending', 0, null]
	])('%s', (...[, on, done, why]) => {
		const found = tally('commenced', [began('P-1', on), began('P-2', '2026-03-01')], '2026-06-15');
		expect(found.done).toBe(1 + done);
		expect(found.uncounted.map(({ why }) => why)).toEqual(why === null ? [] : [why]);
	});

	test('between two years are named in both, and in neither counted', () => {
		const span = began('P-1', '2025');
		const [first] = [span.project.milestones.find(({ kind }) => kind === 'commencement')];
		if (first?.actual.kind !== 'happened' || !first.actual.on) throw new Error('no date');
		const wide = {
			...first,
			actual: { kind: 'happened', on: { ...first.actual.on, latest: first.actual.on.latest + 3 } }
		};
		const project = { ...span.project, milestones: [wide as typeof first] };
		for (const year of [2025, 2026])
			expect(tally('commenced', [{ ...span, project }, began('P-2', 'pending')], '2026-06-15', year)).toMatchObject({
				done: 0,
				uncounted: [{ id: 'P-1', why: 'straddles' }]
			});
	});

	test('that are said to have begun, on a day nobody knows, are named', () => {
		const undated = {
			milestones: [milestone('commencement', {})].map((one) => ({
				...one,
				actual: { kind: 'happened', on: null } as const
			}))
		};
		const found = tally('commenced', [began('P-1', '', undated), began('P-2', 'pending')], '2026-06-15');
		expect(found).toMatchObject({ done: 0, uncounted: [{ id: 'P-1', why: 'undated' }] });
	});

	test('of which nobody says whether they began are told by their stage, where that says so', () => {
		const projects = [
			began('P-1', undefined, { stage: 'procedures' }),
			began('P-2', undefined, { stage: 'construction' }),
			began('P-3', undefined)
		];
		expect(tally('commenced', projects, '2026-06-15')).toMatchObject({
			done: 0,
			uncounted: [
				{ id: 'P-2', why: 'unknown' },
				{ id: 'P-3', why: 'unknown' }
			]
		});
	});

	test('are not known where nothing is known of any', () =>
		expect(tally('commenced', [began('P-1', undefined)], '2026-06-15').done).toBeNull());

	test('are none, and known to be none, where there is no project', () =>
		expect(tally('commenced', [], '2026-06-15')).toMatchObject({ done: 0, counted: [], uncounted: [] }));

	test('and withdrew are left out, those that only stopped are not', () => {
		const projects = [
			began('P-1', '2026-03-01', { flags: ['withdrawn'] }),
			began('P-2', '2026-03-01', { flags: ['suspended'], halts: [halt('2026-04-01')] })
		];
		expect(ids(tally('commenced', projects, '2026-06-15').counted)).toEqual(['P-2']);
	});

	test('stand in the month of their day; a month to come says nothing', () => {
		const { months } = tally('commenced', [began('P-1', '2026-03-01'), began('P-2', '2026-03')], '2026-06-15');
		expect(months).toEqual([0, 0, 2, 0, 0, 0, null, null, null, null, null, null]);
	});

	test('in phases count once, with the first', () => {
		const phases = [
			milestone('commencement', { phase: 'one', actual: '2025-09-01' }),
			milestone('commencement', { phase: 'two', actual: '2026-04-01' })
		];
		expect(tally('commenced', [began('P-1', '', { milestones: phases })], '2026-06-15')).toMatchObject({ done: 0 });
	});
});

test('a contract has landed where the project began and was signed; one that nobody signed has not', () => {
	const start = milestone('commencement', { actual: '2026-03-01' });
	const projects = [
		began('P-1', '2026-03-01'),
		began('P-2', '', { milestones: [start, milestone('signing', { actual: 'pending' })] }),
		began('P-3', '', { milestones: [start] })
	];
	const found = tally('landed', projects, '2026-06-15');
	expect(ids(found.counted)).toEqual(['P-1']);
	expect(found.uncounted).toMatchObject([{ id: 'P-3', why: 'signing-unknown' }]);
});

test.each([
	['contracted', 'signing'],
	['produced', 'production']
] as const)('%s counts the %s', (counting, kind) => {
	const milestones = [milestone(kind, { actual: '2026-02-02' })];
	expect(ids(tally(counting, [began('P-1', '', { milestones })], '2026-06-15').counted)).toEqual(['P-1']);
});

describe('investment completed', () => {
	const months = [
		['2025-12', 90],
		['2026-01', 100],
		['2026-02', null],
		['2026-03', 40],
		['2026-04', 7]
	] as const;
	test('adds up the months of the year that are over, and names the ones that say nothing', () => {
		const found = tally('invested', [building('P-1', months)], '2026-04-29');
		expect(found).toMatchObject({
			done: 140,
			counted: [{ id: 'P-1', amount: 140, on: null }],
			uncounted: [{ id: 'P-1', why: 'month-missing', months: [1] }]
		});
		expect(found.months.slice(0, 5)).toEqual([100, null, 40, null, null]);
		expect(tally('invested', [building('P-1', months)], '2026-04-30').done).toBe(147);
	});
	test('is not known where no month says anything, and names what is being built without a word of money', () => {
		expect(tally('invested', [building('P-1', [])], '2026-04-30')).toMatchObject({
			done: null,
			uncounted: [{ id: 'P-1', why: 'money-unknown' }]
		});
		expect(tally('invested', [building('P-1', [], { stage: 'contracted' })], '2026-04-30').uncounted).toEqual([]);
	});
	test('misses no month before the first that a project has', () =>
		expect(tally('invested', [building('P-1', [['2026-03', 5]])], '2026-04-30').uncounted).toEqual([]));
	test('is nothing where nothing was reported to be done', () =>
		expect(tally('invested', [building('P-1', [['2026-01', 0]])], '2026-01-31')).toMatchObject({
			done: 0,
			counted: []
		}));
});

describe('what is reported', () => {
	const reports: readonly ReportedAmount[] = [
		report(EAST, '2026-01', 5, { on: '2026-02-04', sequence: 0 }),
		report(WEST, '2026-01', 2, { on: '2026-02-05', sequence: 1 }),
		report(EAST, '2026-01', 6, { on: '2026-03-02', sequence: 2 }),
		report(EAST, '2026-03', 4, { on: '2026-03-20', sequence: 3 }),
		report(WEST, '2026-01', null, { on: '2026-03-25', sequence: 4 })
	];
	const tallyOf = (division: typeof EAST, asOf: string) =>
		tallyIndicator({ counting: 'reported', reports }, [], period(asOf)).get(division);

	test('is what was known on the day: a later word changes nothing before it', () => {
		expect(tallyOf(EAST, '2026-02-03')?.done).toBeNull();
		expect(tallyOf(EAST, '2026-03-01')?.done).toBe(5);
		expect(tallyOf(EAST, '2026-03-02')?.done).toBe(6);
	});
	test('counts a month that is not over from the day somebody said so, and names those that nobody reported', () =>
		expect(tallyOf(EAST, '2026-03-20')).toMatchObject({ done: 10, missing: [1] }));
	test('is unknown again where it was taken back', () =>
		expect(tallyOf(WEST, '2026-03-31')).toMatchObject({ done: null, missing: [0, 1, 2] }));
	test('belongs to its year', () =>
		expect(tallyIndicator({ counting: 'reported', reports }, [], period('2027-01-01')).get(EAST)?.done).toBeNull());
});
