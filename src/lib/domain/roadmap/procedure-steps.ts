import { type Day, onlyDay } from './day.ts';
import type { DurationRange, Step } from './network.ts';
import {
	type ProcedureDefinition,
	type ProcedureId,
	procedureAsOf,
	type ProcedureRecord,
	type SiteTransfer
} from './procedure.ts';
import type { ProcedureGraph } from './procedure-graph.ts';

export interface StepOptions {
	readonly asOf: Day;
	readonly siteTransfer: SiteTransfer | null;
	/** Which limit a procedure is taken to need; the promised one gives way to the statutory where none is promised. */
	readonly by: 'promised' | 'statutory';
	/** Where somebody has given them. */
	readonly ranges: ReadonlyMap<ProcedureId, DurationRange>;
}

/**
 * The procedures of a project as steps for its critical path and its chances, in the order of the graph, as known at the
 * end of a day.
 *
 * Not needed takes no time. Done on a day nobody knows counts as done on `asOf`. What is conditional still takes its
 * time, and nothing waits for it. Sent back begins anew. How long is left of what is not known is not known either: the
 * schedule is then a bound.
 */
export function stepsOfProcedures(
	{ steps }: Pick<ProcedureGraph, 'steps'>,
	records: readonly ProcedureRecord[],
	options: StepOptions
): Step[] {
	const byId = new Map(records.map((record) => [record.procedure, record]));
	const standingOf = (definition: ProcedureDefinition) => procedureAsOf(definition, byId.get(definition.id), options);
	const conditional = new Set(
		steps.filter(({ definition }) => standingOf(definition) === 'conditional').map(({ id }) => id)
	);
	return steps.map(({ id, after, definition }): Step => {
		const standing = standingOf(definition);
		const record = byId.get(id);
		const isNeeded = standing !== 'not-needed';
		const isSubmitted = standing === 'submitted' || standing === 'done' || standing === 'conditional';
		return {
			id,
			after: after.filter((earlier) => !conditional.has(earlier)),
			duration: isNeeded ? (standing === 'unknown' ? null : limitOf(definition, options.by)) : 0,
			range: isNeeded ? (options.ranges.get(id) ?? null) : { least: 0, likely: 0, most: 0 },
			started: isSubmitted ? (record?.submitted ?? null) : null,
			finished: standing === 'done' ? (record?.done ?? onlyDay(options.asOf)) : null
		};
	});
}

function limitOf(
	{ promisedWorkingDays, statutoryWorkingDays }: ProcedureDefinition,
	by: StepOptions['by']
): number | null {
	return by === 'promised' ? (promisedWorkingDays ?? statutoryWorkingDays) : statutoryWorkingDays;
}
