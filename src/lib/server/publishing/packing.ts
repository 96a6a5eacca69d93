import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { batches } from '../db/batches.ts';
import { migrate, NEWEST } from '../db/migrate.ts';
import { type Database, openMemory } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';

/** Tables that readers read: no account, no audit, nothing that is kept for staff alone. */
const PUBLISHED = [
	'record',
	'project',
	'layer',
	'outline',
	'delivery',
	'delivery_change',
	'campaign',
	'lead',
	'lead_entry',
	'indicator',
	'target_revision',
	'target_report'
] as const satisfies readonly (keyof Tables)[];
export type PublishedTable = (typeof PUBLISHED)[number];
type Row = Record<string, string | number | null>;
export type Rows = { readonly [Table in PublishedTable]: readonly Tables[Table][] };

interface Packed {
	/** The migration whose shape the rows have. */
	readonly shape: string;
	readonly tables: Readonly<Record<string, readonly Row[]>>;
}

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** Every row that can be published, as it stands. */
export async function readRows(db: Database): Promise<Rows> {
	const tables = await Promise.all(
		PUBLISHED.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()] as const)
	);
	return Object.fromEntries(tables) as unknown as Rows;
}

/** Rows as one text. */
export async function pack(tables: Rows): Promise<string> {
	const packed = { shape: NEWEST, tables };
	return (await deflate(JSON.stringify(packed))).toString('base64');
}

/** The rows of a pack in the shape they were packed in. Throws where the pack is torn. */
export const readPack = async (body: string): Promise<Packed> =>
	JSON.parse((await inflate(Buffer.from(body, 'base64'))).toString()) as Packed;

/** A database in memory with the rows of a pack, of whatever shape they were packed in. `id`: of the publication. */
export async function unpack(body: string, id: string): Promise<Database> {
	const { shape, tables } = await readPack(body);
	const db = await openMemory(shape);
	await db.transaction().execute(async (transaction) => {
		for (const [table, rows] of Object.entries(tables))
			for (const some of batches(rows))
				await transaction
					.insertInto(table as PublishedTable)
					.values(some as never)
					.execute();
		await transaction
			.insertInto('setting')
			.values([
				{ key: 'revision', value: `edition ${id}` },
				{ key: 'edition', value: id }
			])
			.execute();
	});
	await migrate(db);
	return db;
}
