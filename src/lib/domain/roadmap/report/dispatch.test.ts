import { expect, test } from 'vitest';
import { day, milestone } from '../test-roadmap.ts';
import { dispatchTable } from './dispatch.ts';
import { basis, issue, reported } from './test-report.ts';

const AS_OF = basis('2026-11-20');
const month = (on: string, [planned, done, funds]: readonly (number | null)[]) => ({
	month: day(`${on}-01`),
	investmentPlannedWanYuan: planned ?? null,
	investedWanYuan: done ?? null,
	fundsInPlaceWanYuan: funds ?? null
});

test('a row of the dispatch table adds up the money of the month, of the year and of all months up to the day', () => {
	const months = [
		month('2025-12', [100, 90, 50]),
		month('2026-10', [200, 150, 60]),
		month('2026-11', [300, null, null]),
		month('2026-12', [400, 1, 1])
	];
	const [row] = dispatchTable(
		[
			reported(
				'P-1',
				{
					stage: 'construction',
					investmentWanYuan: 1000,
					fundsPlannedWanYuan: 500,
					months,
					milestones: [
						milestone('acceptance', { plan: '2027-05-01', actual: 'pending' }),
						milestone('civilComplete', { plan: '2026-12-22', forecast: '2027-01-05', actual: 'pending' })
					],
					issues: [issue('1'), issue('2', { settled: day('2026-11-01') })]
				},
				AS_OF
			)
		],
		AS_OF.asOf
	);
	// 150 of 2026; 90 + 150 in all, of 1000; the plan of December is still to come
	expect(row).toMatchObject({
		month: { plannedWanYuan: 300, doneWanYuan: null },
		year: { plannedWanYuan: 500, doneWanYuan: 150 },
		all: { plannedWanYuan: 600, doneWanYuan: 240 },
		fundsPlannedWanYuan: 500,
		fundsInPlaceWanYuan: 110,
		doneShare: 0.24,
		nextMilestone: { kind: 'civilComplete' },
		issues: [{ id: '1' }]
	});
});

test('the dispatch table says nothing of money that nobody reports, and leaves the withdrawn out', () => {
	const rows = dispatchTable(
		[reported('P-1', {}, AS_OF), reported('P-2', { flags: ['withdrawn'] }, AS_OF)],
		AS_OF.asOf
	);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ all: { doneWanYuan: null }, doneShare: null, nextMilestone: null });
});
