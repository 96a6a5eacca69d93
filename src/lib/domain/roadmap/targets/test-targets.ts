import type { DivisionCode } from '../../territory/territory.ts';
import { day, milestone, project } from '../test-roadmap.ts';
import type { RoadmapProject } from '../roadmap-project.ts';
import type { Indicator, IndicatorId, ReportedAmount } from './indicator.ts';
import type { CountedFrom, Period } from './tally.ts';
import type { TargetRevision } from './target.ts';

/** Builders for tests of targets: everything not given is unknown, or empty. */

export const [EAST, WEST, NORTH] = ['100001', '100002', '100003'] as [DivisionCode, DivisionCode, DivisionCode];

export const period = (asOf: string, year = Number(asOf.slice(0, 4))): Period => ({ year, asOf: day(asOf) });

export const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
	id: 'starts' as IndicatorId,
	name: { zh: '开工', en: null, ru: null },
	counting: 'commenced',
	unit: { kind: 'projects' },
	targets: [],
	reports: [],
	...changes
});

export const revision = (changes: Partial<TargetRevision> = {}): TargetRevision => ({
	recordedOn: day('2026-01-10'),
	sequence: 0,
	total: 12,
	assignedBy: null,
	document: null,
	assignedOn: null,
	divisions: {},
	months: { kind: 'even' },
	divisionMonths: {},
	reason: null,
	...changes
});

/** A project whose works began on a date, or on which nobody has decided yet. */
export const began = (id: string, actual: string | undefined, changes: Partial<RoadmapProject> = {}): CountedFrom => ({
	project: project({
		id: id as RoadmapProject['id'],
		division: EAST,
		milestones: [milestone('signing', { actual: '2025-06-01' }), milestone('commencement', actual ? { actual } : {})],
		...changes
	}),
	delivery: { months: [] }
});

/** Money of months, `['2026-01', 300]`; `null`: the month is there and says nothing. */
export const building = (
	id: string,
	months: readonly (readonly [string, number | null])[],
	changes: Partial<RoadmapProject> = {}
): CountedFrom => ({
	project: project({ id: id as RoadmapProject['id'], division: EAST, stage: 'construction', ...changes }),
	delivery: {
		months: months.map(([month, investedWanYuan]) => ({
			month: day(`${month}-01`),
			investmentPlannedWanYuan: null,
			investedWanYuan,
			fundsInPlaceWanYuan: null
		}))
	}
});

export const report = (
	division: DivisionCode | null,
	month: string,
	amount: number | null,
	{ on, sequence = 0 }: { on: string; sequence?: number }
): ReportedAmount => ({
	division,
	month: day(`${month}-01`),
	amount,
	recordedOn: day(on),
	sequence,
	by: null,
	source: null
});
