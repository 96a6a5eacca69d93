import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Chain, ChainLink } from '../chain/chain.ts';
import { LINK_POSITIONS } from '../chain/chain.ts';
import type { Project } from '../project/project.ts';
import type { Enterprise, Park } from '../territory/territory.ts';

/** A link and the other projects that belong to it, as rows of the table. */
export interface LinkNeighbours {
	readonly link: ChainLink;
	readonly rows: readonly number[];
}

/** What stands around a project in one of its chains. */
export interface ChainNeighbours {
	readonly chain: Chain;
	/** Links before the project's own, in chain order; beside: its own links and those at the same step; after. */
	readonly before: readonly LinkNeighbours[];
	readonly beside: readonly LinkNeighbours[];
	readonly after: readonly LinkNeighbours[];
	/** Enterprises of the chain: no source says which of its links they fill. */
	readonly enterprises: readonly Enterprise[];
}

/**
 * For each chain of a project, what feeds it, what stands beside it and what it feeds.
 *
 * A project that names no link of a chain has no place in it: `before`, `beside` and `after` are then empty. One that
 * names several counts from the first of them to the last. `table`: made with the catalogue of `index`; the
 * project's own row is left out. Chains that the catalogue does not hold are left out.
 */
export function chainNeighbours(
	project: Pick<Project, 'id' | 'chains' | 'links'>,
	index: CatalogueIndex,
	table: Pick<ProjectTable, 'count' | 'ids' | 'linkStart' | 'links'>
): ChainNeighbours[] {
	const rowsByLink = rowsOfLinks(table, project.id);
	return chainsOf(project.chains, index).map((chain) => {
		const own = new Set<string>(project.links);
		const steps = chain.links.filter(({ id }) => own.has(id)).map(stepOf);
		const [first, last] = steps.length === 0 ? [Infinity, -Infinity] : [Math.min(...steps), Math.max(...steps)];
		const neighbours = (isThere: (step: number) => boolean): LinkNeighbours[] =>
			chain.links
				.filter((link) => steps.length > 0 && isThere(stepOf(link)))
				.map((link) => ({ link, rows: rowsByLink.get(index.columnCodes.links.get(link.id) ?? -1) ?? [] }));
		return {
			chain,
			before: neighbours((step) => step < first),
			beside: neighbours((step) => step >= first && step <= last),
			after: neighbours((step) => step > last),
			enterprises: enterprisesOf(chain, index)
		};
	});
}

/** A chain that a park serves, and who else works in it. */
export interface ParkChain {
	readonly chain: Chain;
	readonly enterprises: readonly Enterprise[];
	/** Rows of the projects of this chain in this park. */
	readonly rows: readonly number[];
}

/** The chains of a park's leading industries. `table`: made with the catalogue of `index`. */
export function parkChains(
	park: Pick<Park, 'id' | 'chains'>,
	index: CatalogueIndex,
	table: Pick<ProjectTable, 'count' | 'park' | 'chainBits'>
): ParkChain[] {
	const parkCode = index.columnCodes.parks.get(park.id);
	const rows = Array.from({ length: table.count }, (_, row) => row).filter((row) => table.park[row] === parkCode);
	return chainsOf(park.chains, index).map((chain) => {
		const bit = 1 << (index.columnCodes.chains.get(chain.id) ?? 0);
		const isOfChain = (row: number): boolean => ((table.chainBits[row] ?? 0) & bit) !== 0;
		return { chain, enterprises: enterprisesOf(chain, index), rows: rows.filter(isOfChain) };
	});
}

const stepOf = ({ position }: ChainLink): number => LINK_POSITIONS.indexOf(position);

const chainsOf = (ids: readonly string[], index: CatalogueIndex): Chain[] =>
	ids.map((id) => index.chains.get(id)).filter((chain) => chain !== undefined);

const enterprisesOf = ({ id }: Chain, index: CatalogueIndex): Enterprise[] =>
	[...index.enterprises.values()].filter(({ chains }) => chains.some(({ chain }) => chain === id));

function rowsOfLinks(
	{ count, ids, linkStart, links }: Pick<ProjectTable, 'count' | 'ids' | 'linkStart' | 'links'>,
	except: string
): ReadonlyMap<number, readonly number[]> {
	const rowsByLink = new Map<number, number[]>();
	for (let row = 0; row < count; row++) {
		if (ids[row] === except) continue;
		for (const link of new Set(links.subarray(linkStart[row], linkStart[row + 1]))) {
			const rows = rowsByLink.get(link);
			if (rows === undefined) rowsByLink.set(link, [row]);
			else rows.push(row);
		}
	}
	return rowsByLink;
}
