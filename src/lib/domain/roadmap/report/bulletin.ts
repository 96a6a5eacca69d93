import type { DivisionCode } from '../../territory/territory.ts';
import type { Day } from '../day.ts';
import { fundsAsOf } from '../delivery.ts';
import type { HealthReason } from '../health.ts';
import { type Rate, type RateName, rateProjects, RATES } from '../rates.ts';
import { type DivisionReadiness, readinessByDivision } from '../readiness.ts';
import { fallsDueForAll, type MilestoneRule } from '../rules.ts';
import { compareTexts, type ReportBasis, type ReportedProject } from './reported-project.ts';

/** One division in the bulletin. */
export interface BulletinDivision {
	/** `null`: projects whose division is not known. */
	readonly division: DivisionCode | null;
	/** Projects that are not withdrawn. */
	readonly projects: number;
	readonly rates: Readonly<Record<RateName, Rate>>;
	/** Place by each rate, 1 the highest share, equal shares equal; `null`: it has no share. */
	readonly ranks: Readonly<Record<RateName, number | null>>;
	/** Projects blocked or overdue. */
	readonly behind: number;
}

/** A project that fell behind, and by how much. */
export interface Laggard {
	readonly reported: ReportedProject;
	readonly reason: HealthReason;
	/** Days over of the worst that is counted in days; `null`: none is. */
	readonly days: number | null;
}

/** What a bulletin (通报) says as of a day. */
export interface Bulletin {
	readonly projects: number;
	readonly rates: Readonly<Record<RateName, Rate>>;
	/** By commencement rate, then by the other rates in their order, then by code. The unknown division is last. */
	readonly divisions: readonly BulletinDivision[];
	/** Rules with a day of every year or a day of their own, by division. */
	readonly readiness: readonly { readonly rule: MilestoneRule; readonly divisions: readonly DivisionReadiness[] }[];
	/** Blocked or overdue, the blocked first, then the longest over. */
	readonly laggards: readonly Laggard[];
}

/**
 * What a bulletin says of projects as of a day. What is withdrawn is left out of it.
 *
 * @source which rate ranks first is our convention, `docs/roadmap.md`
 */
export function makeBulletin(projects: readonly ReportedProject[], basis: ReportBasis): Bulletin {
	const { asOf, rules } = basis;
	const followed = projects.filter(({ health }) => health.health !== null);
	const byDivision = new Map<DivisionCode | null, ReportedProject[]>();
	for (const reported of followed) {
		const { division } = reported.followed;
		byDivision.set(division, [...(byDivision.get(division) ?? []), reported]);
	}
	const rated = [...byDivision].map(([division, all]) => ({
		division,
		projects: all.length,
		rates: ratesOf(all, asOf),
		behind: all.filter(isBehind).length
	}));
	const divisions = rated.map((one): BulletinDivision => ({ ...one, ranks: ranksOf(one, rated) }));
	return {
		projects: followed.length,
		rates: ratesOf(followed, asOf),
		divisions: divisions.sort(compareDivisions),
		readiness: rules.filter(fallsDueForAll).map((rule) => ({
			rule,
			divisions: readinessByDivision(
				rule,
				followed.map((one) => one.followed),
				asOf
			)
		})),
		laggards: followed
			.filter(isBehind)
			.map((reported) => laggardOf(reported, asOf))
			.sort(compareLaggards)
	};
}

const ratesOf = (projects: readonly ReportedProject[], asOf: Day): Record<RateName, Rate> =>
	rateProjects(
		projects.map(({ project, delivery, followed }) => ({
			project: followed,
			funds: fundsAsOf(delivery, project.investmentWanYuan, asOf)
		})),
		asOf
	);

const isBehind = ({ health: { health } }: ReportedProject): boolean => health === 'blocked' || health === 'overdue';

type Rated = Pick<BulletinDivision, 'rates'>;

function ranksOf({ rates }: Rated, all: readonly Rated[]): Record<RateName, number | null> {
	const rankOf = (name: RateName): number | null => {
		const { share } = rates[name];
		if (share === null) return null;
		return 1 + all.filter((other) => (other.rates[name].share ?? -1) > share).length;
	};
	return {
		commencement: rankOf('commencement'),
		funds: rankOf('funds'),
		investment: rankOf('investment'),
		production: rankOf('production')
	};
}

function compareDivisions(a: BulletinDivision, b: BulletinDivision): number {
	if (a.division === null || b.division === null) return compareTexts(a.division, b.division);
	for (const name of RATES) {
		const by = (b.rates[name].share ?? -1) - (a.rates[name].share ?? -1);
		if (by !== 0) return by;
	}
	return compareTexts(a.division, b.division);
}

/** Reasons that block or are over, the ones that weigh most first. */
const GRAVE: readonly HealthReason['test'][] = [
	'rule-blocks',
	'started-without-permit',
	'halted',
	'suspended',
	'procedure-returned',
	'milestone-overdue',
	'rule-missed',
	'pledge-overdue'
];

function laggardOf(reported: ReportedProject, asOf: Day): Laggard {
	const grave = reported.health.reasons
		.filter(({ test }) => GRAVE.includes(test))
		.map((reason) => ({ reason, days: daysOver(reason, asOf) }))
		.sort((a, b) => GRAVE.indexOf(a.reason.test) - GRAVE.indexOf(b.reason.test) || (b.days ?? 0) - (a.days ?? 0));
	const [first] = grave;
	if (!first) throw new Error(`not behind: ${reported.project.id}`);
	return { reported, ...first };
}

/** Days that a trouble has lasted, at least; `null`: it is not counted in days. */
function daysOver(reason: HealthReason, asOf: Day): number | null {
	switch (reason.test) {
		case 'milestone-overdue':
		case 'pledge-overdue':
			return reason.days;
		case 'rule-blocks':
		case 'rule-missed':
			return reason.verdict.kind === 'missed' ? reason.verdict.daysOver : null;
		case 'halted':
			return asOf - reason.from.latest;
		default:
			return null;
	}
}

const compareLaggards = (a: Laggard, b: Laggard): number => {
	const isBlocked = ({ reported }: Laggard) => Number(reported.health.health === 'blocked');
	return (
		isBlocked(b) - isBlocked(a) ||
		(b.days ?? -1) - (a.days ?? -1) ||
		compareTexts(a.reported.project.id, b.reported.project.id)
	);
};
