import type { Problem, Result } from '../../result.ts';
import { splitCodes } from '../out/cell.ts';
import type { Json, ValueKind } from '../out/field.ts';
import { FIELDS_SHEET, LAYERS } from '../out/record-set.ts';
import type { ReadLayer, RecordValues } from './record-values.ts';

/** A sheet as a reader of workbooks gives it. */
export interface ReadSheet {
	readonly name: string;
	readonly rows: readonly (readonly unknown[])[];
}

export type WorkbookProblem = Problem<'no-fields' | 'missing-sheet' | 'bad-cell'>;

interface FieldLine {
	readonly layer: string;
	readonly sheet: string;
	readonly key: string;
	readonly heading: string;
	readonly kind: string;
}

/**
 * The records of a workbook that left Hetu, layer by layer. Columns are found by their headings, so that they may have
 * been moved, and columns of a reader's own stand beside them.
 */
export function readRecordsWorkbook(sheets: readonly ReadSheet[]): Result<ReadLayer[], WorkbookProblem> {
	const fields =
		sheets
			.find(({ name }) => name === FIELDS_SHEET)
			?.rows.slice(1)
			.map(fieldLine) ?? [];
	if (fields.length === 0) return { ok: false, problems: [{ code: 'no-fields', path: FIELDS_SHEET, value: null }] };
	const problems: WorkbookProblem[] = [];
	const layers = LAYERS.flatMap((layer): ReadLayer[] => {
		const ours = fields.filter((field) => field.layer === layer);
		const [first] = ours;
		if (!first) return [];
		const sheet = sheets.find(({ name }) => name === first.sheet);
		if (sheet) return [{ layer, records: recordsOf(sheet, ours, problems) }];
		problems.push({ code: 'missing-sheet', path: first.sheet, value: null });
		return [];
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: layers };
}

function fieldLine(row: readonly unknown[]): FieldLine {
	const [layer, sheet, key, heading, kind] = row.map((cell) => (typeof cell === 'string' ? cell : ''));
	return { layer: layer ?? '', sheet: sheet ?? '', key: key ?? '', heading: heading ?? '', kind: kind ?? '' };
}

function recordsOf(
	{ name, rows: [headings = [], ...rows] }: ReadSheet,
	fields: readonly FieldLine[],
	problems: WorkbookProblem[]
): RecordValues[] {
	const columns = fields.map((field) => ({
		field,
		column: headings.findIndex((heading) => heading === field.heading)
	}));
	return rows.map((row, place) => {
		const values = columns.map(({ field, column }) => {
			const cell = row[column] ?? null;
			const value = valueOf(field.kind as ValueKind, cell);
			if (value === undefined)
				problems.push({ code: 'bad-cell', path: `${name}[${place + 1}].${field.key}`, value: cell });
			return [field.key, value ?? null] as const;
		});
		return new Map(values);
	});
}

/** What a cell holds, as its field has it; `undefined` where it cannot be. */
function valueOf(kind: ValueKind, cell: unknown): Json | undefined {
	if (cell === null || cell === '') return kind === 'codes' ? [] : null;
	switch (kind) {
		case 'number':
		case 'whole':
			return typeof cell === 'number' ? cell : undefined;
		case 'yesNo':
			return typeof cell === 'boolean' ? cell : undefined;
		case 'text':
			return textOf(cell);
		case 'codes': {
			const text = textOf(cell);
			return text === undefined ? undefined : splitCodes(text);
		}
		case 'parts':
			return partsOf(textOf(cell));
		default:
			return undefined;
	}
}

const textOf = (cell: unknown): string | undefined =>
	typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : undefined;

function partsOf(text: string | undefined): Json | undefined {
	try {
		return text === undefined ? undefined : (JSON.parse(text) as Json);
	} catch {
		return undefined;
	}
}
