import { type Kysely, sql } from 'kysely';
import { batches } from './batches.ts';
import { isPostgresDatabase, type Table, tablesOf } from './schema.ts';
import type { Tables } from './tables.ts';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, string | number | null>>;

type Reading = Kysely<Tables>;

/** Rows of one reading. */
const PAGE = 5000;

/** All rows of a table in the order of its key, which is the same in both databases; within a transaction, of one moment. */
export async function* rowsOf(db: Reading, { name, columns, key }: Table): AsyncGenerator<Row> {
	const order = sql.join(
		key.map((column) => inByteOrder(db, columns.find((one) => one.name === column)?.kind, column))
	);
	const wanted = sql.join(columns.map((column) => sql.ref(column.name)));
	for (let start = 0; ; start += PAGE) {
		const { rows } =
			await sql<Row>`select ${wanted} from ${sql.table(name)} order by ${order} limit ${PAGE} offset ${start}`.execute(
				db
			);
		yield* rows;
		if (rows.length < PAGE) return;
	}
}

/** A database's own order of words depends on where it was set up. */
const inByteOrder = (db: Reading, kind: string | undefined, column: string) =>
	kind === 'text' && isPostgresDatabase(db) ? sql`${sql.ref(column)} collate "C"` : sql.ref(column);

/** Adds rows to a table. */
export async function insertRows(db: Reading, table: Table, rows: readonly Row[]): Promise<void> {
	const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
	for (const batch of batches(rows)) {
		const values = batch.map((row) => sql`(${sql.join(table.columns.map(({ name }) => row[name] ?? null))})`);
		await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(values)}`.execute(db);
	}
}

/** Takes every row out of every table. */
export async function emptyTables(db: Reading): Promise<void> {
	for (const { name } of (await tablesOf(db)).toReversed()) await sql`delete from ${sql.table(name)}`.execute(db);
}

/** Puts all rows of one database into another of the same shape, in place of what that holds; how many of each table. */
export async function copyRows(from: Reading, to: Reading): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	await emptyTables(to);
	for (const table of await tablesOf(to)) {
		let waiting: Row[] = [];
		let count = 0;
		for await (const row of rowsOf(from, table)) {
			waiting.push(row);
			count += 1;
			if (waiting.length < PAGE) continue;
			await insertRows(to, table, waiting);
			waiting = [];
		}
		await insertRows(to, table, waiting);
		counts.set(table.name, count);
	}
	return counts;
}

/** Where two databases first differ: `project demonstration D-014`; `null` where every row of every table is the same. */
export async function firstDifference(one: Reading, other: Reading): Promise<string | null> {
	const [tables, others] = [await tablesOf(one), await tablesOf(other)];
	const odd = [...tables, ...others].find(
		({ name }) => ![tables, others].every((all) => all.some((t) => t.name === name))
	);
	if (odd) return odd.name;
	for (const table of tables) {
		const theirs = rowsOf(other, table);
		for await (const row of rowsOf(one, table)) {
			const { value } = await theirs.next();
			if (!value || table.columns.some(({ name }) => row[name] !== value[name])) return nameOf(table, row);
		}
		const { value: further } = await theirs.next();
		if (further) return nameOf(table, further);
	}
	return null;
}

/** The table and the key of a row. */
const nameOf = ({ name, key }: Table, row: Row): string => [name, ...key.map((column) => row[column])].join(' ');

/** Runs on one moment of a database, whoever else writes. In SQLite it takes nobody's turn to write. */
export function atOneMoment<T>(db: Kysely<Tables>, read: (moment: Reading) => Promise<T>): Promise<T> {
	if (isPostgresDatabase(db)) return db.transaction().setIsolationLevel('repeatable read').execute(read);
	return db.connection().execute(async (connection) => {
		await sql`begin deferred`.execute(connection);
		try {
			return await read(connection);
		} finally {
			// nothing was written: there is nothing to keep
			await sql`rollback`.execute(connection);
		}
	});
}
