import type { Project } from '../../src/lib/domain/project/project.ts';
import { type Day, isoOf } from '../../src/lib/domain/roadmap/day.ts';
import { MILESTONE_KINDS } from '../../src/lib/domain/roadmap/milestone.ts';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import type { Random } from './random.ts';

const MILESTONES = 20;
const CHANGES = 4;
const MONTHS = 18;
const FIRST = day('2024-01-01');
/** What came after this day is not recorded. */
const TODAY = day('2026-11-20');

/** How invented projects are followed, as a pack writes it: 20 milestones each, in three parts, with a history. */
export function syntheticDeliveries(projects: readonly Pick<Project, 'id'>[], random: Random): object[] {
	return projects.map(({ id }) => {
		const milestones = syntheticMilestones(random);
		return {
			project: id,
			unit: `第${random.below(20)}单位`,
			officer: '科长',
			siteTransfer: 'transfer',
			milestones,
			halts: [],
			permitExtensions: [],
			fundsPlannedWanYuan: 1000 + random.below(100_000),
			months: syntheticMonths(random),
			changes: Array.from({ length: CHANGES }, (_, sequence) => ({
				kind: 'date',
				milestone: random.pick(milestones).id,
				field: 'forecast',
				date: isoOf(TODAY + random.below(700)),
				recordedOn: isoOf(FIRST + 200 * (sequence + 1)),
				sequence,
				reason: '演练'
			}))
		};
	});
}

function syntheticMilestones(random: Random) {
	let next: Day = FIRST + random.below(600);
	return Array.from({ length: MILESTONES }, (_, place) => {
		const kind = MILESTONE_KINDS[place % MILESTONE_KINDS.length] ?? 'signing';
		const phase = Math.floor(place / MILESTONE_KINDS.length);
		next += 20 + random.below(90);
		const came = next + random.below(60) - 20;
		return {
			id: `${kind}-${phase}`,
			kind,
			phase: phase === 0 ? null : `${phase + 1}`,
			baseline: isoOf(next),
			plan: isoOf(next + random.below(30)),
			actual: came <= TODAY ? isoOf(came) : 'pending'
		};
	});
}

function syntheticMonths(random: Random) {
	return Array.from({ length: MONTHS }, (_, place) => {
		const month = `${2025 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
		return {
			month,
			investmentPlannedWanYuan: random.below(5000),
			investedWanYuan: random.below(5000),
			fundsInPlaceWanYuan: random.below(5000)
		};
	});
}
