import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { distanceKm } from '../geo/measure.ts';
import type { Enterprise, Position } from '../territory/territory.ts';
import type { ChainAssessment } from './assessment.ts';
import type { ChainLink } from './chain.ts';
import { neighboursOf } from './flows.ts';

export interface ReachedRow {
	/** A candidate of the table. */
	readonly row: number;
	/** Those of its links that the enterprise's links supply or are supplied by, in chain order. */
	readonly links: readonly ChainLink[];
	/** Along the great circle, to the candidate's site or the label point of its division, whichever is known. */
	readonly distanceKm: number;
}

/** `no-link`: no record places the enterprise on a link; `no-place`: its division is not known. */
export type Reach =
	| { readonly kind: 'no-link' | 'no-place' }
	| {
			readonly kind: 'reach';
			/** The label point of the enterprise's division. */
			readonly from: Position;
			/** Links next to the enterprise's own by a flow, in chain order. */
			readonly links: readonly ChainLink[];
			/** Nearest first, those equally near in table order. */
			readonly within: readonly ReachedRow[];
			/** Candidates on the links farther than the distance asked for. */
			readonly beyond: readonly number[];
			/** Candidates on the links whose place is not known: they may be near. */
			readonly unplaced: readonly number[];
	  };

/** Candidates, planned or in negotiation, on the links next to those of `enterprise`, within `withinKm` of it. */
export function reachOf(
	enterprise: Enterprise,
	{
		assessment,
		index,
		table,
		withinKm
	}: { assessment: ChainAssessment; index: CatalogueIndex; table: ProjectTable; withinKm: number }
): Reach {
	const own = new Set(
		enterprise.chains
			.filter(({ chain }) => chain === assessment.chain.id)
			.flatMap(({ links }) => links.map(({ link }) => link))
	);
	if (own.size === 0) return { kind: 'no-link' };
	const from = index.divisions.get(enterprise.division ?? '')?.labelPoint;
	if (!from) return { kind: 'no-place' };
	const linksByRow = candidatesBeside(own, assessment);
	const [within, beyond, unplaced]: [ReachedRow[], number[], number[]] = [[], [], []];
	for (const [row, links] of linksByRow) {
		const position: Position = [table.lng[row] ?? NaN, table.lat[row] ?? NaN];
		const distance = distanceKm(from, position);
		if (Number.isNaN(distance)) unplaced.push(row);
		else if (distance > withinKm) beyond.push(row);
		else within.push({ row, links, distanceKm: distance });
	}
	within.sort((a, b) => a.distanceKm - b.distanceKm || a.row - b.row);
	return { kind: 'reach', from, links: linksBeside(own, assessment), within, beyond, unplaced };
}

function linksBeside(own: ReadonlySet<string>, { chain }: ChainAssessment): ChainLink[] {
	const neighbours = neighboursOf(chain);
	const beside = new Set(
		[...own].flatMap((id) => {
			const { suppliers, consumers } = neighbours.get(id) ?? { suppliers: [], consumers: [] };
			return [...suppliers, ...consumers];
		})
	);
	return chain.links.filter((link) => beside.has(link));
}

/** In table order. */
function candidatesBeside(own: ReadonlySet<string>, assessment: ChainAssessment): [number, ChainLink[]][] {
	const beside = new Set(linksBeside(own, assessment));
	const linksByRow = new Map<number, ChainLink[]>();
	for (const { link, evidence } of assessment.links) {
		if (!beside.has(link)) continue;
		for (const row of evidence.candidates) linksByRow.set(row, [...(linksByRow.get(row) ?? []), link]);
	}
	return [...linksByRow].sort(([a], [b]) => a - b);
}
