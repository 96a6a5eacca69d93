import type { Text } from '../../names.ts';
import type { Provenance } from '../../provenance.ts';
import type { PortfolioId } from '../../territory/territory.ts';

export type GateId = string & { readonly __brand: 'GateId' };

/** What is compared, and with what; a threshold that is `null` is not set, and the gate then stops nobody. */
export type GateTest =
	| { readonly comparator: 'atLeast' | 'atMost'; readonly threshold: number | null }
	| { readonly comparator: 'isTrue'; readonly threshold: true | null }
	| { readonly comparator: 'oneOf'; readonly threshold: readonly number[] | null };

/** A condition that a project has to meet before it is weighed: 准入门槛. */
export type Gate = GateTest & {
	readonly id: GateId;
	readonly name: Text;
	/** What is measured, of `MEASURES`, and its unit. */
	readonly measure: string;
	readonly unit: string;
	/** What the gate is for. */
	readonly reasoning: Text;
	/** The portfolio it is set for; `null`: every one that has no gate of this id of its own. */
	readonly portfolio: PortfolioId | null;
	/** Of the threshold: who set it, as of when. */
	readonly provenance: Provenance;
};

/** The gates of a portfolio: the common ones in their order, its own in place of those of the same id, then its others. */
export function gatesOf(gates: readonly Gate[], portfolio: string): Gate[] {
	const own = new Map(gates.filter((gate) => gate.portfolio === portfolio).map((gate) => [gate.id, gate]));
	const common = gates.filter((gate) => gate.portfolio === null);
	const ids = new Set(common.map(({ id }) => id));
	return [...common.map((gate) => own.get(gate.id) ?? gate), ...[...own.values()].filter(({ id }) => !ids.has(id))];
}
