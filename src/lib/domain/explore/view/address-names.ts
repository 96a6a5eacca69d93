import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ChainId, LinkId } from '../../chain/chain.ts';
import type { ProgrammeId } from '../../project/project.ts';
import { isParkOf, parksOf } from '../../territory/parks-of.ts';
import type { DivisionCode, EnterpriseId, ParkId, PortfolioId, SiteId } from '../../territory/territory.ts';
import type { Unreported } from '../filter.ts';
import { UNREPORTED } from '../filter.ts';

/** The ids a parameter may name, and how an address writes each. */
export interface Names<Id extends string = string> {
	readonly write: (id: Id) => string | null;
	readonly read: (written: string) => Id | null;
}

/** The names of everything in a catalogue. */
export interface CatalogueNames {
	readonly portfolios: Names<PortfolioId>;
	readonly divisions: Names<DivisionCode>;
	/** Of real parks and those invented for the portfolio. */
	readonly parksOf: (portfolio: PortfolioId) => Names<ParkId>;
	/** Likewise of sites. */
	readonly sitesOf: (portfolio: PortfolioId) => Names<SiteId>;
	readonly chains: Names<ChainId>;
	readonly links: Names<LinkId>;
	readonly enterprises: Names<EnterpriseId>;
	readonly programmes: Names<ProgrammeId>;
}

/** An address is written for several links at each step of a brush. */
const madeNames = new WeakMap<Catalogue, CatalogueNames>();

/** Ids are written as they are, division codes without what they share with the territory's. */
export function catalogueNames(catalogue: Catalogue): CatalogueNames {
	const names = madeNames.get(catalogue) ?? makeNames(catalogue);
	madeNames.set(catalogue, names);
	return names;
}

function makeNames(catalogue: Catalogue): CatalogueNames {
	const parks = new Map<PortfolioId, Names<ParkId>>();
	return {
		portfolios: namesOf(catalogue.portfolios.map(({ id }) => id)),
		divisions: divisionNames(catalogue),
		parksOf(portfolio) {
			const names = parks.get(portfolio) ?? namesOf(parksOf(catalogue.parks, portfolio).map(({ id }) => id));
			parks.set(portfolio, names);
			return names;
		},
		// few addresses name one
		sitesOf: (portfolio) => namesOf(catalogue.sites.filter((site) => isParkOf(site, portfolio)).map(({ id }) => id)),
		chains: namesOf(catalogue.chains.map(({ id }) => id)),
		links: namesOf(catalogue.chains.flatMap(({ links }) => links.map(({ id }) => id))),
		enterprises: namesOf(catalogue.enterprises.map(({ id }) => id)),
		programmes: namesOf(catalogue.programmes.map(({ id }) => id))
	};
}

/** A fixed list of ids, written as they are. */
export function namesOf<Id extends string>(ids: readonly Id[]): Names<Id> {
	const known = new Map<string, Id>(ids.map((id) => [id, id]));
	return { write: (id) => known.get(id) ?? null, read: (written) => known.get(written) ?? null };
}

/** `names` and "not reported", which is written `_`: a question mark would be percent-encoded. */
export function orUnreported<Id extends string>(names: Names<Id>): Names<Id | Unreported> {
	return {
		write: (id) => (id === UNREPORTED ? '_' : names.write(id as Id)),
		read: (written) => (written === '_' ? UNREPORTED : names.read(written))
	};
}

/** `110121` in the territory `110100` is written `21` and read as `21` or `110121`. The prefix is the territory's, so that a new division breaks no link. */
function divisionNames({ territory, divisions }: Catalogue): Names<DivisionCode> {
	const codes = new Map<string, DivisionCode>(divisions.map(({ code }) => [code, code]));
	const prefix = territory.code.replace(/(00)+$/, '');
	const shorten = (code: DivisionCode): string => {
		const short = code.startsWith(prefix) ? code.slice(prefix.length) : '';
		return short === '' || codes.has(short) ? code : short;
	};
	const shortNames = new Map([...codes.values()].map((code) => [shorten(code), code]));
	return {
		write: (code) => (codes.has(code) ? shorten(code) : null),
		read: (written) => codes.get(written) ?? shortNames.get(written) ?? null
	};
}
