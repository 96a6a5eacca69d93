import * as v from 'valibot';
import { LOCALES, type Locale } from '../../domain/names.ts';
import { MOST_QUERY } from '../../domain/explore/view.ts';
import type { Override } from '../../domain/selection/record/decision-record.ts';
import { MOST_OVERRIDES, parseOverrides } from '../../domain/selection/record/override.ts';

/** Two hundred overrides with the longest reasons that they may have, in characters of three bytes. */
export const MOST_REQUEST_BYTES = 400_000;

export const RECORD_FORMATS = ['xlsx', 'pdf'] as const;

/** Which record is wanted, and how. */
export interface RecordRequest {
	readonly format: (typeof RECORD_FORMATS)[number];
	readonly locale: Locale;
	readonly query: string;
	readonly overrides: readonly Override[];
}

const requestSchema = v.strictObject({
	format: v.picklist(RECORD_FORMATS),
	locale: v.picklist(LOCALES),
	query: v.pipe(v.string(), v.maxLength(2 * MOST_QUERY)),
	overrides: v.pipe(v.array(v.unknown()), v.maxLength(MOST_OVERRIDES))
});

/** The request in a body; `null` for anything else. An override that cannot be read refuses the whole: none is lost in silence. */
export function parseRequest(body: string): RecordRequest | null {
	const parsed = v.safeParse(requestSchema, parseJson(body));
	if (!parsed.success) return null;
	const { kept, dropped } = parseOverrides(parsed.output.overrides);
	return dropped > 0 ? null : { ...parsed.output, overrides: kept };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
