import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { BATCH, batches } from '../db/batches.ts';
import { migrate, NEWEST } from '../db/migrate.ts';
import { type Database, openMemory } from '../db/open.ts';
import { type Row, rowsOf } from '../db/rows.ts';
import { tablesOf } from '../db/schema.ts';
import type { Tables } from '../db/tables.ts';
import { giveWayEvery } from '../give-way.ts';

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
export type Rows = { readonly [Table in PublishedTable]: readonly Tables[Table][] };

/** Rows read, packed or unpacked before others have their turn: a few milliseconds of work. */
const SLICE = 500;
const NEWLINE = 10;

/** A pack that was opened. */
export interface Pack {
	/** The migration whose shape the rows have. */
	readonly shape: string;
	readonly rows: Iterable<readonly [table: string, row: Row]>;
}

const inflate = promisify(gunzip);

/** Every row that can be published, as it stands. Others may write meanwhile: the revision tells whether they did. */
export async function readRows(db: Database): Promise<Rows> {
	const giveWay = giveWayEvery(SLICE);
	const known = await tablesOf(db);
	const read: Record<string, Row[]> = {};
	for (const name of PUBLISHED) {
		const rows: Row[] = [];
		read[name] = rows;
		const table = known.find((one) => one.name === name);
		if (!table) throw new Error(`there is no table ${name}`);
		for await (const row of rowsOf(db, table)) {
			rows.push(row);
			await giveWay();
		}
	}
	return read as unknown as Rows;
}

/** Rows as one text: a line that names the shape, and one for each row, so that neither way takes it all at once. */
export async function pack(tables: Rows): Promise<string> {
	const zip = createGzip();
	const [zipped] = await Promise.all([buffer(zip), pipeline(Readable.from(textOf(tables)), zip)]);
	return zipped.toString('base64');
}

function* textOf(tables: Rows): Generator<string> {
	yield JSON.stringify({ shape: NEWEST });
	for (const table of PUBLISHED)
		for (const some of batches<object>(tables[table]))
			yield some.map((row) => `\n${JSON.stringify([table, row])}`).join('');
}

/** Opens a pack in the shape it was packed in. Throws where it is torn, here or when its rows are read. */
export async function openPack(body: string): Promise<Pack> {
	const bytes = await inflate(Buffer.from(body, 'base64'));
	const end = endOfLine(bytes, 0);
	const { shape, tables } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
	return { shape, rows: tables ? rowsOfHead(tables) : linesOf(bytes, end + 1) };
}

/** The first packs had all their rows in one value. */
interface Head {
	readonly shape: string;
	readonly tables?: Readonly<Record<string, readonly Row[]>>;
}

function* rowsOfHead(tables: Readonly<Record<string, readonly Row[]>>): Generator<readonly [string, Row]> {
	for (const [table, rows] of Object.entries(tables)) for (const row of rows) yield [table, row];
}

function* linesOf(bytes: Buffer, from: number): Generator<readonly [string, Row]> {
	let start = from;
	while (start < bytes.length) {
		const end = endOfLine(bytes, start);
		yield JSON.parse(bytes.toString('utf8', start, end)) as [string, Row];
		start = end + 1;
	}
}

function endOfLine(bytes: Buffer, start: number): number {
	const end = bytes.indexOf(NEWLINE, start);
	return end < 0 ? bytes.length : end;
}

/** A database in memory with the rows of a pack, of whatever shape they were packed in. `id`: of the publication. */
export async function unpack(body: string, id: string): Promise<Database> {
	const { shape, rows } = await openPack(body);
	const db = await openMemory(shape);
	const giveWay = giveWayEvery(1);
	await db.transaction().execute(async (transaction) => {
		for (const [table, some] of runsOf(rows)) {
			await transaction
				.insertInto(table as PublishedTable)
				.values(some as never)
				.execute();
			await giveWay();
		}
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

/** Rows of one table in parts that one insert takes. */
function* runsOf(rows: Pack['rows']): Generator<readonly [string, Row[]]> {
	let [table, waiting]: [string, Row[]] = ['', []];
	for (const [of, row] of rows) {
		if (waiting.length && (of !== table || waiting.length === BATCH)) {
			yield [table, waiting];
			waiting = [];
		}
		table = of;
		waiting.push(row);
	}
	if (waiting.length) yield [table, waiting];
}
