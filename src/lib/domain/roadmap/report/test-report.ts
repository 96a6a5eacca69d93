import { SILENT_PROJECT } from '../../explore/test-projects.ts';
import type { Project, ProjectId } from '../../project/project.ts';
import { type Delivery, deliveryFromDates } from '../delivery.ts';
import type { Issue } from '../issue.ts';
import { day, project, RULES } from '../test-roadmap.ts';
import { type ReportBasis, type ReportedProject, reportProjects } from './reported-project.ts';

/** Builders for tests of reports: everything not given is unknown, or empty. */

export const basis = (asOf: string, changes: Partial<ReportBasis> = {}): ReportBasis => ({
	asOf: day(asOf),
	rules: [],
	procedures: [],
	...changes
});

/** The two rules of every year. */
export const YEARLY = [RULES.procedures, RULES.resumed];

export type Given = Partial<Pick<Project, 'division' | 'stage' | 'flags' | 'investmentWanYuan'>> &
	Partial<Omit<Delivery, 'project'>>;

/** One project as of a day. */
export function reported(id: string, given: Given, on: ReportBasis): ReportedProject {
	const { division = project().division, stage = 'planned', flags = [], investmentWanYuan = null, ...followed } = given;
	const told = { ...SILENT_PROJECT, id: id as ProjectId, division, stage, flags, investmentWanYuan };
	const delivery: Delivery = { ...deliveryFromDates({ id: told.id, dates: [] }), ...followed };
	const [one] = reportProjects([told], [delivery], on);
	if (!one) throw new Error(`no project: ${id}`);
	return one;
}

export const issue = (id: string, changes: Partial<Issue> = {}): Issue => ({
	id,
	kind: 'power',
	text: 'a line is missing',
	raised: day('2026-01-01'),
	owner: null,
	due: null,
	settled: null,
	...changes
});
