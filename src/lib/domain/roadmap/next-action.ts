import type { Day } from './day.ts';
import type { Delivery } from './delivery.ts';
import type { Issue } from './issue.ts';
import { dueOf, type Milestone, standingAsOf } from './milestone.ts';
import { openPledges, procedureAsOf, type ProcedureDefinition, type ProcedureId } from './procedure.ts';
import { graphProcedures } from './procedure-graph.ts';
import type { RoadmapProject } from './roadmap-project.ts';

/** What has to be done next and who does it; `owner` is `null` where nobody is named. */
export type NextAction = { readonly owner: string | null; readonly due: Day | null } & (
	| { readonly kind: 'pledge' | 'returned' | 'procedure'; readonly procedure: ProcedureId }
	| { readonly kind: 'issue'; readonly issue: Issue }
	| { readonly kind: 'resume' }
	| { readonly kind: 'milestone'; readonly milestone: Milestone }
);

interface Beside {
	readonly delivery: Delivery;
	readonly definitions: readonly ProcedureDefinition[];
	readonly asOf: Day;
}

/**
 * Who acts next at the end of a day. The first that there is: a pledge or an issue past its day, a procedure sent back,
 * works at rest, an open issue, the first procedure that is under way or can be begun, the next milestone. Without an
 * owner of its own the responsible unit acts. `null`: nothing is left to do, or nothing is known of it.
 *
 * The order is ours: what somebody else waits for goes first.
 */
export function nextAction(project: RoadmapProject, { delivery, definitions, asOf }: Beside): NextAction | null {
	if (project.flags.includes('withdrawn')) return null;
	const unit = delivery.unit;
	const issues = openIssues(delivery.issues, asOf);
	const late = issues.find(({ due }) => due !== null && due < asOf);
	const procedure = procedureAction(project, { definitions, asOf, unit });
	if (procedure?.kind === 'pledge') return procedure;
	if (late) return { kind: 'issue', issue: late, owner: late.owner ?? unit, due: late.due };
	if (procedure?.kind === 'returned') return procedure;
	const rest = (project.halts ?? []).find(
		({ from, resumed }) => from.earliest <= asOf && standingAsOf(resumed, asOf) === 'pending'
	);
	if (rest) return { kind: 'resume', owner: unit, due: rest.resumptionExpected?.latest ?? null };
	const [issue] = issues;
	if (issue) return { kind: 'issue', issue, owner: issue.owner ?? unit, due: issue.due };
	return procedure ?? milestoneAction(project, { asOf, unit });
}

/** Those raised by the end of a day and not settled by it, the first due first. */
export const openIssues = (issues: readonly Issue[], asOf: Day): Issue[] =>
	issues
		.filter(({ raised, settled }) => raised <= asOf && (settled === null || settled > asOf))
		.sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || a.raised - b.raised);

interface Circumstances {
	readonly definitions: readonly ProcedureDefinition[];
	readonly asOf: Day;
	readonly unit: string | null;
}

function procedureAction(
	{ procedures, siteTransfer }: RoadmapProject,
	{ definitions, asOf, unit }: Circumstances
): Extract<NextAction, { kind: 'pledge' | 'returned' | 'procedure' }> | null {
	const records = new Map(procedures.map((record) => [record.procedure, record]));
	const standing = graphProcedures(definitions, siteTransfer).steps.map(({ id, definition }) => ({
		id,
		record: records.get(id),
		standing: procedureAsOf(definition, records.get(id), { siteTransfer, asOf })
	}));
	for (const { id, record } of standing) {
		const pledge = record && openPledges(record, asOf).find(({ due }) => due !== null && due < asOf);
		if (pledge) return { kind: 'pledge', procedure: id, owner: pledge.owner ?? unit, due: pledge.due };
	}
	const returned = standing.find((each) => each.standing === 'returned');
	if (returned) return { kind: 'returned', procedure: returned.id, owner: returned.record?.owner ?? unit, due: null };
	const open = standing.find((each) => each.standing === 'submitted' || each.standing === 'not-begun');
	return open ? { kind: 'procedure', procedure: open.id, owner: open.record?.owner ?? unit, due: null } : null;
}

function milestoneAction(
	{ milestones }: RoadmapProject,
	{ asOf, unit }: Pick<Circumstances, 'asOf' | 'unit'>
): NextAction | null {
	const [next] = milestones
		.filter(({ actual }) => standingAsOf(actual, asOf) === 'pending')
		.sort((a, b) => (dueOf(a)?.latest ?? Infinity) - (dueOf(b)?.latest ?? Infinity));
	return next ? { kind: 'milestone', milestone: next, owner: unit, due: dueOf(next)?.latest ?? null } : null;
}
