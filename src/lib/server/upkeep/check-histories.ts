import { type Kysely, sql } from 'kysely';
import type { Problem } from '../../domain/result.ts';
import { tablesOf } from '../db/schema.ts';
import type { Tables } from '../db/tables.ts';

interface Belonging {
	readonly from: string;
	readonly columns: readonly string[];
	readonly to: string;
	readonly key: readonly string[];
}

/** Rows that tell of another row, where the database itself does not hold them together. */
const BELONGINGS: readonly Belonging[] = [
	{ from: 'delivery_change', columns: ['portfolio', 'project'], to: 'delivery', key: ['portfolio', 'project'] },
	{ from: 'lead_entry', columns: ['portfolio', 'lead'], to: 'lead', key: ['portfolio', 'id'] },
	{ from: 'target_revision', columns: ['portfolio', 'indicator'], to: 'indicator', key: ['portfolio', 'id'] },
	{ from: 'target_report', columns: ['portfolio', 'indicator'], to: 'indicator', key: ['portfolio', 'id'] },
	{ from: 'briefing_version', columns: ['briefing'], to: 'briefing', key: ['id'] },
	{ from: 'briefing_link', columns: ['briefing'], to: 'briefing', key: ['id'] },
	{ from: 'submission_file', columns: ['submission'], to: 'submission', key: ['id'] },
	{ from: 'submission_row', columns: ['submission'], to: 'submission', key: ['id'] },
	{ from: 'question', columns: ['portfolio', 'project'], to: 'project', key: ['portfolio', 'id'] }
];

/** Lines of a history whose subject is not there, and texts of any table that begin as JSON and are none. */
export async function checkHistories(db: Kysely<Tables>): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const belonging of BELONGINGS) problems.push(...(await strays(db, belonging)));
	for (const { name, columns } of await tablesOf(db))
		if (columns.some((column) => column.name === 'body')) problems.push(...(await unreadable(db, name)));
	return problems;
}

async function strays(db: Kysely<Tables>, { from, columns, to, key }: Belonging): Promise<Problem[]> {
	const same = sql.join(
		columns.map((column, place) => sql`t.${sql.ref(key[place] ?? '')} = f.${sql.ref(column)}`),
		sql` and `
	);
	const wanted = sql.join(columns.map((column) => sql`f.${sql.ref(column)}`));
	const { rows } = await sql<Record<string, string>>`select distinct ${wanted} from ${sql.table(from)} f
		where not exists (select 1 from ${sql.table(to)} t where ${same})`.execute(db);
	return rows.map((row) => ({ code: 'unknown-reference', path: from, value: Object.values(row).join(' ') }));
}

async function unreadable(db: Kysely<Tables>, table: string): Promise<Problem[]> {
	const { rows } = await sql<{ body: string }>`select body from ${sql.table(table)}`.execute(db);
	return rows.flatMap(({ body }) =>
		isJson(body) ? [] : [{ code: 'not-json', path: table, value: body.slice(0, 80) }]
	);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
