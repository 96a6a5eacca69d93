import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { tallyHosts } from '../matching/chain-hosts.ts';
import { parksOf } from '../territory/parks-of.ts';
import type { ChainAssessment, LinkAssessment } from './assessment.ts';
import { assessChains } from './assess-chain.ts';
import type { Chain } from './chain.ts';
import { type GapCell, gapMatrix, isEmpty } from './gap-matrix.ts';

/** One place, as a column of every gap map. */
export interface ColumnPlace {
	readonly kind: 'division' | 'park';
	readonly id: string;
}

/** The links of a chain with something in the place, in chain order; the state is that of the whole territory. */
export interface ChainInPlace {
	readonly chain: Chain;
	readonly links: readonly { readonly link: LinkAssessment; readonly cell: GapCell }[];
}

interface ColumnSources {
	readonly index: CatalogueIndex;
	readonly table: ProjectTable;
	/** The one the table is of. */
	readonly portfolio: string;
}

/**
 * The column of the gap map that is a place's, chain by chain; chains with nothing in it are left out.
 *
 * A link is in a division's column where something is recorded there or one of its parks could host it, in a park's
 * where something is recorded in it: whether the park could host it is asked of every link elsewhere.
 */
export function chainsInPlace(place: ColumnPlace, sources: ColumnSources): ChainInPlace[] {
	return assessChains([...sources.index.chains.values()], { ...sources, overrides: [] })
		.map((assessment) => ({ chain: assessment.chain, links: linksIn(place, assessment, sources) }))
		.filter(({ links }) => links.length > 0);
}

function linksIn(
	{ kind, id }: ColumnPlace,
	assessment: ChainAssessment,
	{ index, table, portfolio }: ColumnSources
): ChainInPlace['links'] {
	const { columns, rows } = gapMatrix(assessment, { index, table, portfolio, columns: kind });
	const at = columns.findIndex((column) => column.kind === kind && column.id === id);
	const parks = parksOf([...index.parks.values()], portfolio).filter(({ division }) => division === id);
	const hosts = kind === 'division' ? tallyHosts(assessment, { index, table, parks }) : null;
	return rows.flatMap(({ link, cells }) => {
		const cell = cells[at];
		if (!cell) return [];
		const count = hosts && (hosts.get(link.link.id)?.hosts.length ?? 0);
		return isEmpty(cell) && !count ? [] : [{ link, cell: { ...cell, hosts: count } }];
	});
}
