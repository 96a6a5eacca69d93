import type { Cell } from './cell.ts';
import { csvLines } from './csv.ts';
import { bytesOf, type NamedFile } from './packed.ts';
import type { RecordSet } from './record-set.ts';

/** Every source that is cited, a row each, in the columns of `SetWords.sourceColumns`. */
export const sourceCells = ({ head, words }: Pick<RecordSet, 'head' | 'words'>): Cell[][] =>
	head.sources.map((source) => [
		source.id,
		words.sourceKind[source.kind],
		source.outlet,
		source.title,
		source.url,
		source.published,
		source.licence
	]);

/** Every field of every layer, a row each, in the columns of `SetWords.fieldColumns`. */
export const fieldCells = ({ layers }: Pick<RecordSet, 'layers'>): Cell[][] =>
	layers.flatMap(({ id, title, fields }) =>
		fields.map(({ key, heading, kind, unit, short }) => [
			id,
			title,
			key,
			heading,
			kind,
			unit,
			kind === 'parts' ? null : short
		])
	);

/**
 * What stands beside tables that have no place for it: what the records are, their sources, their fields. Lines after
 * the records would be read as records by every program that knows columns, and a line before them as the headings.
 */
export function filesBeside(set: RecordSet): NamedFile[] {
	const { head, about, words } = set;
	return [
		{ name: 'about.csv', bytes: bytesOf(csvLines([words.about, head.title], about)) },
		{ name: 'sources.csv', bytes: bytesOf(csvLines(words.sourceColumns, sourceCells(set))) },
		{ name: 'fields.csv', bytes: bytesOf(csvLines(words.fieldColumns, fieldCells(set))) }
	];
}
