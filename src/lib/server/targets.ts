import type { Transaction } from 'kysely';
import type { Indicator, KeptIndicator, ReportedAmount } from '../domain/roadmap/targets/indicator.ts';
import type { Target, TargetRevision } from '../domain/roadmap/targets/target.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import type { Tables } from './db/tables.ts';

type Reader = Database | Transaction<Tables>;

/** The indicators of a portfolio in their order, with what was assigned and reported of each. */
export async function list(db: Reader, portfolio: string): Promise<KeptIndicator[]> {
	const rows = await db
		.selectFrom('indicator')
		.select(['id', 'body', 'version'])
		.where('portfolio', '=', portfolio)
		.orderBy('position')
		.orderBy('id')
		.execute();
	const [targets, reports] = [await targetsOf(db, portfolio), await reportsOf(db, portfolio)];
	return rows.map(({ id, body, version }) => ({
		...(JSON.parse(body) as Omit<Indicator, 'targets' | 'reports'>),
		targets: targets.get(id) ?? [],
		reports: reports.get(id) ?? [],
		version
	}));
}

/** One of them; `null`: there is no such indicator. */
export async function one(db: Reader, portfolio: string, id: string): Promise<KeptIndicator | null> {
	return (await list(db, portfolio)).find((indicator) => indicator.id === id) ?? null;
}

/** All of them as JSON text; `null` where there is no such portfolio. */
export async function listText(db: Database, portfolio: string): Promise<string | null> {
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	return JSON.stringify(await list(db, portfolio));
}

async function targetsOf(db: Reader, portfolio: string): Promise<Map<string, Target[]>> {
	const rows = await db
		.selectFrom('target_revision')
		.select(['indicator', 'year', 'body'])
		.where('portfolio', '=', portfolio)
		.orderBy('indicator')
		.orderBy('year')
		.orderBy('sequence')
		.execute();
	const years = new Map<string, Map<number, TargetRevision[]>>();
	for (const { indicator, year, body } of rows) {
		const own = years.get(indicator) ?? new Map<number, TargetRevision[]>();
		own.set(year, [...(own.get(year) ?? []), JSON.parse(body) as TargetRevision]);
		years.set(indicator, own);
	}
	return new Map(
		[...years].map(([indicator, own]) => [indicator, [...own].map(([year, revisions]) => ({ year, revisions }))])
	);
}

async function reportsOf(db: Reader, portfolio: string): Promise<Map<string, ReportedAmount[]>> {
	const rows = await db
		.selectFrom('target_report')
		.select(['indicator', 'body'])
		.where('portfolio', '=', portfolio)
		.orderBy('indicator')
		.orderBy('sequence')
		.execute();
	const byIndicator = new Map<string, ReportedAmount[]>();
	for (const { indicator, body } of rows) {
		const reports = byIndicator.get(indicator) ?? [];
		reports.push(JSON.parse(body) as ReportedAmount);
		byIndicator.set(indicator, reports);
	}
	return byIndicator;
}
