import type { Text } from './names.ts';

export type SourceId = string & { readonly __brand: 'SourceId' };

/**
 * `repost`: a page that copies another outlet; cited, never linked. `submission`: told to the desk by whoever keeps the
 * value, and published nowhere.
 */
export const SOURCE_KINDS = [
	'government',
	'news',
	'repost',
	'dataset',
	'derived',
	'submission',
	'demonstration'
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
	readonly id: SourceId;
	readonly kind: SourceKind;
	/** The outlet as a reader knows it: 人民网. */
	readonly outlet: string;
	readonly title: Text | null;
	/** Only for government and established news hosts; others are cited as text. */
	readonly url: string | null;
	/** Day, month or year of publication; `null` where the page has none. */
	readonly published: string | null;
	readonly licence: string | null;
}

export const CONFIDENCES = ['high', 'medium', 'low', 'unsourced'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a value comes from. */
export interface Provenance {
	readonly sources: readonly SourceId[];
	/** `2020-04-18`, `2020-04` or `2020`; `null` where the source gives no year. */
	readonly asOf: string | null;
	/** The words of the source for that date where they say more than the date: 2019春（推断）. */
	readonly asOfReported: string | null;
	readonly confidence: Confidence;
	/** The unit that keeps this value up to date; `null` where nobody is named. */
	readonly steward: string | null;
}

/** Of values that do not come from where the rest of their record does, by the name of their field. */
export type ValueProvenance = Readonly<Partial<Record<string, Provenance>>>;

/** Years after which a value is shown as old. */
export const OLD_AFTER_YEARS = 5;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The middle of the day, month or year named, as a decimal year: `2020` → 2020.5, `2020-07-02` ≈ 2020.5.
 * `null` for `null` and for what is not a date.
 */
export function decimalYear(asOf: string | null): number | null {
	const match = PARTIAL_DATE.exec(asOf ?? '');
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), match[2], match[3]];
	if (month === undefined) return year + 0.5;
	if (day === undefined) return year + (Number(month) - 0.5) / 12;
	return year + (Number(month) - 1) / 12 + (Number(day) - 0.5) / 365.25;
}
