import type { FilterField } from './filter.ts';

/** Fields of which a project has one value, or none. */
export const SINGLE_FIELDS = ['divisions', 'parkLevels', 'stages', 'confidences'] as const satisfies FilterField[];
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** Fields of which a project may have several values. */
const LIST_FIELDS = ['chains', 'links', 'programmes', 'flags'] as const satisfies FilterField[];

/** Fields whose values are listed, each with its count. */
export const VALUE_FIELDS = [...SINGLE_FIELDS, ...LIST_FIELDS] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Fields of numbers, counted in bins. */
export const NUMBER_FIELDS = ['investmentWanYuan', 'landHa', 'jobs', 'asOfYear'] as const satisfies FilterField[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Fields whose conditions are met elsewhere and come in as one byte a row. */
export const ROW_FIELDS = ['area', 'text'] as const satisfies FilterField[];

/** Fields that have counts; those with one count a row come first. */
export const COUNTED_FIELDS = [...SINGLE_FIELDS, ...NUMBER_FIELDS, ...LIST_FIELDS] as const;
export type CountedField = (typeof COUNTED_FIELDS)[number];

/** Every field a row can fail, in the order of the bits of its mask. */
export const MASK_FIELDS: readonly FilterField[] = [...COUNTED_FIELDS, ...ROW_FIELDS];

/** The bit that is set in a row's mask while the row fails this field. */
export const bitOf = (field: FilterField): number => 1 << MASK_FIELDS.indexOf(field);

/** One value for each of `fields`. */
export function recordOf<Field extends FilterField, T>(
	fields: readonly Field[],
	make: (field: Field) => T
): Record<Field, T> {
	// every key of the record is in `fields`, which `fromEntries` cannot say
	return Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, T>;
}
