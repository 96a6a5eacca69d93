import type { Project, ProjectId } from '../../project/project.ts';
import type { Day } from '../day.ts';
import type { Delivery } from '../delivery.ts';
import { followProjects } from '../follow.ts';
import type { ProjectHealth } from '../health.ts';
import type { RuleVerdict } from '../judge-rules.ts';
import { nextAction, type NextAction } from '../next-action.ts';
import type { ProcedureDefinition } from '../procedure.ts';
import type { RoadmapProject } from '../roadmap-project.ts';
import type { MilestoneRule } from '../rules.ts';

/** What projects are judged by in a report, and the day they are looked at from. */
export interface ReportBasis {
	readonly asOf: Day;
	/** Kept by `checkRules`. */
	readonly rules: readonly MilestoneRule[];
	readonly procedures: readonly ProcedureDefinition[];
}

/** A project as every report tells of it: its record, how it is followed, and what that comes to. */
export interface ReportedProject {
	readonly project: Project;
	/** As kept, whatever the day: what the version of the data is made of. */
	readonly kept: Delivery;
	/** Its money, issues and who follows it as known at the end of the day of the report; all of its history. */
	readonly delivery: Delivery;
	/** As known at the end of the day of the report. */
	readonly followed: RoadmapProject;
	readonly verdicts: readonly RuleVerdict[];
	readonly health: ProjectHealth;
	readonly next: NextAction | null;
}

/**
 * Projects as they are known and judged at the end of the day of a report, in the order of `projects`. One that has no
 * delivery is left out.
 */
export function reportProjects(
	projects: readonly Project[],
	deliveries: readonly Delivery[],
	basis: ReportBasis
): ReportedProject[] {
	const { asOf, procedures } = basis;
	const byProject = new Map<ProjectId, Delivery>(deliveries.map((delivery) => [delivery.project, delivery]));
	const known = projects.filter(({ id }) => byProject.has(id));
	const deliveriesKept = known.flatMap(({ id }) => byProject.get(id) ?? []);
	const following = followProjects(known, deliveriesKept, basis);
	return known.map((project, row): ReportedProject => {
		const { project: followed, delivery, verdicts, health, reasons } = following.judge(row, asOf);
		const next = nextAction(followed, { delivery, definitions: procedures, asOf });
		const kept = deliveriesKept[row] ?? delivery;
		return { project, kept, delivery, followed, verdicts, health: { health, reasons }, next };
	});
}

/** By code unit, so that the same projects stand in the same order on every machine; `null` last. */
export function compareTexts(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}
