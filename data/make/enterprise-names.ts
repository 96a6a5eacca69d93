import { readCurated } from './files.ts';

export interface CuratedEnterprise {
	id: string;
	zh: string;
	en: string | null;
	division: string | null;
	aliases: string[];
}

/** What a page says an enterprise makes, and the links that we read in it. */
export interface CuratedLinkWords {
	enterprise: string;
	chain: string;
	links: string[];
	words: string;
	page: string;
	confidence: string;
}

const tables = readCurated<{
	enterprises: CuratedEnterprise[];
	links: CuratedLinkWords[];
	splitNames: Record<string, string[]>;
}>('enterprises');

export const curatedEnterprises = tables.enterprises;
export const curatedLinkWords = tables.links;

const idByName = new Map(
	tables.enterprises.flatMap(({ id, zh, aliases }) => [zh, ...aliases].map((name) => [name, id]))
);

/** The enterprise a name as reported means; `null` where it is not one single named firm. */
export function enterpriseIdOf(name: string): string | null {
	return idByName.get(name) ?? null;
}

/** As `enterpriseIdOf`, for names of chain leaders: one name may join two firms; an unknown one throws. */
export function enterpriseIdsOf(name: string): string[] {
	const ids = tables.splitNames[name] ?? [enterpriseIdOf(name)].filter((id) => id !== null);
	if (ids.length === 0) throw new Error(`leader without a row in curated/enterprises.json: ${name}`);
	return ids;
}
