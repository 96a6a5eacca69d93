import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Division } from '../territory/territory.ts';
import type { ChainAssessment, LinkEvidence } from './assessment.ts';
import type { ChainFlow } from './chain.ts';
import { type Standing, STANDINGS } from './link-rows.ts';

/** A flow for which both ends are recorded, in two divisions. */
export interface SuppliedFlow {
	readonly flow: ChainFlow;
	/** The most certain that stands at the far end. Only `producing` is supply that can run today. */
	readonly farEnd: Standing;
}

/** That one division could supply another: it says that both ends are recorded, not that goods are known to move. */
export interface SupplyArrow {
	readonly from: Division;
	readonly to: Division;
	/** In the chain's order; at least one. */
	readonly flows: readonly SuppliedFlow[];
	/** The most certain of `flows`. */
	readonly farEnd: Standing;
}

/**
 * One arrow for each two divisions of which the first makes, by an enterprise's record or a producing project, what
 * a link in the second takes or would take. Both ends in one division give no arrow, nor does what names no division.
 *
 * By the supplying division, then by the supplied one, in catalogue order.
 */
export function supplyArrows(
	{ chain, links }: ChainAssessment,
	{ index, table }: { index: CatalogueIndex; table: ProjectTable }
): SupplyArrow[] {
	const divisions = [...index.divisions.values()];
	const standings = new Map(links.map(({ link, evidence }) => [link.id, standingByDivision(evidence, index, table)]));
	const flowsByWay = new Map<number, SuppliedFlow[]>();
	for (const flow of chain.flows) {
		for (const [from, supplier] of standings.get(flow.from) ?? []) {
			if (supplier !== 'producing') continue;
			for (const [to, farEnd] of standings.get(flow.to) ?? []) {
				if (from === to) continue;
				const way = from * divisions.length + to;
				const flows = flowsByWay.get(way);
				if (flows) flows.push({ flow, farEnd });
				else flowsByWay.set(way, [{ flow, farEnd }]);
			}
		}
	}
	return [...flowsByWay]
		.sort(([a], [b]) => a - b)
		.flatMap(([way, flows]) => {
			const [from, to] = [divisions[Math.floor(way / divisions.length)], divisions[way % divisions.length]];
			return from && to ? [{ from, to, flows, farEnd: mostCertain(flows) }] : [];
		});
}

/** By the code of each division with a record on the link, the most certain of them. */
function standingByDivision(
	evidence: LinkEvidence,
	{ columnCodes: { divisions } }: CatalogueIndex,
	table: ProjectTable
): Map<number, Standing> {
	const standings = new Map<number, Standing>();
	const note = (division: number | undefined, standing: Standing): void => {
		if (division !== undefined && division < divisions.size && !standings.has(division))
			standings.set(division, standing);
	};
	for (const { division } of evidence.producers) note(divisions.get(division ?? ''), 'producing');
	for (const standing of STANDINGS) {
		for (const row of evidence[standing]) note(table.division[row], standing);
	}
	return standings;
}

const mostCertain = (flows: readonly SuppliedFlow[]): Standing =>
	STANDINGS.find((standing) => flows.some(({ farEnd }) => farEnd === standing)) ?? 'candidates';
