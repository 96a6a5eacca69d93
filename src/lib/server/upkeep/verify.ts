import { type Kysely, sql } from 'kysely';
import { checkKept, type KeptValue, type KeptValues } from '../../domain/exchange/kept/check-kept.ts';
import type { Problem } from '../../domain/result.ts';
import { MIGRATIONS, NEWEST, shapesOf } from '../db/migrate.ts';
import type { Database } from '../db/open.ts';
import { atOneMoment } from '../db/rows.ts';
import { isPostgresDatabase } from '../db/schema.ts';
import type { Tables } from '../db/tables.ts';
import * as audit from '../desk/audit.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkHistories } from './check-histories.ts';

type Reading = Kysely<Tables>;

/** What was read, and everything at fault. */
export interface Verified {
	readonly shape: string;
	/** Rows of the audit that hold. */
	readonly auditRows: number;
	readonly problems: readonly Problem[];
}

/**
 * Reads a whole database: whether the file is sound, its shape known, every body a value of the domain, every reference
 * held and the audit whole. Bodies are read in the newest shape only. `problems` names each fault by table, row and field.
 */
export async function verify(db: Database): Promise<Verified> {
	const broken = await fileFaults(db);
	// what is read from a broken file is any
	if (broken.length) return { shape: '', auditRows: 0, problems: broken };
	return atOneMoment(db, verifyRows);
}

async function verifyRows(moment: Reading): Promise<Verified> {
	const shapes = await shapesOf(moment);
	const shape = shapes.at(-1) ?? '';
	const unknown = shapes.filter((name) => !(name in MIGRATIONS));
	const problems: Problem[] = unknown.map((value) => ({ code: 'unknown-shape', path: 'kysely_migration', value }));
	if (shape !== NEWEST || unknown.length) return { shape, auditRows: 0, problems: [...problems, ...notNewest(shape)] };
	const { values, unreadable } = await readValues(moment);
	problems.push(...unreadable, ...(unreadable.length ? [] : checkKept(values)));
	problems.push(...(await checkHistories(moment)), ...(await checkEvidence(moment)));
	const { rows, fault } = await audit.verify(moment);
	if (fault) problems.push({ code: `audit-${fault.fault}`, path: `audit: ${fault.sequence}`, value: fault.sequence });
	return { shape, auditRows: rows, problems };
}

const notNewest = (shape: string): Problem[] =>
	shape in MIGRATIONS ? [{ code: 'older-shape', path: 'kysely_migration', value: shape }] : [];

async function fileFaults(db: Reading): Promise<Problem[]> {
	if (isPostgresDatabase(db)) return [];
	try {
		const { rows: found } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
		const faults = found.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok');
		if (faults.length) return faults.map((value) => ({ code: 'broken-file', path: 'integrity_check', value }));
		const { rows } = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(db);
		return rows.map(({ table, rowid, parent }) => ({
			code: 'unknown-reference',
			path: `${table}: row ${rowid}`,
			value: parent
		}));
	} catch (error) {
		return [{ code: 'broken-file', path: 'integrity_check', value: error instanceof Error ? error.message : error }];
	}
}

interface Values {
	readonly values: KeptValues;
	readonly unreadable: readonly Problem[];
}

/** All that is kept as JSON, with what was written of it later. */
async function readValues(db: Reading): Promise<Values> {
	const unreadable: Problem[] = [];
	const parsed = (body: string, path: string): unknown => {
		try {
			return JSON.parse(body);
		} catch {
			unreadable.push({ code: 'not-json', path, value: body.slice(0, 80) });
			return null;
		}
	};
	const records = await db
		.selectFrom('record')
		.select(['kind', 'id', 'body'])
		.orderBy('kind')
		.orderBy('position')
		.execute();
	const values = {
		record: records.map(({ kind, id, body }): KeptValue => ({
			part: kind,
			label: labelOf(kind, id),
			value: parsed(body, `record/${kind}: ${id}`)
		})),
		project: await bodiesOf(db, 'project', parsed),
		delivery: await withHistory(db, { table: 'delivery', history: 'delivery_change', as: 'changes' }, parsed),
		campaign: await bodiesOf(db, 'campaign', parsed),
		lead: await withHistory(db, { table: 'lead', history: 'lead_entry', as: 'entries' }, parsed),
		indicator: await indicatorsOf(db, parsed)
	};
	return { values, unreadable };
}

