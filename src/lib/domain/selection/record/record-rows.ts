import type { Result } from '../../result.ts';
import { type DecisionRecord, type Judged, RECORD_FORM, type RecordedProject } from './decision-record.ts';
import { numberText, readNumber } from './number-text.ts';
import { checkRecord, type RecordProblem } from './record-schema.ts';

/** The sheet of a workbook that a record is read back from: the same name in every language. */
export const RECORD_SHEET = 'hetu-record';
const TITLE = 'hetu-decision-record';

/** Fields that stand in a row each, in JSON. */
const SINGLE = [
	'madeOn',
	'territory',
	'portfolio',
	'dataVersion',
	'view',
	'weighing',
	'startingSet',
	'samples'
] as const satisfies (keyof DecisionRecord)[];
/** Lists whose members stand in a row each, in JSON. */
const LISTS = ['criteria', 'gates', 'overrides', 'sources'] as const satisfies (keyof DecisionRecord)[];

/** Columns of a project before its amounts, and after them. */
const BEFORE = ['project', 'id', 'name', 'asOf', 'sources'] as const;
const AFTER = [
	'admission',
	'verdicts',
	'worst',
	'best',
	'missingShare',
	'rank',
	'opinionRank',
	'band.from',
	'band.to',
	'band.share'
] as const;

/**
 * A record as rows of text, from which `readRecordRows` reads the same record: numbers in their shortest exact form,
 * words in JSON, so that nothing in a cell can be taken for a formula, a date or a rounded number.
 */
export function recordRows(record: DecisionRecord): string[][] {
	const { criteria, gates, projects } = record;
	return [
		[TITLE, String(RECORD_FORM)],
		...SINGLE.map((field) => [field, jsonText(record[field])]),
		...LISTS.flatMap((field) => record[field].map((member) => [field, jsonText(member)])),
		[
			'columns',
			...BEFORE.slice(1),
			...criteria.map(({ id }) => `c ${id}`),
			...gates.map(({ id }) => `g ${id}`),
			...AFTER
		],
		...projects.map(projectRow)
	];
}

function projectRow({ id, name, asOf, sources, amounts, gateAmounts, judged }: RecordedProject): string[] {
	const { admission, verdicts, worst, best, missingShare, rank, opinionRank, band } = judged;
	return [
		'project',
		...[id, name, asOf, sources].map(jsonText),
		...[...amounts, ...gateAmounts].map(numberText),
		jsonText(admission),
		jsonText(verdicts),
		...[worst, best, missingShare, rank, opinionRank].map(numberText),
		...[band?.from ?? null, band?.to ?? null, band?.share ?? null].map(numberText)
	];
}

/** What the workbook's own escapes and forbidden characters would change is written as an escape of JSON. */
const jsonText = (value: unknown): string =>
	JSON.stringify(value).replace(
		/_(?=x[0-9a-f]{4}_)|[^\u0020-\u007e\u00a1-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/giu,
		(character) => [...Array(character.length).keys()].map((at) => escapeOf(character.charCodeAt(at))).join('')
	);

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Where in the sheet a value stands that is wrong: the row as a spreadsheet counts it, and the name of the field. */
export interface RowProblem {
	readonly code: 'no-record' | 'other-form' | RecordProblem['code'];
	/** `null`: the sheet as a whole, or what no row has. */
	readonly row: number | null;
	readonly field: string;
	readonly value: unknown;
}

type Cells = readonly unknown[];

/** The record of a sheet's rows, or everything wrong with it. Rows of other words are left alone. */
export function readRecordRows(rows: readonly Cells[]): Result<DecisionRecord, RowProblem> {
	const [title, form] = rows[0] ?? [];
	if (title !== TITLE) return refused('no-record', title);
	if (Number(form) !== RECORD_FORM) return refused('other-form', form);
	const { raw, places } = readRows(rows);
	const checked = checkRecord(raw);
	if (checked.ok) return checked;
	return { ok: false, problems: checked.problems.map((problem) => placed(problem, raw, places)) };
}

const refused = (code: 'no-record' | 'other-form', value: unknown): Result<never, RowProblem> => ({
	ok: false,
	problems: [{ code, row: 1, field: TITLE, value }]
});

interface RawRecord {
	readonly [field: string]: unknown;
	readonly projects: unknown[];
}

/** `places`: row of the sheet by field (`samples`) or member (`projects[3]`). */
function readRows(rows: readonly Cells[]): { raw: RawRecord; places: Map<string, number> } {
	const lists = new Map<string, unknown[]>([...LISTS, 'projects'].map((field) => [field, []]));
	const single: Record<string, unknown> = {};
	const places = new Map<string, number>();
	const add = (field: string, member: unknown, row: number) => {
		const list = lists.get(field) ?? [];
		places.set(`${field}[${list.length}]`, row);
		list.push(member);
	};
	rows.forEach((cells, place) => {
		const [field] = cells;
		if (typeof field !== 'string') return;
		if (field === 'project') {
			const counts = [lists.get('criteria')?.length ?? 0, lists.get('gates')?.length ?? 0] as const;
			add('projects', readProject(cells, counts), place + 1);
		} else if (lists.has(field) && field !== 'projects') add(field, readJson(cells[1]), place + 1);
		else if (SINGLE.some((one) => one === field)) {
			single[field] = readJson(cells[1]);
			places.set(field, place + 1);
		}
	});
	return { raw: { ...single, ...Object.fromEntries(lists), projects: lists.get('projects') ?? [] }, places };
}

function readProject(cells: Cells, [criteria, gates]: readonly [number, number]): unknown {
	const amountsFrom = BEFORE.length;
	const gatesFrom = amountsFrom + criteria;
	const from = gatesFrom + gates;
	const numbers = (start: number, count: number) =>
		Array.from({ length: count }, (_, column) => readNumber(cells[start + column]));
	const [id, name, asOf, sources] = cells.slice(1, BEFORE.length).map(readJson);
	const [worst, best, missingShare, rank, opinionRank, bandFrom, bandTo, bandShare] = numbers(from + 2, 8);
	const judged: Record<keyof Judged, unknown> = {
		admission: readJson(cells[from]),
		verdicts: readJson(cells[from + 1]),
		worst,
		best,
		missingShare,
		rank,
		opinionRank,
		band:
			bandFrom === null && bandTo === null && bandShare === null
				? null
				: { from: bandFrom, to: bandTo, share: bandShare }
	};
	return {
		id,
		name,
		asOf,
		sources,
		amounts: numbers(amountsFrom, criteria),
		gateAmounts: numbers(gatesFrom, gates),
		judged
	};
}

/** `undefined`, which no field takes, for what is not JSON. */
function readJson(cell: unknown): unknown {
	try {
		return typeof cell === 'string' ? JSON.parse(cell) : undefined;
	} catch {
		return undefined;
	}
}

/** The problem of a record as a problem of the sheet: `projects[3].amounts[2]` → row 21, the criterion's name. */
function placed({ code, path, value }: RecordProblem, raw: RawRecord, places: Map<string, number>): RowProblem {
	const [member = ''] = /^\w+(\[\d+\])?/.exec(path) ?? [];
	const field = path
		.slice(member.length)
		.replace(/^\./, '')
		.replace(/^judged\./, '');
	const [, list, column] = /^(amounts|gateAmounts)\[(\d+)\]$/.exec(field) ?? [];
	const named = list && (raw[list === 'amounts' ? 'criteria' : 'gates'] as { id?: unknown }[])[Number(column)]?.id;
	return { code, row: places.get(member) ?? null, field: String(named ?? (field || member)), value };
}
