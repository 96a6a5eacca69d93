import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { Name } from '$lib/domain/names';
import { RECORD_KINDS, type RecordKind } from '$lib/domain/records/record-kind';
import type { Database } from '$lib/server/db/open';
import { list, type RecordLine } from '$lib/server/record-lists';

/** Which records of the desk somebody looks at. */
export interface Listing {
	readonly kind: RecordKind;
	/** Of projects; `null` for the other kinds. */
	readonly portfolio: string | null;
	/** Empty: of every division. */
	readonly division: string;
	readonly words: string;
	readonly archived: boolean;
}

/** What an address or a form asks for; what it does not name is left open. */
export function listingIn(one: (name: string) => string, { portfolios, territory }: Catalogue): Listing {
	const kind = RECORD_KINDS.find((known) => known === one('kind')) ?? 'project';
	const portfolio = portfolios.find(({ id }) => id === one('p'))?.id ?? territory.defaultPortfolio;
	return {
		kind,
		portfolio: kind === 'project' ? portfolio : null,
		division: one('division'),
		words: one('q').trim().slice(0, 100),
		archived: one('archived') === '1'
	};
}

/** The records that are looked at; `own`: the divisions that somebody may see alone. */
export async function listed(db: Database, asked: Listing, own: readonly string[] | null): Promise<RecordLine[]> {
	const words = asked.words.toLowerCase();
	return (await list(db, asked)).filter(
		({ key, name, home }) =>
			(own === null || (home !== null && own.includes(home))) &&
			(asked.division === '' || home === asked.division) &&
			(words === '' || key.id.toLowerCase().includes(words) || localeNames(name).some((one) => one.includes(words)))
	);
}

const localeNames = ({ zh, en, ru, aliases }: Name): string[] =>
	[zh, en, ru, ...aliases].flatMap((one) => (one === null ? [] : [one.toLowerCase()]));