/** A gate is kept under the portfolio that it is of; others refer to it by its own id. */
const labelOf = (kind: string, id: string): string => (kind === 'gate' ? id.slice(id.indexOf(' ') + 1) : id);

type Parse = (body: string, path: string) => unknown;

async function bodiesOf(
	db: Reading,
	table: 'project' | 'campaign' | 'lead' | 'indicator',
	parsed: Parse
): Promise<KeptValue[]> {
	const rows = await db
		.selectFrom(table)
		.select(['portfolio', 'id', 'body'])
		.orderBy('portfolio')
		.orderBy('position')
		.execute();
	return rows.map(({ portfolio, id, body }) => ({
		part: portfolio,
		label: id,
		value: parsed(body, `${table}/${portfolio}: ${id}`)
	}));
}

interface History {
	readonly table: 'delivery' | 'lead';
	readonly history: 'delivery_change' | 'lead_entry';
	readonly as: string;
}

async function withHistory(db: Reading, { table, history, as }: History, parsed: Parse): Promise<KeptValue[]> {
	const id = sql.ref(table === 'delivery' ? 'project' : 'lead');
	const key = table === 'delivery' ? sql.ref('project') : sql.ref('id');
	const { rows: owners } = await sql<{
		portfolio: string;
		id: string;
		body: string;
	}>`select portfolio, ${key} as id, body from ${sql.table(table)} order by portfolio, ${key}`.execute(db);
	const { rows } = await sql<{
		portfolio: string;
		id: string;
		body: string;
		sequence: number;
	}>`select portfolio, ${id} as id, sequence, body from ${sql.table(history)} order by portfolio, ${id}, sequence`.execute(
		db
	);
	const lines = Map.groupBy(rows, (row) => `${row.portfolio} ${row.id}`);
	return owners.map(({ portfolio, id: label, body }) => ({
		part: portfolio,
		label,
		value: Object.assign({}, parsed(body, `${table}/${portfolio}: ${label}`), {
			[as]: (lines.get(`${portfolio} ${label}`) ?? []).map((line) =>
				parsed(line.body, `${history}/${portfolio}: ${label} ${line.sequence}`)
			)
		})
	}));
}

/** The place in its history is given by the row, as in a pack by the order. */
async function indicatorsOf(db: Reading, parsed: Parse): Promise<KeptValue[]> {
	const indicators = await bodiesOf(db, 'indicator', parsed);
	const revisions = await db
		.selectFrom('target_revision')
		.select(['portfolio', 'indicator', 'year', 'sequence', 'body'])
		.orderBy('year')
		.orderBy('sequence')
		.execute();
	const reports = await db
		.selectFrom('target_report')
		.select(['portfolio', 'indicator', 'sequence', 'body'])
		.orderBy('sequence')
		.execute();
	const line = (table: string, row: { portfolio: string; indicator: string; sequence: number; body: string }) => {
		const { sequence: _, ...rest } = Object(
			parsed(row.body, `${table}/${row.portfolio}: ${row.indicator} ${row.sequence}`)
		) as { sequence?: number };
		return rest;
	};
	return indicators.map(({ part, label, value }) => {
		const own = <R extends { portfolio: string; indicator: string }>(rows: R[]) =>
			rows.filter((row) => row.portfolio === part && row.indicator === label);
		const targets = [...Map.groupBy(own(revisions), ({ year }) => year)].map(([year, rows]) => ({
			year,
			revisions: rows.map((row) => line('target_revision', row))
		}));
		return {
			part,
			label,
			value: Object.assign({}, value, { targets, reports: own(reports).map((row) => line('target_report', row)) })
		};
	});
}
