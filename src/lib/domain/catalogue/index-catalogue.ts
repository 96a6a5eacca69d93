import type { Chain, ChainLink } from '../chain/chain.ts';
import type { Portfolio, Programme } from '../project/project.ts';
import type { Source } from '../provenance.ts';
import type { Division, Enterprise, FactDefinition, Park, Site } from '../territory/territory.ts';
import type { Catalogue } from './catalogue.ts';

export interface LinkInChain {
	readonly link: ChainLink;
	readonly chain: Chain;
}

/** The lists of a catalogue by id, in catalogue order. */
export interface CatalogueIndex {
	readonly divisions: ReadonlyMap<string, Division>;
	readonly parks: ReadonlyMap<string, Park>;
	readonly sites: ReadonlyMap<string, Site>;
	readonly chains: ReadonlyMap<string, Chain>;
	readonly links: ReadonlyMap<string, LinkInChain>;
	readonly enterprises: ReadonlyMap<string, Enterprise>;
	readonly programmes: ReadonlyMap<string, Programme>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly portfolios: ReadonlyMap<string, Portfolio>;
	readonly factDefinitions: ReadonlyMap<string, FactDefinition>;
	readonly columnCodes: ColumnCodes;
}

/** From an id to its code in the columns of a `ProjectTable`: its place in the catalogue's list, links of all chains counted through. */
export interface ColumnCodes {
	readonly divisions: ReadonlyMap<string, number>;
	readonly parks: ReadonlyMap<string, number>;
	readonly chains: ReadonlyMap<string, number>;
	readonly links: ReadonlyMap<string, number>;
	readonly programmes: ReadonlyMap<string, number>;
}

/**
 * Maps by id over everything a catalogue lists; a division's id is its code, a fact definition's its key.
 *
 * Links are one space of ids across all chains.
 *
 * @throws when two entries of one list share an id.
 */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
	const lists = {
		divisions: byId('division', catalogue.divisions, ({ code }) => code),
		parks: byId('park', catalogue.parks, ({ id }) => id),
		chains: byId('chain', catalogue.chains, ({ id }) => id),
		links: byId('link', linksOf(catalogue.chains), ({ link }) => link.id),
		programmes: byId('programme', catalogue.programmes, ({ id }) => id)
	};
	return {
		...lists,
		sites: byId('site', catalogue.sites, ({ id }) => id),
		enterprises: byId('enterprise', catalogue.enterprises, ({ id }) => id),
		sources: byId('source', catalogue.sources, ({ id }) => id),
		portfolios: byId('portfolio', catalogue.portfolios, ({ id }) => id),
		factDefinitions: byId('fact definition', catalogue.factDefinitions, ({ key }) => key),
		columnCodes: {
			divisions: codesOf(lists.divisions),
			parks: codesOf(lists.parks),
			chains: codesOf(lists.chains),
			links: codesOf(lists.links),
			programmes: codesOf(lists.programmes)
		}
	};
}

const linksOf = (chains: readonly Chain[]): LinkInChain[] =>
	chains.flatMap((chain) => chain.links.map((link) => ({ link, chain })));

function byId<T>(kind: string, list: readonly T[], idOf: (entry: T) => string): ReadonlyMap<string, T> {
	const index = new Map<string, T>();
	for (const entry of list) {
		const id = idOf(entry);
		if (index.has(id)) throw new Error(`two entries for the ${kind} ${id}`);
		index.set(id, entry);
	}
	return index;
}

const codesOf = (index: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> =>
	new Map([...index.keys()].map((id, code) => [id, code]));
