import type { Chain, ChainSet } from '../chain/chain.ts';
import type { Portfolio, Programme } from '../project/project.ts';
import type { Source } from '../provenance.ts';
import type { Division, Enterprise, FactDefinition, Park, Site, Territory } from '../territory/territory.ts';

/** Everything about a territory but its projects and shapes: small, sent once, readonly. */
export interface Catalogue {
	readonly territory: Territory;
	readonly sources: readonly Source[];
	readonly factDefinitions: readonly FactDefinition[];
	readonly divisions: readonly Division[];
	readonly parks: readonly Park[];
	readonly sites: readonly Site[];
	readonly chainSet: ChainSet;
	readonly chains: readonly Chain[];
	readonly enterprises: readonly Enterprise[];
	readonly programmes: readonly Programme[];
	readonly portfolios: readonly Portfolio[];
	/** The publication that these records are, `2026-11-29-1`; `null`: nobody published them as they stand. */
	readonly edition: string | null;
}
