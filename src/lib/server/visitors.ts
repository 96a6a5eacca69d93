import { redactRecords } from '../domain/briefing/redact.ts';
import { type BriefingRecords, type BriefingSource, openRecords } from '../domain/briefing/source.ts';
import * as records from './briefings/records.ts';
import * as catalogues from './catalogue.ts';
import type { Database } from './db/open.ts';

const kept = new Map<string, { readonly key: string; readonly source: BriefingSource }>();

/**
 * What a page for visitors is made from: the records of a portfolio as the public may know them, the territory's
 * default for `null`; `null` for an unknown one. The last of each is kept until something is written or the day ends.
 */
export async function publicSource(db: Database, asked: string | null): Promise<BriefingSource | null> {
	const portfolio = asked ?? (await catalogues.read(db)).territory.defaultPortfolio;
	const read = await records.read(db, portfolio);
	if (!read) return null;
	const key = JSON.stringify([read.revision, read.madeOn]);
	const known = kept.get(portfolio);
	if (known?.key === key) return known.source;
	const source = openPublic(read, portfolio);
	kept.set(portfolio, { key, source });
	return source;
}

/** Records as the public may know them. @throws where they do not hold the portfolio */
export function openPublic(read: Omit<BriefingRecords, 'entries'>, portfolio: string): BriefingSource {
	const shown = redactRecords(read, { portfolio, audience: 'public' });
	// an address names its portfolio where that is not the territory's default
	const catalogue = { ...shown.catalogue, territory: read.catalogue.territory };
	return openRecords({ ...shown, catalogue, entries: [] }, portfolio);
}
