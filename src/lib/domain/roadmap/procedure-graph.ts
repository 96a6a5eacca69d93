import type { Problem } from '../result.ts';
import { applicabilityOf, type ProcedureDefinition, type ProcedureId, type SiteTransfer } from './procedure.ts';

/** A procedure among those that apply; `after` names only such as apply too, in the order of their ids. */
export interface GraphStep {
	readonly id: ProcedureId;
	readonly definition: ProcedureDefinition;
	readonly after: readonly ProcedureId[];
	/** The way to the land is not known and decides whether this applies. */
	readonly isDoubtful: boolean;
}

export type GraphProblem = Problem<
	| 'duplicate-procedure'
	/** Comes after a procedure that does not exist; that one is passed over. */
	| 'unknown-procedure'
	/** `value`: the way round, `a → b → a`. */
	| 'cycle'
>;

export interface ProcedureGraph {
	/** Each after all that come before it, else by id; those in or behind a cycle last. None is left out. */
	readonly steps: readonly GraphStep[];
	/** Not asked of this site. */
	readonly notNeeded: readonly ProcedureId[];
	/** One way round of every knot, beginning at its least id. */
	readonly cycles: readonly (readonly ProcedureId[])[];
	readonly problems: readonly GraphProblem[];
}

/**
 * The procedures a project has to go through, in an order that can be gone through. One that does not apply is passed
 * over: what came after it comes after what came before it. The order of `definitions` means nothing, except that of
 * two with one id the first stays in and the second is named.
 */
export function graphProcedures(
	definitions: readonly ProcedureDefinition[],
	siteTransfer: SiteTransfer | null
): ProcedureGraph {
	const problems: GraphProblem[] = [];
	const byId = new Map<ProcedureId, ProcedureDefinition>();
	for (const [index, definition] of definitions.entries()) {
		if (!byId.has(definition.id)) byId.set(definition.id, definition);
		else problems.push({ code: 'duplicate-procedure', path: `procedures[${index}].id`, value: definition.id });
	}
	const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const { id, after } of sorted)
		for (const value of after.filter((each) => !byId.has(each)))
			problems.push({ code: 'unknown-procedure', path: `${id}.after`, value });
	const applies = (definition: ProcedureDefinition) => applicabilityOf(definition, siteTransfer) !== 'not-needed';
	const steps = sorted.filter(applies).map((definition) => ({
		id: definition.id,
		definition,
		after: [...appliedBefore(definition, byId, applies)].sort(),
		isDoubtful: applicabilityOf(definition, siteTransfer) === 'unknown'
	}));
	const cycles = findCycles(new Map(steps.map(({ id, after }) => [id, after])));
	for (const cycle of cycles)
		problems.push({ code: 'cycle', path: `${cycle[0]}.after`, value: [...cycle, cycle[0]].join(' → ') });
	const notNeeded = sorted.filter((definition) => !applies(definition)).map(({ id }) => id);
	return { steps: inOrder(steps), notNeeded, cycles, problems };
}

function appliedBefore(
	definition: ProcedureDefinition,
	byId: ReadonlyMap<ProcedureId, ProcedureDefinition>,
	applies: (definition: ProcedureDefinition) => boolean
): Set<ProcedureId> {
	const before = new Set<ProcedureId>();
	const seen = new Set<ProcedureId>();
	const toVisit = [...definition.after];
	for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
		const earlier = byId.get(id);
		if (!earlier || seen.has(id)) continue;
		seen.add(id);
		if (applies(earlier)) before.add(id);
		else toVisit.push(...earlier.after);
	}
	return before;
}

/** @source A. B. Kahn (1962), "Topological sorting of large networks" */
function inOrder(steps: readonly GraphStep[]): GraphStep[] {
	const ordered: GraphStep[] = [];
	const placed = new Set<ProcedureId>();
	let left = [...steps];
	while (left.length > 0) {
		const ready = left.filter(({ after }) => after.every((id) => placed.has(id)));
		// only steps in or behind a cycle are left: they keep the order of their ids
		if (ready.length === 0) return [...ordered, ...left];
		ordered.push(...ready);
		for (const { id } of ready) placed.add(id);
		left = left.filter(({ id }) => !placed.has(id));
	}
	return ordered;
}

type Edges = ReadonlyMap<ProcedureId, readonly ProcedureId[]>;

/** The shortest way round through the least id of each knot. A way round leads from a step to one that comes after it. */
function findCycles(before: Edges): ProcedureId[][] {
	const knotted = new Set<ProcedureId>();
	const cycles: ProcedureId[][] = [];
	for (const id of [...before.keys()].sort()) {
		if (knotted.has(id)) continue;
		const cycle = shortestWayRound(before, id);
		if (!cycle) continue;
		cycles.push(cycle);
		const behind = reachableFrom(before, id);
		for (const other of behind) if (reachableFrom(before, other).has(id)) knotted.add(other);
	}
	return cycles;
}

function shortestWayRound(before: Edges, start: ProcedureId): ProcedureId[] | null {
	const next = new Map<ProcedureId, ProcedureId>();
	const queue = [start];
	for (const id of queue) {
		for (const earlier of before.get(id) ?? []) {
			if (earlier === start) return wayFrom(start, id, next);
			if (next.has(earlier)) continue;
			next.set(earlier, id);
			queue.push(earlier);
		}
	}
	return null;
}

/** `next` leads from what comes first to what comes after it, and at last to `start`. */
function wayFrom(start: ProcedureId, last: ProcedureId, next: ReadonlyMap<ProcedureId, ProcedureId>): ProcedureId[] {
	const way = [start];
	for (let id = last; id !== start; id = next.get(id) ?? start) way.push(id);
	return way;
}

function reachableFrom(before: Edges, start: ProcedureId): Set<ProcedureId> {
	const reached = new Set<ProcedureId>();
	const toVisit = [...(before.get(start) ?? [])];
	for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		toVisit.push(...(before.get(id) ?? []));
	}
	return reached;
}
