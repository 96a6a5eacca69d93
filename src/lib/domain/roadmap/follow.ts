import type { Day } from './day.ts';
import { type Delivery, deliveryAsOf, type FollowedProject, followedAsOf } from './delivery.ts';
import { type HealthReason, judgeHealth } from './health.ts';
import type { Health } from './health-definitions.ts';
import { judgeRules, type RuleVerdict } from './judge-rules.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import type { RoadmapSet } from './roadmap-set.ts';
import { type TimelineRow, timelineRow } from './timeline/bars.ts';

/** A project as it was known at the end of a day, and what that comes to. */
export interface JudgedProject {
	readonly project: RoadmapProject;
	/** Its money, issues and who follows it as known then; all of its history. */
	readonly delivery: Delivery;
	/** Of every rule of the set, in their order. */
	readonly verdicts: readonly RuleVerdict[];
	/** `null`: withdrawn. */
	readonly health: Health | null;
	readonly reasons: readonly HealthReason[];
}

export interface Following {
	/** Project `row` at the end of a day; the same object for the same day, of the last two days asked for. */
	judge(row: number, asOf: Day): JudgedProject;
	/** Its row of a timeline. */
	timeline(row: number, asOf: Day): TimelineRow;
}

/**
 * Follows projects through time. What was written down about a project until a day is put together once for all days
 * until the next entry.
 *
 * `deliveries`: as many, in the same order. `set`: its rules kept by `checkRules`.
 */
export function followProjects(
	projects: readonly FollowedProject[],
	deliveries: readonly Delivery[],
	{ rules, procedures }: Pick<RoadmapSet, 'rules' | 'procedures'>
): Following {
	const known = projects.map((project, row) => knownProject(project, deliveries[row]));
	const judged = remember((row, asOf) => {
		const { project, delivery } = known[row]?.(asOf) ?? failRow(row);
		const verdicts = judgeRules(rules, project, asOf);
		return { project, delivery, verdicts, ...judgeHealth(project, { asOf, verdicts, procedures }) };
	});
	const rows = remember((row, asOf) => timelineRow(judged(row, asOf).project, asOf));
	return { judge: judged, timeline: rows };
}

function knownProject(project: FollowedProject, delivery: Delivery | undefined) {
	if (!delivery) throw new Error(`no delivery of ${project.id}`);
	const recorded = delivery.changes.map(({ recordedOn }) => recordedOn).sort((a, b) => a - b);
	let last: { readonly count: number; readonly project: RoadmapProject; readonly delivery: Delivery } | null = null;
	return (asOf: Day): { project: RoadmapProject; delivery: Delivery } => {
		let count = 0;
		while (count < recorded.length && (recorded[count] ?? Infinity) <= asOf) count++;
		if (last?.count !== count)
			last = { count, project: followedAsOf(project, delivery, asOf), delivery: deliveryAsOf(delivery, asOf) };
		return last;
	};
}

/** Answers again what it answered for the same day, or for the one asked before it: the next is made ready beside it. */
function remember<T>(make: (row: number, asOf: Day) => T): (row: number, asOf: Day) => T {
	const byDay = new Map<Day, Map<number, T>>();
	return (row, asOf) => {
		let answers = byDay.get(asOf);
		if (!answers) {
			const [oldest] = byDay.keys();
			if (byDay.size === 2 && oldest !== undefined) byDay.delete(oldest);
			byDay.set(asOf, (answers = new Map<number, T>()));
		}
		const answered = answers.get(row);
		if (answered !== undefined) return answered;
		const answer = make(row, asOf);
		answers.set(row, answer);
		return answer;
	};
}

function failRow(row: number): never {
	throw new Error(`no project in row ${row}`);
}
