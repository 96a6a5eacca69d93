import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../../domain/result.ts';
import { takeLock } from '../db/lock.ts';
import { MIGRATIONS, migrate } from '../db/migrate.ts';
import { type Database, openAsItIs } from '../db/open.ts';
import { emptyTables, insertRows, type Row } from '../db/rows.ts';
import { type Table, tablesOf } from '../db/schema.ts';
import { type FolderList, isSecretColumn, LIST, listSchema, withoutSecrets } from './folder/layout.ts';
import { readFile } from './folder/read-file.ts';
import { Refused } from './refused.ts';
import { type Place, restore } from './restore.ts';

/**
 * Reads a folder that `exportFolder` wrote into the place of the database: first into a file of its own, in the shape it
 * was written in, then as a backup is restored. Secrets that it does not hold are none afterwards.
 *
 * Result: where what was there is kept now; `null` where there was nothing.
 * @throws `Refused` naming every fault by file, row and field; nothing was changed then
 */
export async function importFolder(folder: string, place: Place): Promise<string | null> {
	takeLock(place.location);
	const list = readList(folder);
	const work = mkdtempSync(join(tmpdir(), 'hetu-import-'));
	const path = join(work, 'hetu.db');
	try {
		const db = await openAsItIs(path);
		try {
			await migrate(db, list.shape);
			await fill(db, folder, { list, at: place.at.getTime() });
		} finally {
			await db.destroy();
		}
		return await restore(path, { ...place, madeOf: folder });
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function readList(folder: string): FolderList {
	const path = join(folder, LIST);
	if (!existsSync(path)) throw new Refused(`${folder} has no ${LIST}: it is no folder that was exported`);
	const parsed = v.safeParse(listSchema, jsonIn(path));
	if (!parsed.success) {
		const problems = parsed.issues.map((issue) => ({
			code: 'wrong-shape',
			path: `${LIST}: ${v.getDotPath(issue) ?? ''}`,
			value: issue.input
		}));
		throw new Refused(`${path} cannot be read:`, problems);
	}
	const { shape } = parsed.output;
	if (!(shape in MIGRATIONS))
		throw new Refused(`${folder} has the shape ${shape}, which this version of Hetu does not know`);
	return parsed.output;
}

function jsonIn(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as unknown;
	} catch {
		throw new Refused(`${path} is not JSON`);
	}
}

async function fill(db: Database, folder: string, { list, at }: { list: FolderList; at: number }): Promise<void> {
	const problems: Problem[] = [];
	const tables = await tablesOf(db);
	const rows = new Map<string, Row[]>(tables.map(({ name }) => [name, []]));
	for (const file of list.files) {
		const table = tables.find(({ name }) => name === file.table);
		const path = join(folder, file.path);
		if (!table) problems.push({ code: 'unknown-table', path: LIST, value: file.table });
		else if (!existsSync(path)) problems.push({ code: 'missing-file', path: file.path, value: undefined });
		else
			rows
				.get(file.table)
				?.push(...readFile(readFileSync(path, 'utf8'), { file: withColumns(file, table, problems), table, problems }));
	}
	for (const table of tables) problems.push(...repeated(table, rows.get(table.name) ?? []));
	if (problems.length) throw new Refused(`${folder} cannot be loaded, and nothing was changed:`, problems);
	await emptyTables(db);
	await db.transaction().execute(async (transaction) => {
		for (const table of tables) {
			const own = rows.get(table.name) ?? [];
			const lacks = !list.withSecrets && table.columns.some(({ name }) => isSecretColumn(name));
			await insertRows(transaction, table, lacks ? own.map((row) => withoutSecrets(table.name, row, at)) : own);
		}
	});
}

/** A column that is neither in the file nor a secret would be filled with nothing that anybody said. */
function withColumns(
	file: FolderList['files'][number],
	{ columns }: Table,
	problems: Problem[]
): FolderList['files'][number] {
	for (const { name } of columns)
		if (!file.columns.includes(name) && !isSecretColumn(name))
			problems.push({ code: 'missing-field', path: file.path, value: name });
	return file;
}

function repeated({ name, key }: Table, rows: readonly Row[]): Problem[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const id = key.map((column) => row[column]).join(' ');
		if (seen.has(id)) return [{ code: 'duplicate-id', path: `${name}: ${id}`, value: id }];
		seen.add(id);
		return [];
	});
}
