import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import { NEWEST, shapesOf } from '../db/migrate.ts';
import { openAsItIs } from '../db/open.ts';
import { atOneMoment, type Row, rowsOf } from '../db/rows.ts';
import { tablesOf } from '../db/schema.ts';
import type { Tables } from '../db/tables.ts';
import { filesOf } from './folder/file-rows.ts';
import { type FolderFile, isSecretColumn, isSecretTable, LIST, newList } from './folder/layout.ts';
import { readme } from './folder/readme.ts';
import { Refused } from './refused.ts';

interface Wish {
	/** Hashes of passwords, sessions, invitations and links too. */
	readonly withSecrets: boolean;
	readonly at: Date;
}

/**
 * Writes one moment of a database to a new folder, as files that anything reads. Rows of each table.
 *
 * @throws `Refused` for a folder that has something in it
 */
export async function exportFolder(location: string, folder: string, wish: Wish): Promise<Map<string, number>> {
	if (existsSync(folder) && readdirSync(folder).length) throw new Refused(`${folder} is not empty`);
	const part = `${folder}.part`;
	rmSync(part, { recursive: true, force: true });
	const db = await openAsItIs(location, { readOnly: true });
	try {
		const counts = await atOneMoment(db, (moment) => write(moment, part, wish));
		rmSync(folder, { recursive: true, force: true });
		renameSync(part, folder);
		return counts;
	} finally {
		await db.destroy();
		rmSync(part, { recursive: true, force: true });
	}
}

async function write(moment: Kysely<Tables>, folder: string, { withSecrets, at }: Wish): Promise<Map<string, number>> {
	const shape = (await shapesOf(moment)).at(-1) ?? '';
	if (shape !== NEWEST)
		throw new Refused(
			`the database has the shape ${shape || 'of none'}: start the server once, which brings it to ${NEWEST}`
		);
	const counts = new Map<string, number>();
	const files: FolderFile[] = [];
	for (const table of await tablesOf(moment)) {
		if (isSecretTable(table.name) && !withSecrets) continue;
		const columns = table.columns.map(({ name }) => name).filter((name) => withSecrets || !isSecretColumn(name));
		const rows: Row[] = [];
		for await (const row of rowsOf(moment, table)) rows.push(row);
		counts.set(table.name, rows.length);
		for (const { file, text } of filesOf(table, columns, rows)) {
			writeText(join(folder, file.path), text);
			files.push(file);
		}
	}
	const list = newList({ shape, madeAt: at.toISOString(), withSecrets, files });
	writeFileSync(join(folder, LIST), `${JSON.stringify(list, null, '\t')}\n`);
	writeFileSync(join(folder, 'README.md'), readme(list));
	return counts;
}

function writeText(path: string, text: Iterable<string>): void {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, 'w');
	for (const piece of text) writeSync(file, piece);
	closeSync(file);
}
