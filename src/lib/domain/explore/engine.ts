import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Parts } from '../parts.ts';
import { NO_ROW_CONDITIONS, applyConditions, createConditions, prepareBrush, prepareOrders } from './conditions.ts';
import type { RowConditions } from './conditions.ts';
import type { Counts } from './counts.ts';
import { makeFacet, makeHistogram } from './facets.ts';
import type { Facet, Facets, Histogram, Histograms } from './facets.ts';
import { NUMBER_FIELDS, VALUE_FIELDS, recordOf } from './fields.ts';
import type { NumberField, ValueField } from './fields.ts';
import type { Filter } from './filter.ts';
import { passingRows } from './masks.ts';
import { suggestRelaxations } from './relaxation.ts';
import type { Relaxation } from './relaxation.ts';
import { makeSlots } from './slots.ts';
import type { SortKey } from './sort-keys.ts';
import { createTop } from './top.ts';
import { createTotals } from './totals.ts';
import type { Totals } from './totals.ts';

/**
 * The projects under a filter. Everything but `failing` is a snapshot, the same object until the next `apply` that
 * changes something. No method needs `this`.
 */
export interface Engine {
	/**
	 * Filters. Only what differs from the filter applied last costs time.
	 *
	 * `filter.text` and `filter.area` are not read: their rows come in as `rowConditions`, by row, 1
	 * where it meets the condition, else 0; `null` for no condition. The same array means the same condition.
	 */
	apply(filter: Filter, rowConditions?: RowConditions): void;
	/** Orders the rows by each number field, which the first filter by it would otherwise wait for. */
	prepareOrders(): Parts<void>;
	/** Makes ready the first step of a brush over `field`, until another condition changes. */
	prepareBrush(field: NumberField): Parts<void>;
	/** How many projects pass. */
	readonly count: number;
	/** By row: one bit for each field it fails, 0 for a project that passes. Changes in place. */
	readonly failing: Uint16Array;
	passes(row: number): boolean;
	facet(field: ValueField): Facet;
	facets(): Facets;
	histogram(field: NumberField): Histogram;
	histograms(): Histograms;
	totals(): Totals;
	/** The first `limit` passing rows by `key`, ties in row order, rows that do not report it last. */
	top(limit: number, key: SortKey, descending: boolean): Uint32Array;
	/** The passing rows, ascending. */
	rows(): Uint32Array;
	/** What to give up where nothing passes. */
	relaxations(): Relaxation[];
}

/**
 * An engine over `table`, which was made with `catalogue`. Everything passes until the first `apply`.
 *
 * `nameRanks`: by row, the rank of its name in the reader's language; Chinese names by code unit without them.
 */
export function createEngine(
	table: ProjectTable,
	catalogue: Catalogue,
	{ nameRanks = null }: { nameRanks?: ArrayLike<number> | null } = {}
): Engine {
	const slots = makeSlots(table, catalogue);
	const conditions = createConditions(table, slots);
	const { failing } = conditions;
	const count = () => conditions.counts[slots.count] ?? 0;
	const snapshot = <T>(make: (counts: Counts) => T) => untilChanged(() => conditions.counts, make);
	const facets = recordOf(VALUE_FIELDS, (field) => snapshot((counts) => makeFacet(slots, counts, field)));
	const histograms = recordOf(NUMBER_FIELDS, (field) => snapshot((counts) => makeHistogram(slots, counts, field)));
	const rows = snapshot(() => passingRows(failing, count()));
	const totalsOf = createTotals(table);
	const top = createTop(table, nameRanks);
	return {
		apply: (filter, rowConditions = NO_ROW_CONDITIONS) => applyConditions(conditions, filter, rowConditions),
		prepareOrders: () => prepareOrders(conditions),
		prepareBrush: (field) => prepareBrush(conditions, field),
		get count() {
			return count();
		},
		failing,
		passes: (row) => failing[row] === 0,
		facet: (field) => facets[field](),
		facets: snapshot(() => recordOf(VALUE_FIELDS, (field) => facets[field]())),
		histogram: (field) => histograms[field](),
		histograms: snapshot(() => recordOf(NUMBER_FIELDS, (field) => histograms[field]())),
		totals: snapshot(() => totalsOf(rows())),
		top: (limit, key, descending) =>
			top({ limit: Math.min(limit, count()), key, descending }, failing, conditions.windows),
		rows,
		// all rows are looked through where none passes: not at each step of a brush
		relaxations: snapshot(() => (count() > 0 ? [] : suggestRelaxations(failing)))
	};
}

/** Calls `make` again only when `source` is another object than at the last call. */
function untilChanged<Source, T>(source: () => Source, make: (source: Source) => T): () => T {
	let made: { readonly from: Source; readonly value: T } | null = null;
	return () => {
		const from = source();
		if (made?.from !== from) made = { from, value: make(from) };
		return made.value;
	};
}
