import type { UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { dbfRows } from './dbf-rows.ts';
import { tableOfFeatures } from './feature-table.ts';
import { pause, Refused, type Reading } from './limits.ts';
import { shpShapes } from './shp-shapes.ts';
import { type ArchiveFile, unpacked } from './zip.ts';

/** The layers of an archive of shapefiles, with the text of `.prj` as their reference system; raw coordinates. */
export async function readShapefile(
	files: ReadonlyMap<string, ArchiveFile>,
	reading: Reading
): Promise<{ readonly tables: UploadedTable[]; readonly encoding: string | null }> {
	const byPath = new Map([...files].map(([path, file]) => [path.toLowerCase(), file]));
	const tables: UploadedTable[] = [];
	let encoding: string | null = null;
	for (const [path, shp] of byPath) {
		if (!path.endsWith('.shp')) continue;
		const beside = (ending: string) => byPath.get(path.replace(/shp$/, ending));
		const textBeside = (ending: string) => {
			const file = beside(ending);
			return file ? new TextDecoder().decode(unpacked(file).subarray(0, 5_000)).trim() : null;
		};
		await pause(reading, tables.length / byPath.size);
		const shapes = shpShapes(unpacked(shp), reading);
		const dbf = beside('dbf');
		const records = dbf && dbfRows(unpacked(dbf), textBeside('cpg'), reading);
		if (records && records.rows.length !== shapes.length) throw new Refused('broken-file', path, records.rows.length);
		encoding ??= records?.encoding ?? null;
		const features = shapes.map((geometry, row) => ({
			properties: new Map(records?.headings.map((heading, column) => [heading, records.rows[row]?.[column] ?? null])),
			geometry
		}));
		const name = shp.path.replace(/^.*\//, '').replace(/\.shp$/i, '');
		const table = tableOfFeatures(name, features, textBeside('prj') || null, reading);
		if (table) tables.push(table);
	}
	return { tables, encoding };
}
