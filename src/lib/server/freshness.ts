import { decimalYear } from '../domain/provenance.ts';
import { idOf, type RecordKey } from '../domain/records/record-kind.ts';
import { sourceIdOf } from '../domain/records/typed-source.ts';
import { dayIn } from '../domain/territory/day-in.ts';
import {
	type DueRecord,
	type Freshness,
	freshnessOf,
	type KeyedRecord,
	type Narrowed,
	parseReviewMonths,
	USUAL_REVIEW_MONTHS
} from '../domain/trust/data-age.ts';
import { parksOf } from '../domain/territory/parks-of.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Project } from '../domain/project/project.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { type ChangedMany, changeMany } from './change-many.ts';
import { type Actor, append } from './desk/audit.ts';
import { readRecord } from './record-rows.ts';
import { type Act, subjectOf } from './records.ts';

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

interface Asked {
	readonly read: Catalogue;
	readonly portfolio: string;
	/** `2026-11-29` */
	readonly day: string;
	readonly narrow?: Narrowed;
}

/** How old the values of a territory and of one portfolio are on a day. */
export async function freshness(db: Database, { read, portfolio, day, narrow = {} }: Asked): Promise<Freshness> {
	const records = keyed(read, portfolio, await catalogue.projects(db, portfolio));
	const today = yearOf(day);
	return freshnessOf(records, { today, reviewMonths: await reviewMonths(db), aheadMonths: AHEAD_MONTHS, narrow });
}

const yearOf = (day: string): number => decimalYear(day) ?? Number(day.slice(0, 4));

/** The day that the values of a portfolio are looked at from: that of an invented one, else today. */
export const dayOf = ({ territory }: Catalogue, portfolio: { readonly asOf: string | null } | undefined): string =>
	portfolio?.asOf ?? dayIn(territory.timeZone, new Date());

/** Counting more projects than this would make a page of the desk wait after each change. */
const MOST_COUNTED = 20_000;
let counted:
	{ readonly db: Database; readonly key: string; readonly byDivision: Freshness['byDivision'] | null } | undefined;

/**
 * How many values of the usual portfolio are due: of a division, or (`null`) of all. Counted once for each state of the
 * records; `null` where there are too many to count them for the head of a page.
 */
export async function dueCount(db: Database, division: string | null): Promise<number | null> {
	const today = new Date().toISOString().slice(0, 10);
	const key = [await catalogue.revision(db), await reviewMonths(db), today].join(' ');
	if (counted?.db !== db || counted.key !== key) counted = { db, key, byDivision: await countByDivision(db) };
	if (counted.byDivision === null) return null;
	const due = [...counted.byDivision].filter(([own]) => division === null || own === division);
	return due.reduce((sum, [, age]) => sum + age.due, 0);
}

async function countByDivision(db: Database): Promise<Freshness['byDivision'] | null> {
	const read = await catalogue.read(db);
	const portfolio = read.territory.defaultPortfolio;
	const { projects } = await db
		.selectFrom('project')
		.select((row) => row.fn.countAll<number>().as('projects'))
		.where('portfolio', '=', portfolio)
		.executeTakeFirstOrThrow();
	if (Number(projects) > MOST_COUNTED) return null;
	const own = read.portfolios.find(({ id }) => id === portfolio);
	return (await freshness(db, { read, portfolio, day: dayOf(read, own) })).byDivision;
}

/** The versions in which records stand, by `subjectOf`; what is gone is not in it. */
export async function versionsOf(db: Database, keys: readonly RecordKey[]): Promise<ReadonlyMap<string, number>> {
	const found = await Promise.all(keys.map(async (key) => [subjectOf(key), await readRecord(db, key)] as const));
	return new Map(found.flatMap(([name, record]) => (record ? [[name, record.version] as const] : [])));
}

interface Confirming {
	readonly picks: readonly { readonly key: RecordKey; readonly version: number }[];
	/** What was due when it was read, from which only the records picked are taken. */
	readonly due: readonly DueRecord[];
	readonly steward: string | null | undefined;
	readonly today: string;
	/** The day on which the values were still true. */
	readonly asOf: string;
	/** Who says so, as a source of values told to the desk. */
	readonly outlet: string;
	readonly reason: string | null;
}

/** Gives due values a new date: all of the records that were picked, or none and why. */
export async function confirm(
	db: Database,
	{ picks, due, steward, today, asOf, outlet, reason }: Confirming,
	act: Act
): Promise<ChangedMany> {
	const told = { kind: 'submission', outlet, title: null, url: null, published: asOf, licence: null } as const;
	const source = { id: sourceIdOf(told), ...told };
	const until = yearOf(today) + (AHEAD_MONTHS - (await reviewMonths(db))) / 12;
	const fieldsOf = new Map(due.map(({ key, fields }) => [subjectOf(key), fields]));
	const changes = picks.map(({ key, version }) => ({
		key,
		version,
		changes: [],
		confirmed: {
			fields: fieldsOf.get(subjectOf(key)) ?? [],
			...(steward !== undefined && { steward }),
			until,
			asOf,
			source: source.id
		},
		newSources: [source],
		reason
	}));
	return changeMany(db, changes, act, 'confirm');
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
