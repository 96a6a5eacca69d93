import type {
	UploadedFile,
	UploadedTable,
	UploadFormat,
	UploadProblem
} from '../../domain/exchange/submit/submission.ts';
import type { Result } from '../../domain/result.ts';
import { checkName, containerOf, formatOfArchive, formatOfText } from './read/format-of.ts';
import { type ReadingCourse, Refused, type Reading, UPLOAD_LIMITS, type UploadLimits } from './read/limits.ts';
import { readCsv } from './read/read-csv.ts';
import { readGeojson } from './read/read-geojson.ts';
import { readGeopackage } from './read/read-geopackage.ts';
import { readKml } from './read/read-kml.ts';
import { readShapefile } from './read/read-shapefile.ts';
import { readXlsx } from './read/read-xlsx.ts';
import { textOf } from './read/text-of.ts';
import { openArchive, unpacked } from './read/zip.ts';

interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * Reads a file that somebody sent: what it is, from what it holds; its tables, rows with the lines they stand on.
 * Nothing of it is kept on disk, run, or asked of another address.
 *
 * One problem refuses the whole file: it is none of our formats, not what its name says, over a limit, broken, or made
 * to harm. What is wrong with single values is found by `readRows`.
 *
 * @throws the reason of `course.signal` when that is aborted.
 */
export async function readUpload(
	file: NamedBytes,
	limits: UploadLimits = UPLOAD_LIMITS,
	course: ReadingCourse = {}
): Promise<Result<UploadedFile, UploadProblem>> {
	try {
		const reading: Reading = { ...course, limits };
		if (file.bytes.length > limits.fileBytes) throw new Refused('too-large', 'file', file.bytes.length);
		const read = await readFile(file, reading);
		if (read.tables.length === 0) throw new Refused('no-table', '', null);
		course.onProgress?.(1);
		return { ok: true, value: read };
	} catch (error) {
		course.signal?.throwIfAborted();
		if (error instanceof Refused) return { ok: false, problems: [error.problem] };
		// what a reader of a format stumbles over is a fault of the file
		return { ok: false, problems: [{ code: 'broken-file', path: '', value: messageOf(error) }] };
	}
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : String(error));

async function readFile(file: NamedBytes, reading: Reading): Promise<UploadedFile> {
	switch (containerOf(file.bytes)) {
		case 'archive':
			return readArchive(file, reading);
		case 'sqlite':
			return readDatabase(file, reading);
		case 'text':
			return readText(file, reading);
	}
}

async function readArchive({ name, bytes }: NamedBytes, reading: Reading): Promise<UploadedFile> {
	const files = openArchive(bytes, reading);
	const format = formatOfArchive(files);
	checkName(name, format);
	if (format === 'xlsx') return { format, encoding: null, tables: await readXlsx(files, reading) };
	if (format === 'shapefile') return { format, ...(await readShapefile(files, reading)) };
	// of several, Google Earth shows the first
	const kml = [...files.values()].find(({ path }) => path.toLowerCase().endsWith('.kml'));
	if (!kml) throw new Refused('broken-file', '', format);
	const { text, encoding } = textOf(unpacked(kml));
	return { format, encoding, tables: await readKml(titleOf(kml.path), text, reading) };
}

async function readDatabase({ name, bytes }: NamedBytes, reading: Reading): Promise<UploadedFile> {
	checkName(name, 'gpkg');
	return { format: 'gpkg', encoding: null, tables: await readGeopackage(bytes, reading) };
}

async function readText({ name, bytes }: NamedBytes, reading: Reading): Promise<UploadedFile> {
	const { text, encoding } = textOf(bytes);
	const format = formatOfText(text);
	checkName(name, format);
	return { format, encoding, tables: await tablesOfText(format, name, text, reading) };
}

function tablesOfText(format: UploadFormat, name: string, text: string, reading: Reading): Promise<UploadedTable[]> {
	switch (format) {
		case 'csv':
			return readCsv(titleOf(name), text, reading);
		case 'geojson':
			return readGeojson(titleOf(name), text, reading);
		case 'kml':
			return readKml(titleOf(name), text, reading);
		default:
			throw new Refused('unknown-format', '', format);
	}
}

/** The name of a file without its folders and ending. */
const titleOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
