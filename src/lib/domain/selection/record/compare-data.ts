import type { Criterion } from '../criterion.ts';
import type { Gate } from '../gates/gate.ts';
import type { DecisionInputs, ProjectInputs } from './decision-record.ts';
import { criterionText, gateText } from './input-text.ts';

/** One input that is no longer what it was. */
export type Move =
	/** `null`: not disclosed. `measured`: the criterion or the gate that reads the amount. */
	| {
			readonly kind: 'amount';
			readonly project: string;
			readonly measured: Pick<Criterion | Gate, 'id' | 'name' | 'measure' | 'unit'>;
			readonly before: number | null;
			readonly after: number | null;
	  }
	| { readonly kind: 'project-new' | 'project-gone'; readonly project: string }
	| {
			readonly kind: 'threshold';
			readonly gate: Gate;
			readonly before: Gate['threshold'];
			readonly after: Gate['threshold'];
	  }
	/** `criterion-changed`: another measure, unit, direction or value function; `gate-changed`: another measure or comparison. */
	| { readonly kind: 'criterion-new' | 'criterion-gone' | 'criterion-changed'; readonly criterion: Criterion }
	| { readonly kind: 'gate-new' | 'gate-gone' | 'gate-changed'; readonly gate: Gate };

/**
 * Every input that moved from `before` to `after`: criteria, then gates, then projects in the order of `before`, then
 * those that are new. None where `inputText` says the same of both. Amounts of a criterion or gate that came, went or
 * measures something else now are not compared: its own line says so.
 */
export function compareData(before: DecisionInputs, after: DecisionInputs): Move[] {
	return [...criterionMoves(before, after), ...gateMoves(before, after), ...projectMoves(before, after)];
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
	new Map(things.map((thing) => [thing.id, thing]));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function criterionMoves(before: DecisionInputs, after: DecisionInputs): Move[] {
	const [known, today] = [byId(before.criteria), byId(after.criteria)];
	return [
		...before.criteria.flatMap((criterion): Move[] => {
			const other = today.get(criterion.id);
			if (!other) return [{ kind: 'criterion-gone', criterion }];
			return isSame(criterionText(criterion), criterionText(other)) ? [] : [{ kind: 'criterion-changed', criterion }];
		}),
		...after.criteria.flatMap((criterion): Move[] =>
			known.has(criterion.id) ? [] : [{ kind: 'criterion-new', criterion }]
		)
	];
}

function gateMoves(before: DecisionInputs, after: DecisionInputs): Move[] {
	const [known, today] = [byId(before.gates), byId(after.gates)];
	return [
		...before.gates.flatMap((gate): Move[] => {
			const other = today.get(gate.id);
			if (!other) return [{ kind: 'gate-gone', gate }];
			if (!isSame(gateText({ ...gate, threshold: null } as Gate), gateText({ ...other, threshold: null } as Gate)))
				return [{ kind: 'gate-changed', gate }];
			return isSame(gate.threshold, other.threshold)
				? []
				: [{ kind: 'threshold', gate, before: gate.threshold, after: other.threshold }];
		}),
		...after.gates.flatMap((gate): Move[] => (known.has(gate.id) ? [] : [{ kind: 'gate-new', gate }]))
	];
}

function projectMoves(before: DecisionInputs, after: DecisionInputs): Move[] {
	const [known, today] = [byId(before.projects), byId(after.projects)];
	const columns = [
		...sharedColumns(before.criteria, after.criteria, ({ amounts }: ProjectInputs) => amounts),
		...sharedColumns(before.gates, after.gates, ({ gateAmounts }: ProjectInputs) => gateAmounts)
	];
	return [
		...before.projects.flatMap((project): Move[] => {
			const other = today.get(project.id);
			return other ? amountMoves(project, other, columns) : [{ kind: 'project-gone', project: project.id }];
		}),
		...after.projects.flatMap(({ id }): Move[] => (known.has(id) ? [] : [{ kind: 'project-new', project: id }]))
	];
}

interface Column {
	readonly measured: Pick<Criterion | Gate, 'id' | 'name' | 'measure' | 'unit'>;
	readonly before: (project: ProjectInputs) => number | null;
	readonly after: (project: ProjectInputs) => number | null;
}

/** The criteria or gates that measure the same thing before and after, and where their amounts stand. */
function sharedColumns(
	before: readonly Column['measured'][],
	after: readonly Column['measured'][],
	amountsOf: (project: ProjectInputs) => readonly (number | null)[]
): Column[] {
	const places = new Map(after.map(({ id }, place) => [id, place]));
	return before.flatMap((measured, column) => {
		const place = places.get(measured.id);
		const other = place === undefined ? undefined : after[place];
		if (place === undefined || other?.measure !== measured.measure || other.unit !== measured.unit) return [];
		return [
			{
				measured,
				before: (project: ProjectInputs) => amountsOf(project)[column] ?? null,
				after: (project: ProjectInputs) => amountsOf(project)[place] ?? null
			}
		];
	});
}

const amountMoves = (project: ProjectInputs, other: ProjectInputs, columns: readonly Column[]): Move[] =>
	columns.flatMap(({ measured, ...of }) => {
		const [before, after] = [of.before(project), of.after(other)];
		return before === after ? [] : [{ kind: 'amount', project: project.id, measured, before, after }];
	});
