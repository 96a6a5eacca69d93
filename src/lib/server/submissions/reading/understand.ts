import type { FeatureCollection } from 'geojson';
import { indexCatalogue } from '../../../domain/catalogue/index-catalogue.ts';
import { detectReference } from '../../../domain/exchange/submit/detect-reference.ts';
import { mapColumns } from '../../../domain/exchange/submit/map-columns.ts';
import { areasIn } from '../../../domain/exchange/submit/place-rows.ts';
import { readRows } from '../../../domain/exchange/submit/read-rows.ts';
import type { ColumnMeaning, UploadedFile, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import type { AnyRecord } from '../../../domain/records/record-kind.ts';
import type { FileReading, RowContent } from '../../../domain/submission/submission.ts';
import { fieldsFor } from '../present.ts';
import { readUpload } from '../read-upload.ts';
import { compareRows, type Standing } from './compare-rows.ts';
import type { KeptRow } from './alike-elsewhere.ts';
import {
	type DraftRow,
	type KeptRecord,
	type OnWork,
	type Outcome,
	type Portion,
	type ReadingTask,
	readingOf
} from './reader.ts';

/** Values of a column that are shown as examples. */
const MOST_EXAMPLES = 3;
/** Rows in which examples are looked for. */
const MOST_LOOKED_AT = 2_000;

interface Understanding extends ReadingTask {
	readonly bytes: Uint8Array;
	readonly records: readonly KeptRecord[];
	readonly elsewhere: readonly KeptRow[];
	readonly onWork: OnWork;
	readonly signal: AbortSignal;
}

/**
 * What a file is, what its columns mean, what its rows say and how they stand to the records there are. It touches
 * neither the database nor anything else outside of what it is given.
 *
 * @throws the reason of `signal` when that is aborted.
 */
export async function understand(given: Understanding): Promise<Portion & { readonly outcome: Outcome }> {
	const { draft, bytes, signal, onWork } = given;
	onWork('file', 0);
	const onProgress = (share: number) => onWork('file', share);
	const uploaded = await readUpload({ name: draft.fileName, bytes }, undefined, { signal, onProgress });
	if (!uploaded.ok) {
		const problem = uploaded.problems[0] ?? { code: 'broken-file' as const, path: '', value: null };
		return { outcome: { kind: 'refused', problem }, rows: [], alike: [] };
	}
	const { reading, ...found } = await inOurTerms(uploaded.value, given);
	return { outcome: { kind: 'read', reading, rows: found.rows.length }, ...found };
}

async function inOurTerms(
	uploaded: UploadedFile,
	{ draft, known, remembered, divisions, signal, onWork, ...given }: Understanding
): Promise<Portion & { readonly reading: FileReading }> {
	const table = tableOf(uploaded, draft.table);
	const meanings = mapColumns(table, { kind: draft.kind, facts: known.factDefinitions, remembered });
	const reference = detectReference(table, meanings, known.territory.extent);
	const detected = reference.sure ? (reference.likely[0] ?? null) : null;
	onWork('rows', 0);
	const { rows: read } = readRows(table, meanings, {
		kind: draft.kind,
		catalogue: known,
		index: indexCatalogue(known),
		fields: fieldsFor(draft.kind, known.factDefinitions),
		referenceSystem: draft.declared ?? detected ?? WGS84,
		division: draft.division,
		areaOf: areasIn(divisions === null ? null : (JSON.parse(divisions) as FeatureCollection))
	});
	const pause = async (share: number) => {
		onWork('comparing', share);
		await new Promise((resume) => setImmediate(resume));
		signal.throwIfAborted();
	};
	const { rows, alike } = await compareRows({ draft, read, meanings, known, standing: standingOf(given), pause });
	const isOurs = rows.some(isWhereItStands);
	const reading: FileReading = {
		...readingOf(draft),
		format: uploaded.format,
		encoding: uploaded.encoding,
		tables: uploaded.tables.map(({ name, rows: { length } }) => ({ name, rows: length })),
		table: table.name,
		meanings,
		examples: examplesOf(table, meanings),
		crs: table.crs?.slice(0, 200) ?? null,
		hasPlaces: reference.reason !== 'no-coordinates',
		// degrees that are those of records of ours are in the system of ours
		detected: detected ?? (isOurs ? WGS84 : null),
		likely: reference.likely,
		moves: reference.moves
	};
	return { reading, rows, alike };
}

function standingOf({
	records,
	...rest
}: Pick<Understanding, 'records' | 'elsewhere' | 'outlines' | 'last'>): Standing {
	const sorted = records.filter(({ archived }) => !archived).toSorted((a, b) => a.position - b.position);
	return {
		present: sorted.map(({ id, version, body }) => ({ id, version, record: JSON.parse(body) as AnyRecord })),
		taken: new Set(records.map(({ id }) => id)),
		...rest
	};
}

const WGS84 = { system: 'wgs84', meridian: null } as const;

/** Whether a row places a record exactly where it stands. */
function isWhereItStands({ record, body }: DraftRow): boolean {
	if (record === null) return false;
	const { values, differences } = JSON.parse(body) as RowContent;
	const isPlaced = values.some(([field, value]) => field === 'position' && value !== null);
	return isPlaced && !differences.some(({ field }) => field === 'position');
}

/** The table that was chosen, else the one with most rows. */
function tableOf({ tables }: UploadedFile, chosen: string | null): UploadedTable {
	const table =
		tables.find(({ name }) => name === chosen) ?? tables.toSorted((a, b) => b.rows.length - a.rows.length)[0];
	if (!table) throw new Error('a file that was read has no table');
	return table;
}

const examplesOf = ({ rows }: UploadedTable, meanings: readonly ColumnMeaning[]): string[][] =>
	meanings.map(({ column }) => {
		const found = new Set<string>();
		for (const { cells } of rows.slice(0, MOST_LOOKED_AT)) {
			const cell = cells[column] ?? null;
			if (cell !== null && cell !== '') found.add(String(cell).slice(0, 60));
			if (found.size === MOST_EXAMPLES) break;
		}
		return [...found];
	});
