import type { MultiPolygon, Polygon } from 'geojson';
import { indexCatalogue } from '../../domain/catalogue/index-catalogue.ts';
import { detectReference } from '../../domain/exchange/submit/detect-reference.ts';
import { mapColumns } from '../../domain/exchange/submit/map-columns.ts';
import { readRows } from '../../domain/exchange/submit/read-rows.ts';
import type {
	ColumnMeaning,
	UploadedFile,
	UploadedTable,
	UploadProblem
} from '../../domain/exchange/submit/submission.ts';
import type { FileReading, RowContent, Submission } from '../../domain/submission/submission.ts';
import * as catalogue from '../catalogue.ts';
import { batches } from '../db/batches.ts';
import type { Database } from '../db/open.ts';
import type { SubmissionRowTable } from '../db/submission-tables.ts';
import { compareRows } from './compare-rows.ts';
import { file, headingChoices, read } from './kept.ts';
import { fieldsFor } from './present.ts';
import { readUpload } from './read-upload.ts';

export type ReadingPhase = 'file' | 'rows' | 'comparing' | 'keeping';

interface ReadingCourse {
	readonly signal: AbortSignal;
	/** `share` of the phase, 0–1. */
	readonly onProgress: (phase: ReadingPhase, share: number) => void;
}

/** Values of a column that are shown as examples. */
const MOST_EXAMPLES = 3;
/** Rows in which examples are looked for. */
const MOST_LOOKED_AT = 2_000;

/**
 * Reads the file of a draft anew: what it is, what its columns mean, what its rows say and how they stand to the records
 * there are. All rows are kept in one transaction, or none: until then the draft says that reading is under way, and so
 * it still says after a crash.
 */
export async function readDraft(db: Database, id: string, course: ReadingCourse): Promise<void> {
	const draft = await read(db, id, null);
	if (draft?.state !== 'draft') return;
	await db.updateTable('submission').set({ reading: 'under-way' }).where('id', '=', id).execute();
	try {
		course.onProgress('file', 0);
		const uploaded = await readUpload({ name: draft.fileName, bytes: await file(db, id) }, undefined, {
			signal: course.signal,
			onProgress: (share: number) => course.onProgress('file', share)
		});
		if (!uploaded.ok) return await refuse(db, draft, uploaded.problems);
		const { reading, rows } = await understand(db, draft, { uploaded: uploaded.value, course });
		course.signal.throwIfAborted();
		await keep(db, draft, { reading, rows, course });
	} catch (error) {
		await db
			.updateTable('submission')
			.set({ reading: 'stopped' })
			.where('id', '=', id)
			.where('reading', '=', 'under-way')
			.execute();
		if (!course.signal.aborted) throw error;
	}
}

async function refuse(db: Database, draft: Submission, [problem]: readonly UploadProblem[]): Promise<void> {
	const value = problem?.value === null || problem?.value === undefined ? '' : String(problem.value).slice(0, 200);
	const told = { code: problem?.code ?? 'broken-file', value: value || (problem?.path ?? '') };
	const body = JSON.stringify({ ...readingOf(draft), problem: told });
	await db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('submission_row').where('submission', '=', draft.id).execute();
		await transaction
			.updateTable('submission')
			.set({ reading: 'refused', body, version: draft.version + 1 })
			.where('id', '=', draft.id)
			.where('version', '=', draft.version)
			.execute();
	});
}

/** The part of a draft that a reading writes. */
function readingOf(draft: Submission): FileReading {
	const { format, encoding, tables, table, meanings, examples, crs, hasPlaces, detected, likely, moves, declared } =
		draft;
	return {
		format,
		encoding,
		tables,
		table,
		meanings,
		examples,
		crs,
		hasPlaces,
		detected,
		likely,
		moves,
		declared,
		problem: null
	};
}

type Row = Omit<SubmissionRowTable, 'submission'>;

interface Understanding {
	readonly uploaded: UploadedFile;
	readonly course: ReadingCourse;
}

async function understand(
	db: Database,
	draft: Submission,
	{ uploaded, course }: Understanding
): Promise<{ reading: FileReading; rows: Row[] }> {
	const known = await catalogue.read(db);
	const table = tableOf(uploaded, draft.table);
	const remembered = await headingChoices(db, draft);
	const meanings = mapColumns(table, { kind: draft.kind, facts: known.factDefinitions, remembered });
	const reference = detectReference(table, meanings, known.territory.extent);
	const detected = reference.sure ? (reference.likely[0] ?? null) : null;
	course.onProgress('rows', 0);
	const context = {
		kind: draft.kind,
		catalogue: known,
		index: indexCatalogue(known),
		fields: fieldsFor(draft.kind, known.factDefinitions),
		referenceSystem: draft.declared ?? detected ?? WGS84,
		division: draft.division,
		areaOf: await areasOf(db)
	};
	const { rows: read } = readRows(table, meanings, context);
	course.onProgress('comparing', 0);
	const rows = await compareRows(db, {
		draft,
		read,
		meanings,
		known,
		pause: (share) => {
			course.onProgress('comparing', share);
			return pause(course);
		}
	});
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
	return { reading, rows };
}

const WGS84 = { system: 'wgs84', meridian: null } as const;

/** Whether a row places a record exactly where it stands. */
function isWhereItStands({ record, body }: Row): boolean {
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

async function areasOf(db: Database): Promise<(code: string) => Polygon | MultiPolygon | null> {
	const layer = await catalogue.layer(db, 'divisions');
	const areas = new Map(
		(layer?.features ?? []).flatMap(({ geometry, properties }) => {
			const code: unknown = properties?.code;
			const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
			return typeof code === 'string' && isArea ? [[code, geometry] as const] : [];
		})
	);
	return (code) => areas.get(code) ?? null;
}

async function keep(
	db: Database,
	draft: Submission,
	{ reading, rows, course }: { reading: FileReading; rows: readonly Row[]; course: ReadingCourse }
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable('submission')
			.set({ body: JSON.stringify(reading), reading: 'done', version: draft.version + 1 })
			.where('id', '=', draft.id)
			.where('version', '=', draft.version)
			.where('state', '=', 'draft')
			.executeTakeFirst();
		// somebody changed what is to be read: the reading that follows is the one that counts
		if (numUpdatedRows === 0n) return;
		await transaction.deleteFrom('submission_row').where('submission', '=', draft.id).execute();
		let kept = 0;
		for (const batch of batches(rows)) {
			await transaction
				.insertInto('submission_row')
				.values(batch.map((row) => ({ ...row, submission: draft.id })))
				.execute();
			kept += batch.length;
			course.onProgress('keeping', kept / rows.length);
			await pause(course);
		}
	});
}

/** Lets others have their turn, and whoever wants the reading ended. @throws when it is */
async function pause({ signal }: ReadingCourse): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	signal.throwIfAborted();
}
