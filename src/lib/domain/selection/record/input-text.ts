import type { Criterion } from '../criterion.ts';
import type { Gate } from '../gates/gate.ts';
import type { DecisionInputs } from './decision-record.ts';

/**
 * The inputs of a ranking as one text, whose hash is the version of the data.
 *
 * JSON of criteria, gates and projects, each sorted by id by code unit, amounts in the order of the sorted criteria and
 * gates; numbers in their shortest exact form. Words that move no rank (names, reasons, families, sources) are left
 * out, and so is the order of projects. Two texts are equal where `compareData` finds nothing that moved.
 */
export function inputText({ criteria, gates, projects }: DecisionInputs): string {
	const [criterionOrder, gateOrder] = [orderById(criteria), orderById(gates)];
	return JSON.stringify({
		criteria: criterionOrder.map((place) => criterionText(criteria[place])),
		gates: gateOrder.map((place) => gateText(gates[place])),
		projects: orderById(projects).map((place) => {
			const project = projects[place];
			return [
				project?.id,
				criterionOrder.map((column) => project?.amounts[column] ?? null),
				gateOrder.map((column) => project?.gateAmounts[column] ?? null)
			];
		})
	});
}

const orderById = (things: readonly { readonly id: string }[]): number[] =>
	things
		.map((_, place) => place)
		.sort((a, b) => {
			const [one, other] = [things[a]?.id ?? '', things[b]?.id ?? ''];
			return one < other ? -1 : Number(one > other);
		});

/** What of a criterion a ranking depends on. */
export const criterionText = (criterion: Criterion | undefined): readonly unknown[] =>
	criterion
		? [
				criterion.id,
				criterion.measure,
				criterion.unit,
				criterion.direction,
				criterion.valueFunction.map(({ at, value }) => [at, value])
			]
		: [];

/** What of a gate a ranking depends on. */
export const gateText = (gate: Gate | undefined): readonly unknown[] =>
	gate ? [gate.id, gate.measure, gate.unit, gate.comparator, gate.threshold] : [];
