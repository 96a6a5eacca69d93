import type { Cell, RowProblem, UploadedTable, UploadFormat } from '../../domain/exchange/submit/submission.ts';
import { annotateWorkbook } from './workbook/annotate-workbook.ts';
import type { CellComment } from './workbook/comments.ts';
import { type FormRow, type FormSheet, writeWorkbook } from './workbook/write-workbook.ts';

/** What a file with remarks says, in the reader's language. */
export interface AnnotationWords {
	/** The first sheet, which lists what is wrong; its name begins with `#`, by which reading knows that it is no table. */
	readonly sheet: string;
	readonly columns: readonly [line: string, column: string, value: string, problem: string];
	/** What is wrong and what is expected. */
	readonly text: (problem: RowProblem) => string;
}

interface Sent {
	readonly bytes: Uint8Array;
	readonly format: UploadFormat;
	readonly table: UploadedTable;
}

/**
 * The file that was sent with a remark on every faulty cell, and a first sheet that lists them. A workbook stays as it
 * is but for the remarks and the colour of the cells; of any other file, and of a workbook that has remarks already or
 * is written in a way that cannot be added to, a workbook is made of its table, lines in their places.
 *
 * Nothing in it is a formula that was none. `null`: nothing is wrong.
 */
export function annotate(
	{ bytes, format, table }: Sent,
	problems: readonly RowProblem[],
	words: AnnotationWords
): Uint8Array | null {
	if (problems.length === 0) return null;
	const comments = commentsOf(table, problems, words, format === 'xlsx' || format === 'csv' ? 0 : 1);
	const listed = problemRows(problems, words);
	const kept =
		format === 'xlsx'
			? annotateWorkbook(bytes, {
					sheet: table.name,
					headings: table.headings,
					comments,
					list: { name: words.sheet, rows: listed }
				})
			: null;
	return (
		kept ??
		writeWorkbook([{ name: words.sheet, widths: [8, 24, 30, 80], rows: listed }, tableSheet(table, comments, format)])
	);
}

/** One remark a cell, of everything wrong with it. What no column says is remarked on the first. */
function commentsOf(
	{ headings }: UploadedTable,
	problems: readonly RowProblem[],
	{ text }: AnnotationWords,
	shift: number
): CellComment[] {
	const byCell = new Map<string, CellComment>();
	for (const problem of problems) {
		const column = Math.max(0, headings.indexOf(problem.path));
		const key = `${problem.line}:${column}`;
		const earlier = byCell.get(key);
		const said = text(problem);
		byCell.set(key, { line: problem.line + shift, column, text: earlier ? `${earlier.text}\n${said}` : said });
	}
	return [...byCell.values()];
}

const problemRows = (problems: readonly RowProblem[], { columns, text }: AnnotationWords): FormRow[] => [
	{ line: 1, cells: [...columns], styles: columns.map(() => 'heading') },
	...problems.map((problem, place): FormRow => ({
		line: place + 2,
		cells: [problem.line, problem.path, shown(problem.value), text(problem)],
		styles: ['general', 'wrapped', 'wrapped', 'wrapped']
	}))
];

const shown = (value: unknown): Cell =>
	typeof value === 'number' || typeof value === 'boolean' || value === null
		? value
		: typeof value === 'string'
			? value
			: JSON.stringify(value);

function tableSheet(
	{ name, headings, rows }: UploadedTable,
	comments: readonly CellComment[],
	format: UploadFormat
): FormSheet {
	const isTable = format === 'xlsx' || format === 'csv';
	const shift = isTable ? 0 : 1;
	const first = isTable ? Math.max(1, (rows[0]?.line ?? 2) - 1) : 1;
	const faulty = new Set(comments.map(({ line, column }) => `${line}:${column}`));
	return {
		name: sheetName(name),
		widths: headings.map(() => 18),
		frozen: { rows: first, columns: 1 },
		rows: [
			{ line: first, cells: headings, styles: headings.map(() => 'heading') },
			...rows.map(({ line, cells }): FormRow => ({
				line: line + shift,
				cells: headings.map((_, column) => cells[column] ?? null),
				styles: headings.map((_, column) => (faulty.has(`${line + shift}:${column}`) ? 'faulty' : 'general'))
			}))
		],
		comments
	};
}

/** What no workbook takes in the name of a sheet. */
const sheetName = (name: string): string =>
	name
		.replace(/[[\]:*?/\\']/g, ' ')
		.replace(/^#+/, '')
		.trim()
		.slice(0, 31) || 'table';
