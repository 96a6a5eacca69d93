import type { Position } from '../../territory/territory.ts';
import type { Chain } from '../../chain/chain.ts';
import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { Name } from '../../names.ts';
import type { Portfolio } from '../../project/project.ts';

/**
 * What a value of a field is, whatever the form it is written in. `codes`: a list of texts; `parts`: something with
 * parts of its own, which forms without such a thing hold as JSON.
 */
export type ValueKind = 'text' | 'number' | 'whole' | 'yesNo' | 'codes' | 'parts';

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `null`: not disclosed, never zero. An empty list: there is none. */
export type Value = Json;

export const UNITS = [
	'wanYuan',
	'ha',
	'people',
	'kva',
	'm3PerDay',
	'gjPerHour',
	'tPerHour',
	'years',
	'share',
	'households',
	'places',
	'tcePerYear',
	'equivalentsPerYear',
	'km2',
	'wanYuanPerMu',
	'degrees'
] as const;
export type Unit = (typeof UNITS)[number];

/** A column of a layer. */
export interface Field<Key extends string = string> {
	/** The same in every language: `investment_wan_yuan`. */
	readonly key: Key;
	/** For tables that give a name ten letters. */
	readonly short: string;
	readonly kind: ValueKind;
	readonly unit: Unit | null;
}

/** How a field of a thing comes by its value. */
export interface FieldOf<Thing, Key extends string = string> extends Field<Key> {
	readonly of: (thing: Thing, context: RecordContext) => Value;
}

/** Lists of codes that readers know by words. */
export const CODE_LISTS = [
	'stage',
	'bound',
	'flag',
	'confidence',
	'parkLevel',
	'divisionLevel',
	'placement',
	'landUse',
	'safetyRisk',
	'siteState'
] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** What stands around a thing when its values are told. */
export interface RecordContext {
	readonly index: CatalogueIndex;
	readonly portfolio: Portfolio;
	readonly words: RecordWords;
	/** From WGS 84 into the coordinates asked for. */
	readonly place: (position: Position) => Position;
}

/** The reader's language, as far as values need it. */
export interface RecordWords {
	readonly name: (name: Omit<Name, 'aliases'>) => string;
	readonly text: (text: Chain['glyph']) => string;
	readonly code: (list: CodeList, code: string) => string;
	/** A date of a project as reported: `2027-03`; one that is planned says so. */
	readonly date: (date: string, planned: boolean) => string;
	/** Between the things of a list. */
	readonly comma: string;
}

/** Marks the kind of a table of fields without losing their keys. */
export const fieldsOf =
	<Thing>() =>
	<Key extends string>(fields: readonly FieldOf<Thing, Key>[]): readonly FieldOf<Thing, Key>[] =>
		fields;
