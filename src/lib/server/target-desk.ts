import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Day } from '../domain/roadmap/day.ts';
import { standingDay } from '../domain/roadmap/standing-day.ts';
import { reportAsOf } from '../domain/roadmap/targets/count-reports.ts';
import { decimalsOf, type IndicatorId, type KeptIndicator } from '../domain/roadmap/targets/indicator.ts';
import {
	type AssignmentFields,
	type AssignmentProblem,
	parseAssignment
} from '../domain/roadmap/targets/parse-assignment.ts';
import {
	type IndicatorFields,
	type IndicatorProblem,
	MOST_INDICATORS,
	parseIndicator
} from '../domain/roadmap/targets/parse-indicator.ts';
import { parseReport, type ReportFields, type ReportProblem } from '../domain/roadmap/targets/parse-report.ts';
import type { DivisionCode } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';
import * as targets from './targets.ts';

interface Act {
	readonly by: Actor;
	readonly at: number;
	/** The day it is in the territory. */
	readonly today: Day;
}

/** `stale`: somebody changed it since, and nothing was written. */
export type Written<Problem> =
	| { readonly outcome: 'kept' }
	| { readonly outcome: 'unknown' | 'stale' | 'foreign' | 'too-many' }
	| { readonly outcome: 'bad-fields'; readonly problems: readonly Problem[] };

export interface AskedAssignment extends AssignmentFields {
	readonly portfolio: string;
	readonly indicator: string;
	readonly year: number;
	/** How many revisions the year had as whoever writes it saw it; 0: none. */
	readonly version: number;
}

/** Assigns a year's amount and its splits, where nobody did since; what was in force stays in the history. */
export function assign(db: Database, asked: AskedAssignment, act: Act): Promise<Written<AssignmentProblem>> {
	return write(db, asked, act, async (transaction, { indicator, divisions, today }) => {
		const before = indicator.targets.find(({ year }) => year === asked.year)?.revisions ?? [];
		if (before.length !== asked.version) return { outcome: 'stale' };
		const last = before.at(-1) ?? null;
		const parsed = parseAssignment(asked, { before: last, divisions, decimals: decimalsOf(indicator.unit), today });
		if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
		const revision = { ...parsed.value, recordedOn: today, sequence: before.length };
		const { portfolio, year } = asked;
		const key = { portfolio, indicator: indicator.id, year, sequence: revision.sequence };
		await transaction
			.insertInto('target_revision')
			.values({ ...key, ...rowOf(revision, act) })
			.execute();
		await append(transaction, {
			at: act.at,
			by: act.by,
			action: 'assign',
			subject: `target ${portfolio}/${indicator.id}/${year}`,
			before: last ?? undefined,
			after: revision,
			reason: revision.reason
		});
		return { outcome: 'kept' };
	});
}

const rowOf = (body: object, { by, at }: Act) => ({
	body: JSON.stringify(body),
	account: by.id,
	person: by.name,
	at
});

export interface AskedReport extends ReportFields {
	readonly portfolio: string;
	readonly indicator: string;
	/** One more than the sequence of the last entry of that month as whoever writes saw it; 0: there was none. */
	readonly version: number;
}

/** Adds what was done in a month, where nobody reported it since; what was said before stays in the history. */
export function report(
	db: Database,
	asked: AskedReport,
	act: Act & { readonly onlyDivisions: readonly (DivisionCode | null)[] | null }
): Promise<Written<ReportProblem>> {
	return write(db, asked, act, async (transaction, { indicator, divisions, today }) => {
		if (act.onlyDivisions && (!asked.division || !act.onlyDivisions.some((own) => own === asked.division)))
			return { outcome: 'foreign' };
		const parsed = parseReport(asked, { indicator, divisions, today });
		const before = parsed.ok ? reportAsOf(indicator.reports, { ...parsed.value, asOf: Infinity }) : null;
		if (parsed.ok && (before?.sequence ?? -1) + 1 !== asked.version) return { outcome: 'stale' };
		if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
		const entry = { ...parsed.value, recordedOn: today, sequence: (indicator.reports.at(-1)?.sequence ?? -1) + 1 };
		const key = { portfolio: asked.portfolio, indicator: indicator.id, sequence: entry.sequence };
		await transaction
			.insertInto('target_report')
			.values({ ...key, ...rowOf(entry, act) })
			.execute();
		await append(transaction, {
			at: act.at,
			by: act.by,
			action: 'report',
			subject: `target ${asked.portfolio}/${indicator.id}`,
			before: before ?? undefined,
			after: entry
		});
		return { outcome: 'kept' };
	});
}

/** Characters of an id, which stands in the address. */
const SHORT = 8;

export interface AskedIndicator extends IndicatorFields {
	readonly portfolio: string;
}

/** Adds an indicator at the end of a portfolio's. */
export async function add(
	db: Database,
	asked: AskedIndicator,
	{ by, at }: Pick<Act, 'by' | 'at'>
): Promise<Written<IndicatorProblem>> {
	const { portfolio } = asked;
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return { outcome: 'unknown' };
	const parsed = parseIndicator(asked);
	if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
	const indicator = { id: `own-${randomUUID().slice(0, SHORT)}` as IndicatorId, ...parsed.value };
	return db.transaction().execute(async (transaction): Promise<Written<IndicatorProblem>> => {
		const kept = await targets.list(transaction, portfolio);
		if (kept.length >= MOST_INDICATORS) return { outcome: 'too-many' };
		const row = { portfolio, id: indicator.id, position: kept.length, version: 1, updated_at: at };
		await transaction
			.insertInto('indicator')
			.values({ ...row, body: JSON.stringify(indicator) })
			.execute();
		await raiseRevision(transaction);
		const subject = `indicator ${portfolio}/${indicator.id}`;
		await append(transaction, { at, by, action: 'add', subject, after: indicator });
		return { outcome: 'kept' };
	});
}

interface Found {
	readonly indicator: KeptIndicator;
	readonly divisions: readonly DivisionCode[];
	/** The day on which what is written counts: of an invented portfolio its own. */
	readonly today: Day;
}

/** Takes an indicator for this writer until the transaction ends, and tells all readers once something was written. */
async function write<Problem>(
	db: Database,
	asked: { readonly portfolio: string; readonly indicator: string },
	act: Act,
	change: (transaction: Transaction<Tables>, found: Found) => Promise<Written<Problem>>
): Promise<Written<Problem>> {
	const { portfolios, divisions } = await catalogue.read(db);
	const portfolio = portfolios.find(({ id }) => id === asked.portfolio);
	return db.transaction().execute(async (transaction): Promise<Written<Problem>> => {
		// the row is held until the end, in PostgreSQL too: of two writers the second sees what the first wrote
		await transaction
			.updateTable('indicator')
			.set({ updated_at: act.at })
			.where('portfolio', '=', asked.portfolio)
			.where('id', '=', asked.indicator)
			.execute();
		const indicator = await targets.one(transaction, asked.portfolio, asked.indicator);
		if (!indicator) return { outcome: 'unknown' };
		const today = standingDay(portfolio, act.today);
		const written = await change(transaction, { indicator, divisions: divisions.map(({ code }) => code), today });
		if (written.outcome === 'kept') await raiseRevision(transaction);
		return written;
	});
}
