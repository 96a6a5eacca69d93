import type { UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { tableOfGrid } from './grid-table.ts';
import { counter, pause, type Reading } from './limits.ts';
import { openWorkbook } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { xmlEvents } from './xml-events.ts';
import { type ArchiveFile, textPieces } from './zip.ts';

/**
 * The sheets of a workbook that hold a table. Those that are hidden are read only where nothing is shown; those whose
 * name begins with `#` explain, in templates and lists of faults of ours.
 */
export async function readXlsx(files: ReadonlyMap<string, ArchiveFile>, reading: Reading): Promise<UploadedTable[]> {
	const workbook = openWorkbook(files, reading);
	const tabled = workbook.sheets.filter(({ name }) => !name.startsWith('#'));
	const shown = tabled.filter(({ isHidden }) => !isHidden);
	const countRows = counter(reading.limits.rows, 'too-many-rows', 'rows');
	const tables: UploadedTable[] = [];
	const read = shown.length > 0 ? shown : tabled;
	for (const { name, file } of read) {
		await pause(reading, tables.length / tabled.length);
		const table = tableOfGrid(name, await readSheet(file, workbook, reading, countRows));
		if (table) tables.push(table);
	}
	checkOthers(files, new Set(read.map(({ file }) => file.path)), reading);
	return tables;
}

/** Parts that nothing is read of are looked through for what would be dangerous to the next who opens them. */
function checkOthers(files: ReadonlyMap<string, ArchiveFile>, read: ReadonlySet<string>, { limits }: Reading): void {
	for (const file of files.values()) {
		if (!/\.(xml|rels|vml)$/i.test(file.path) || read.has(file.path)) continue;
		for (const _ of xmlEvents(textPieces(file), { path: file.path, depth: limits.depth * 4 }));
	}
}
