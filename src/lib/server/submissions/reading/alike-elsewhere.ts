import { duplicatesAmong, type OtherRecord } from '../../../domain/exchange/submit/match-records.ts';
import type { LikelySame, RowContent } from '../../../domain/submission/submission.ts';
import type { AlikeRowTable } from '../../db/submission-tables.ts';
import { type NewRow, unread } from '../present.ts';

/** A new row of a submission as it is kept. */
export interface KeptRow {
	readonly submission: string;
	readonly line: number;
	/** A `RowContent` as JSON. */
	readonly body: string;
}

export type AlikeRow = Omit<AlikeRowTable, 'submission'>;

/** Rows of other submissions that new rows may be the same as. */
export function alikeElsewhere(open: readonly KeptRow[]): (rows: readonly NewRow[]) => AlikeRow[] {
	const byId = new Map(open.map((row) => [`${row.submission}:${row.line}`, row]));
	const alike = duplicatesAmong([...byId].map(([id, { body }]) => asRecord(id, JSON.parse(body) as RowContent)));
	return (rows) =>
		alike(rows.map(unread)).flatMap(({ line, other, reasons, certainty }) => {
			const row = byId.get(other);
			const told: LikelySame['reasons'] = ['name', ...reasons];
			return row
				? [{ line, other: row.submission, other_line: row.line, reasons: JSON.stringify(told), certainty }]
				: [];
		});
}

/** New rows as they were kept, to be compared. */
export const newRowsOf = (kept: readonly KeptRow[]): NewRow[] =>
	kept.map(({ line, body }) => ({ line, values: new Map((JSON.parse(body) as RowContent).values) }));

function asRecord(id: string, { values }: RowContent): OtherRecord {
	const said = new Map(values);
	const textOf = (key: string): string | null => {
		const value = said.get(key);
		return typeof value === 'string' ? value : null;
	};
	const [aliases, investment, position] = [
		said.get('name.aliases'),
		said.get('investmentWanYuan'),
		said.get('position')
	];
	const names = [textOf('name.zh'), textOf('name.en'), textOf('name.ru'), ...(isTexts(aliases) ? aliases : [])];
	return {
		id,
		division: textOf('division'),
		portfolio: null,
		names: names.filter((name) => name !== null),
		investor: textOf('investor'),
		investmentWanYuan: typeof investment === 'number' ? investment : null,
		position: isPosition(position) ? position : null
	};
}

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');
const isPosition = (value: unknown): value is [number, number] =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
