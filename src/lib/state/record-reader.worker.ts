import { InvalidInputError, InvalidSpreadsheetError, readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import type { DecisionRecord } from '$lib/domain/selection/record/decision-record';
import { type Difference, differencesOf, reproduce } from '$lib/domain/selection/record/differences';
import { inputText } from '$lib/domain/selection/record/input-text';
import { readRecordRows, RECORD_SHEET, type RowProblem } from '$lib/domain/selection/record/record-rows';
import { unpackedBytes } from '$lib/domain/selection/record/unpacked-bytes';

/** Why a file is no record. */
export type Refusal = 'too-large' | 'not-workbook' | 'no-sheet' | 'not-read';

export type RecordNews =
	| { readonly kind: 'refused'; readonly reason: Refusal }
	| { readonly kind: 'damaged'; readonly problems: readonly RowProblem[] }
	| {
			readonly kind: 'read';
			readonly record: DecisionRecord;
			readonly differences: readonly Difference[];
			/** Whether the inputs are those that the data version was made from; `null` where this browser cannot tell. */
			readonly intact: boolean | null;
	  };

/** What a workbook may unpack to: some forty times a record of two thousand projects. */
const MOST_UNPACKED_BYTES = 200_000_000;

onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => postMessage((await read(data)) satisfies RecordNews);

async function read(file: ArrayBuffer): Promise<RecordNews> {
	const bytes = unpackedBytes(new Uint8Array(file));
	if (bytes === null) return { kind: 'refused', reason: 'not-workbook' };
	if (bytes > MOST_UNPACKED_BYTES) return { kind: 'refused', reason: 'too-large' };
	try {
		const rows = readRecordRows(await readSheet(file, RECORD_SHEET, { trim: false }));
		if (!rows.ok) return { kind: 'damaged', problems: rows.problems };
		const record = rows.value;
		const differences = differencesOf(record, reproduce(record));
		return { kind: 'read', record, differences, intact: await isIntact(record) };
	} catch (error) {
		if (error instanceof SheetNotFoundError) return { kind: 'refused', reason: 'no-sheet' };
		if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
			return { kind: 'refused', reason: 'not-workbook' };
		console.warn(error);
		return { kind: 'refused', reason: 'not-read' };
	}
}

/** A page that came without encryption from another machine has no hash functions. */
async function isIntact(record: DecisionRecord): Promise<boolean | null> {
	if (!('subtle' in crypto)) return null;
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inputText(record)));
	const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex === record.dataVersion;
}
