import type { Unit } from '../exchange/out/field.ts';
import type { Provenance } from '../provenance.ts';
import type { Position } from '../territory/territory.ts';
import type { AnyRecord } from './record-kind.ts';

/** What a field points to: ids of another list of the catalogue. */
export type ReferenceTo = 'division' | 'park' | 'chain' | 'link' | 'programme' | 'enterprise';

/** Lists of codes that readers know by words. */
export type CodeWords =
	| 'stage'
	| 'flag'
	| 'bound'
	| 'parkLevel'
	| 'landUse'
	| 'safetyRisk'
	| 'siteState'
	| 'chainKind'
	| 'pollutionClass'
	| 'chainMapping';

/** What a field holds, as a form, a table and a spreadsheet need to know it. */
export type FieldType =
	| { readonly type: 'text'; readonly lines: 'one' | 'several' }
	/** At least 0. `most`: shares end at 1. `some`: it may be said that there is some, and not how much. */
	| {
			readonly type: 'number';
			readonly unit: FieldUnit | null;
			readonly whole: boolean;
			readonly most: number | null;
			readonly some: boolean;
	  }
	| { readonly type: 'yesNo' }
	| { readonly type: 'code'; readonly codes: readonly (string | number)[]; readonly words: CodeWords }
	| { readonly type: 'codes'; readonly codes: readonly string[]; readonly words: CodeWords }
	| { readonly type: 'reference'; readonly to: ReferenceTo }
	| { readonly type: 'references'; readonly to: ReferenceTo }
	/** Several plain words: other names. */
	| { readonly type: 'texts' }
	/** `2020-04-18`, `2020-04` or `2020`. */
	| { readonly type: 'date' }
	/** `[lng, lat]`, WGS 84. */
	| { readonly type: 'position' }
	/** Something with parts of its own, which has a form of its own and stands in no table. */
	| { readonly type: 'parts' };

/** Units of exports, and those in which facts are told (`wanPeople`, `yiYuan` …) by their ids. */
export type FieldUnit = Unit | (string & {});

/** A number given as "there is some, how much is not stated". */
export const SOME = 'some';

/** `null`: not disclosed, never zero. */
export type FieldValue =
	| string
	| number
	| boolean
	| null
	| readonly string[]
	| Position
	| readonly object[]
	| Readonly<Record<string, unknown>>;

/** A value of a record that the desk may change. */
export interface RecordField<Kept extends AnyRecord = AnyRecord> {
	/** The same everywhere: `investmentWanYuan`, `name.zh`, `needs.powerKva`, `fact.gdp_yi`, `offer.landHa`, `date.commenced`. */
	readonly key: string;
	readonly of: FieldType;
	/** A record cannot be without it. */
	readonly isRequired: boolean;
	readonly read: (record: Kept) => FieldValue;
	/** The record with this value; where the value comes from is written by `writeField`. */
	readonly write: (record: Kept, value: FieldValue, provenance: Provenance) => Kept;
	/** Whence the value in the record comes. */
	readonly provenance: (record: Kept) => Provenance;
	/** Whether `write` itself keeps the provenance, as facts and offers do. */
	readonly keepsProvenance: boolean;
}
