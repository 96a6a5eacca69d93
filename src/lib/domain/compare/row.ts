import type { Name, Text } from '../names.ts';
import type { InvestmentBound } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';

/** What can be set side by side, always of one kind. */
export const COMPARED_KINDS = ['project', 'park', 'division'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 5;

export const ROW_GROUPS = [
	'identity',
	'amounts',
	'perMu',
	'reach',
	'offers',
	'needs',
	'activity',
	'facts',
	'record'
] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/**
 * Whether more or less of a row is better for the place that hosts it; `null`: neither by itself.
 *
 * More: jobs and tax (what people and the treasury get), output and tax per mu (what the land yields), what a park
 * still has to offer. Less: the way to a railway station or an airport. No direction: how large a thing is
 * (investment, land, output, area, population), investment per mu (a threshold of admission, no benefit), the way to
 * a seat (labour for one, neighbours for another), what a project needs, its stage, how sure its record is.
 */
export type Direction = 'more' | 'less' | null;

/** How the values of a row are to be read: a number or words of a source, or ids and codes of the vocabulary. */
export type RowForm =
	| 'number'
	| 'yesNo'
	| 'neededOrNot'
	| 'date'
	| 'texts'
	| 'stage'
	| 'confidence'
	| 'parkLevel'
	| 'divisionLevel'
	| 'flags'
	| 'programmes'
	| 'chains'
	| 'links'
	| 'division'
	| 'park'
	| 'landUse'
	| 'pollutionClass';

/** What stands beside a value: how it came about, or the words of the source. */
export type Detail =
	| { readonly kind: 'quotient'; readonly wanYuan: number; readonly mu: number }
	| { readonly kind: 'sum'; readonly disclosed: number; readonly undisclosed: number }
	| { readonly kind: 'nearest'; readonly name: Omit<Name, 'aliases'>; readonly from: 'site' | 'label-point' }
	/** There is some, how much is not stated. */
	| { readonly kind: 'someUnstated'; readonly note: string | null }
	| { readonly kind: 'quoted'; readonly text: string };

export interface ComparedValue {
	/** In the row's form and unit. `null`: not disclosed; an empty list: none, and that is known. */
	readonly value: number | boolean | string | readonly string[] | readonly Text[] | null;
	readonly precision: InvestmentBound;
	/** Between which the true number lies, for numbers and (as 0 and 1) truth values. */
	readonly range: readonly [least: number, most: number] | null;
	/** `null`: nobody published it, or it is ours. A missing value has one only where it is known to be some. */
	readonly provenance: Provenance | null;
	readonly detail: Detail | null;
}

/** `missing`: not disclosed. It is neither zero nor worst. */
export type ValueMark = 'best' | 'worst' | 'missing';

/** One line of a comparison; values and marks in the order of the things compared. */
export interface ComparisonRow {
	readonly key: string;
	readonly group: RowGroup;
	readonly form: RowForm;
	/** As in `FactDefinition.unit`, and `km`, `kVA`, `m3PerDay`, `gjPerHour`, `tPerHour`, `wanYuanPerMu`. */
	readonly unit: string | null;
	readonly direction: Direction;
	/** Worked out by us from values of the record. */
	readonly derived: boolean;
	readonly values: readonly ComparedValue[];
	readonly marks: readonly (ValueMark | null)[];
	/** Two of the disclosed values are not the same. What is not disclosed may be: it makes no difference. */
	readonly differing: boolean;
}

export const MISSING: ComparedValue = { value: null, precision: 'exact', range: null, provenance: null, detail: null };

type Beside = Partial<Pick<ComparedValue, 'precision' | 'provenance' | 'detail'>>;

/** A number as it stands; `null` stays missing, and what is missing has no source. */
export function numberValue(value: number | null, beside: Beside = {}): ComparedValue {
	if (value === null) return { ...MISSING, detail: beside.detail ?? null };
	const most = beside.precision === 'atLeast' ? Infinity : value;
	return { ...MISSING, ...beside, value, range: [value, most] };
}

/** Words, codes or ids; an empty list becomes missing: a record that names none does not say that there is none. */
export function plainValue(
	value: boolean | string | readonly string[] | readonly Text[] | null,
	beside: Beside = {}
): ComparedValue {
	if (value === null || (typeof value === 'object' && value.length === 0))
		return { ...MISSING, detail: beside.detail ?? null };
	const range = typeof value === 'boolean' ? ([Number(value), Number(value)] as const) : null;
	return { ...MISSING, ...beside, value, range };
}
