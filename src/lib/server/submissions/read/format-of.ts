import type { UploadFormat } from '../../../domain/exchange/submit/submission.ts';
import { Refused } from './limits.ts';
import type { ArchiveFile } from './zip.ts';

/** What begins a file that is no plain text. */
const SIGNATURES: readonly (readonly [found: string, bytes: readonly number[]])[] = [
	['archive', [0x50, 0x4b, 3, 4]],
	['archive', [0x50, 0x4b, 5, 6]],
	['sqlite', [...'SQLite format 3\0'].map((sign) => sign.charCodeAt(0))],
	['xls', [0xd0, 0xcf, 0x11, 0xe0]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['rar', [0x52, 0x61, 0x72, 0x21]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf]],
	['gzip', [0x1f, 0x8b]],
	['png', [0x89, 0x50, 0x4e, 0x47]],
	['jpeg', [0xff, 0xd8, 0xff]]
];

export type Container = 'archive' | 'sqlite' | 'text';

/** What holds the file, from its first bytes; refuses what no table is read of. */
export function containerOf(bytes: Uint8Array): Container {
	const found = SIGNATURES.find(([, signature]) => signature.every((byte, place) => bytes[place] === byte))?.[0];
	if (found === 'archive' || found === 'sqlite') return found;
	if (found !== undefined) throw new Refused('unknown-format', '', found);
	return 'text';
}

/** What an archive is of; refuses documents, and archives of none of our formats. */
export function formatOfArchive(files: ReadonlyMap<string, ArchiveFile>): UploadFormat {
	const paths = [...files.keys()].map((path) => path.toLowerCase());
	// a program in a workbook is run where it is opened: by whoever judges, too
	if (paths.includes('xl/vbaproject.bin')) throw new Refused('unknown-format', '', 'vbaProject.bin');
	if (paths.includes('xl/workbook.xml')) return 'xlsx';
	if (paths.some((path) => path.endsWith('.shp'))) return 'shapefile';
	if (paths.some((path) => path.endsWith('.kml'))) return 'kml';
	const other = ['word/document.xml', 'ppt/presentation.xml', 'xl/workbook.bin', 'content.xml'].find((path) =>
		paths.includes(path)
	);
	throw new Refused('unknown-format', '', other ?? paths[0] ?? null);
}

/** What a text is, by its first sign. */
export function formatOfText(text: string): UploadFormat {
	const start = text.slice(0, 2000).trimStart();
	if (start.startsWith('{') || start.startsWith('[')) return 'geojson';
	if (!start.startsWith('<')) return 'csv';
	if (/<(\w+:)?kml[\s>]/i.test(text.slice(0, 10_000)) || /<!DOCTYPE|<!ENTITY/i.test(start)) return 'kml';
	throw new Refused('unknown-format', '', start.slice(0, 40));
}

const ENDINGS: Readonly<Record<string, readonly UploadFormat[] | undefined>> = {
	xlsx: ['xlsx'],
	csv: ['csv'],
	tsv: ['csv'],
	txt: ['csv'],
	geojson: ['geojson'],
	json: ['geojson'],
	gpkg: ['gpkg'],
	zip: ['shapefile', 'kml'],
	kml: ['kml'],
	kmz: ['kml']
};

/** A name that says something else than the file holds is refused: one of the two is a mistake, or a trick. */
export function checkName(name: string, format: UploadFormat): void {
	const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
	if (ending !== undefined && !ENDINGS[ending]?.includes(format)) throw new Refused('not-what-it-says', name, format);
}
