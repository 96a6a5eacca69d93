import type { Filter, Range } from '../filter.ts';
import type { View } from './model.ts';
import type { CatalogueNames, Names } from './address-names.ts';
import type { Report } from './values.ts';
import { readList, readName, readRange, writeList, writeRange } from './values.ts';

/** One parameter of an address: how it is written from a view, and how it changes a view that is being read. */
export interface Parameter {
	readonly key: string;
	/** Empty for what an address leaves out. What can be cut takes at most `room` characters, encoded. */
	readonly write: (view: View, names: CatalogueNames, room: number) => string;
	/** The view with what `values`, one or more, say; the view as it is, and a report, where they say nothing. */
	readonly read: (view: View, values: readonly string[], names: CatalogueNames, report: Report) => View;
}

type ReadOne = (view: View, value: string, names: CatalogueNames, report: Report) => View;

/** Reads the first value of a parameter that has only one. */
export const single =
	(read: ReadOne): Parameter['read'] =>
	(view, [first, ...rest], names, report) => {
		for (const value of rest) report('repeated-parameter', value);
		return first === undefined ? view : read(view, first, names, report);
	};

type FieldOf<Value> = { [Field in keyof Filter]: Filter[Field] extends Value ? Field : never }[keyof Filter];
type Member<Field extends FieldOf<readonly string[]>> = Filter[Field][number];

/** A list of the filter. */
export function filterList<Field extends FieldOf<readonly string[]>>(
	key: string,
	field: Field,
	namesIn: (names: CatalogueNames) => Names<Member<Field>>
): Parameter {
	return {
		key,
		write: ({ filter }, names) => writeList<Member<Field>>(filter[field], namesIn(names)),
		read: (view, values, names, report) => withFilter(view, { [field]: readList(values, namesIn(names), report) })
	};
}

/** A range of the filter. */
export function filterRange(key: string, field: FieldOf<Range | null>): Parameter {
	return {
		key,
		write: ({ filter }) => writeRange(filter[field]),
		read: single((view, value, _, report) => withFilter(view, { [field]: readRange(value, report) }))
	};
}

interface Choice<Value extends string> {
	readonly names: (names: CatalogueNames) => Names<Value>;
	/** `null` for what an address leaves out. */
	readonly get: (view: View) => Value | null;
	readonly set: (view: View, value: Value) => View;
}

/** One of several names. */
export function choice<Value extends string>(key: string, { names, get, set }: Choice<Value>): Parameter {
	return {
		key,
		write: (view, catalogueNames) => {
			const value = get(view);
			return value === null ? '' : (names(catalogueNames).write(value) ?? '');
		},
		read: single((view, value, catalogueNames, report) => {
			const name = readName(value, names(catalogueNames), report);
			return name === null ? view : set(view, name);
		})
	};
}

export const withFilter = (view: View, change: Partial<Filter>): View => ({
	...view,
	filter: { ...view.filter, ...change }
});

/** Characters that a value takes in an address. */
export const encodedLength = (value: string): number =>
	new URLSearchParams({ v: value }).toString().length - 'v='.length;
