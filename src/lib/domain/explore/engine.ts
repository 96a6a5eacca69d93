import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { createConditions } from './conditions.ts';
import type { RowConditions } from './conditions.ts';
import { countColumns } from './counted-columns.ts';
import { makeFacet, makeHistogram } from './facets.ts';
import type { Facet, Facets, Histogram, Histograms } from './facets.ts';
import { COUNTED_FIELDS, NUMBER_FIELDS, VALUE_FIELDS, recordOf } from './fields.ts';
import type { NumberField, ValueField } from './fields.ts';
import type { Filter } from './filter.ts';
import { suggestRelaxations } from './relaxation.ts';
import type { Relaxation } from './relaxation.ts';
import type { SortKey } from './sort-keys.ts';
import { countsOf } from './tally.ts';
import { createTop } from './top.ts';
import { totalsOf } from './totals.ts';
import type { Totals } from './totals.ts';

/**
 * The projects under a filter. Everything but `failing` is a snapshot, the same object until the next `apply` that
 * changes something. No method needs `this`.
 */
export interface Engine {
	/**
	 * Filters. Only what differs from the filter applied last costs time.
	 *
	 * `filter.text` and `filter.area` are not read: their rows come in as `rowConditions`, one byte a row, 0 for a
	 * row that fails; `null` for no condition. The same array means the same condition.
	 */
	apply(filter: Filter, rowConditions?: RowConditions): void;
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
	const columns = countColumns(table, catalogue);
	const conditions = createConditions(table, columns);
	const { tally } = conditions;
	const snapshot = <T>(make: () => T) => untilChanged(() => conditions.changes, make);
	const byCode = (field: ValueField | NumberField) => countsOf(tally, COUNTED_FIELDS.indexOf(field));
	const facets = recordOf(VALUE_FIELDS, (field) => snapshot(() => makeFacet(columns.values[field], byCode(field))));
	const histograms = recordOf(NUMBER_FIELDS, (field) =>
		snapshot(() => makeHistogram(columns.edges[field], byCode(field)))
	);
	const rows = snapshot(() => passingRows(tally.failing, conditions.count));
	return {
		apply: conditions.apply,
		get count() {
			return conditions.count;
		},
		failing: tally.failing,
		passes: (row) => tally.failing[row] === 0,
		facet: (field) => facets[field](),
		facets: snapshot(() => recordOf(VALUE_FIELDS, (field) => facets[field]())),
		histogram: (field) => histograms[field](),
		histograms: snapshot(() => recordOf(NUMBER_FIELDS, (field) => histograms[field]())),
		totals: snapshot(() => totalsOf(table, rows())),
		top: createTop(table, nameRanks, conditions),
		rows,
		relaxations: snapshot(() => suggestRelaxations(tally.failing))
	};
}

/** Calls `make` again only when `changes` is another number than at the last call. */
function untilChanged<T>(changes: () => number, make: () => T): () => T {
	let made: { readonly changes: number; readonly value: T } | null = null;
	return () => {
		if (made?.changes !== changes()) made = { changes: changes(), value: make() };
		return made.value;
	};
}

function passingRows(failing: Uint16Array, count: number): Uint32Array {
	const rows = new Uint32Array(count);
	let size = 0;
	for (let row = 0; size < count; row++) if (failing[row] === 0) rows[size++] = row;
	return rows;
}
