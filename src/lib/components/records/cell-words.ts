import { readTyped, type TypedFault, typedOf } from '$lib/domain/records/read-typed';
import type { RecordField } from '$lib/domain/records/record-field';
import type { DeskSetting } from './desk.svelte';
import { valueText } from './value-text';

/** A text as a cell shows it; `fault`: why it is no value of its field. */
export interface CellWords {
	readonly words: string;
	readonly fault: TypedFault | 'missing-value' | null;
}

/** What cells show of the texts in them. Each text of a field is read once, however many cells hold it and however often. */
export function cellWords(desk: DeskSetting) {
	const told = new Map<RecordField, Map<string, CellWords>>();
	function shown(field: RecordField, text: string): CellWords {
		const own = told.get(field) ?? new Map<string, CellWords>();
		told.set(field, own);
		const known = own.get(text) ?? readCell(field, text, desk);
		own.set(text, known);
		return known;
	}
	return {
		shown,
		/** What is edited and copied is what people read, not an id or a code. */
		edited(field: RecordField, text: string): string {
			const isNamed = field.of.type === 'code' || field.of.type === 'reference' || field.of.type === 'yesNo';
			return isNamed ? shown(field, text).words : text;
		},
		/** As it is kept where it can be read, so that what is typed and what was there compare. */
		kept(field: RecordField, typed: string): string {
			const read = readTyped(field.of, typed, desk.lookup);
			return read.ok ? typedOf(field.of, read.value) : typed;
		}
	};
}

function readCell(field: RecordField, text: string, desk: DeskSetting): CellWords {
	if (text === '') return { words: '', fault: field.isRequired ? 'missing-value' : null };
	const read = readTyped(field.of, text, desk.lookup);
	if (!read.ok) return { words: text, fault: read.problems[0] ?? 'not-a-number' };
	const words = valueText(field.of, read.value, desk) ?? '';
	// the unit stands at the head of the column
	return { words: field.of.type === 'number' ? words.replace(/\s\D+$/, '') : words, fault: null };
}
