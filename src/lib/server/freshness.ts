import { decimalYear } from '../domain/provenance.ts';
import { idOf } from '../domain/records/record-kind.ts';
import {
	type Freshness,
	freshnessOf,
	type KeyedRecord,
	parseReviewMonths,
	USUAL_REVIEW_MONTHS
} from '../domain/trust/data-age.ts';
import { parksOf } from '../domain/territory/parks-of.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Project } from '../domain/project/project.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { type Actor, append } from './desk/audit.ts';

/** Of the table of settings. */
const KEY = 'review-months';
/** What falls due within these is told as coming. */
const AHEAD_MONTHS = 3;

/** Months after which a value is due to be looked at again. */
export async function reviewMonths(db: Database): Promise<number> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
	return (row && parseReviewMonths(row.value)) ?? USUAL_REVIEW_MONTHS;
}

/** Sets them for everybody; nothing of the records changes. */
export async function setReviewMonths(
	db: Database,
	months: number,
	{ by, at }: { readonly by: Actor; readonly at: number }
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const before = await reviewMonths(transaction);
		const value = String(months);
		await transaction
			.insertInto('setting')
			.values({ key: KEY, value })
			.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
			.execute();
		const told = { before: { months: before }, after: { months } };
		await append(transaction, { at, by, action: 'change', subject: 'setting review-months', ...told });
	});
}

/** How old the values of a territory and of one portfolio are on a day, `2026-11-29`. */
export async function freshness(
	db: Database,
	{ read, portfolio, day }: { readonly read: Catalogue; readonly portfolio: string; readonly day: string }
): Promise<Freshness> {
	const records = keyed(read, portfolio, await catalogue.projects(db, portfolio));
	const today = decimalYear(day) ?? Number(day.slice(0, 4));
	return freshnessOf(records, { today, reviewMonths: await reviewMonths(db), aheadMonths: AHEAD_MONTHS });
}

function* keyed(read: Catalogue, portfolio: string, projects: readonly Project[]): Generator<KeyedRecord> {
	const lists = [
		['division', read.divisions],
		['park', parksOf(read.parks, portfolio)],
		['site', parksOf(read.sites, portfolio)],
		['enterprise', read.enterprises],
		['chain', read.chains]
	] as const;
	for (const [kind, list] of lists)
		for (const record of list) yield { key: { kind, portfolio: null, id: idOf(record) }, record };
	for (const record of projects) yield { key: { kind: 'project', portfolio, id: record.id }, record };
}
