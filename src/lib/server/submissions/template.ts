import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { indexCatalogue } from '../../domain/catalogue/index-catalogue.ts';
import { columnLetters } from '../../domain/exchange/out/xlsx/sheet-xml.ts';
import type { SubmittedKind } from '../../domain/exchange/submit/submission.ts';
import { type TemplateColumn, templateColumns } from '../../domain/exchange/submit/template-columns.ts';
import type { Locale } from '../../domain/names.ts';
import type { AnyRecord } from '../../domain/records/record-kind.ts';
import { templateCells, templateChoices, wordsFor } from './template-cells.ts';
import { type Choice, type FormRow, type FormSheet, writeWorkbook } from './workbook/write-workbook.ts';

/** What a template says beside headings and values, in one language. */
export interface TemplateWords {
	readonly locale: Locale;
	/** The sheet to be filled in. */
	readonly sheet: string;
	/** The sheet that explains; its name begins with `#`, by which reading knows that it is no table. */
	readonly about: string;
	/** Above the table of columns. */
	readonly lines: readonly string[];
	readonly columns: readonly [heading: string, unit: string, entry: string, required: string, words: string];
	readonly required: string;
	/** How a value is written, by the type of its field or the key of its column. */
	readonly entries: Readonly<
		Record<TemplateColumn['of']['type'] | 'id' | 'source' | 'asOf' | 'confidence' | 'steward', string>
	>;
}

export interface TemplateRecords {
	/** Of the kind, those that whoever asks may change. */
	readonly records: readonly AnyRecord[];
	readonly catalogue: Catalogue;
	/** The portfolio whose invented parks may be named; `null`: real ones alone. */
	readonly portfolio: string | null;
}

/** Lines below the records that choose from lists too. */
const FREE_LINES = 1_000;
/** The sheet of the words that cells choose from. */
const LISTS = '#lists';

/**
 * A workbook for a county to fill in: its records of a kind as they are, a column for every field that a table can hold,
 * with lists to choose from; then a sheet that explains the columns. Sent back as it is, every row is unchanged.
 */
export function templateFor(
	kind: SubmittedKind,
	{ records, catalogue, portfolio }: TemplateRecords,
	words: TemplateWords
): Uint8Array {
	const columns = templateColumns(kind, catalogue.factDefinitions, words.locale);
	const place = { catalogue, index: indexCatalogue(catalogue), portfolio, locale: words.locale };
	const word = wordsFor(place);
	const choices = columns.map((column) => templateChoices(column, place, word));
	const rows = records.map((record, line): FormRow => ({
		line: line + 2,
		cells: templateCells(record, columns, word),
		styles: columns.map(styleOf)
	}));
	const heading: FormRow = {
		line: 1,
		cells: columns.map(({ heading: text }) => text),
		styles: columns.map(({ isRequired }) => (isRequired ? 'required' : 'heading'))
	};
	const sheet: FormSheet = {
		name: words.sheet,
		widths: columns.map(widthOf),
		frozen: { rows: 1, columns: 2 },
		rows: [heading, ...rows],
		choices: columns.flatMap((column, at) => choiceOf(column, at, choices[at] ?? [], { words, count: records.length }))
	};
	return writeWorkbook([sheet, aboutSheet(columns, choices, words), listsSheet(choices)]);
}

const styleOf = ({ key, of }: TemplateColumn): NonNullable<FormRow['styles']>[number] => {
	if (key === 'id') return 'kept';
	return of.type === 'date' || key === 'asOf' ? 'asText' : 'general';
};

const widthOf = ({ key, of, heading }: TemplateColumn): number => {
	if (key.startsWith('name.') || key === 'investor' || of.type === 'references') return 30;
	return Math.min(24, Math.max(12, heading.length * 1.6));
};

function choiceOf(
	{ key, of }: TemplateColumn,
	column: number,
	choices: readonly string[],
	{ words, count }: { readonly words: TemplateWords; readonly count: number }
): Choice[] {
	const prompt = entryOf({ key, of }, words);
	const letters = columnLetters(column);
	const isOne = choices.length > 0 && of.type !== 'codes' && of.type !== 'references';
	const list = isOne ? `'${LISTS}'!$${letters}$1:$${letters}$${choices.length}` : null;
	return [{ column, lastLine: count + 1 + FREE_LINES, words: list, prompt }];
}

const entryOf = ({ key, of }: Pick<TemplateColumn, 'key' | 'of'>, { entries }: TemplateWords): string =>
	key in entries ? (entries[key as keyof typeof entries] ?? '') : entries[of.type];

function aboutSheet(
	columns: readonly TemplateColumn[],
	choices: readonly (readonly string[])[],
	words: TemplateWords
): FormSheet {
	const lines = words.lines.map((text, place): FormRow => ({ line: place + 1, cells: [text] }));
	const first = lines.length + 2;
	const rows = columns.map(({ heading, unit, isRequired, ...column }, place): FormRow => ({
		line: first + 1 + place,
		cells: [
			heading,
			unit,
			entryOf(column, words),
			isRequired ? words.required : null,
			(choices[place] ?? []).slice(0, 40).join(' | ') || null
		],
		styles: ['wrapped', 'wrapped', 'wrapped', 'wrapped', 'wrapped']
	}));
	const heading: FormRow = { line: first, cells: [...words.columns], styles: words.columns.map(() => 'heading') };
	return { name: words.about, widths: [34, 16, 60, 10, 80], rows: [...lines, heading, ...rows] };
}

/** A column of words for each column that has some, in the same place. */
function listsSheet(choices: readonly (readonly string[])[]): FormSheet {
	const most = Math.max(0, ...choices.map(({ length }) => length));
	const rows = Array.from({ length: most }, (_, line): FormRow => ({
		line: line + 1,
		cells: choices.map((words) => words[line] ?? null)
	}));
	return { name: LISTS, isHidden: true, widths: [20], rows };
}
