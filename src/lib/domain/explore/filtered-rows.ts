import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { rowsInArea } from './area.ts';
import { createEngine } from './engine.ts';
import type { Filter } from './filter.ts';
import { indexSearch, rowsMatchingText, type SearchEntry } from './search.ts';

interface Filtered {
	readonly table: ProjectTable;
	readonly catalogue: Catalogue;
	/** What a filter by text searches; not read without one. */
	readonly entries: readonly SearchEntry[];
}

/** The rows that a filter leaves, ascending: once, where no engine is kept for the next filter. */
export function filteredRows(filter: Filter, { table, catalogue, entries }: Filtered): Uint32Array {
	const engine = createEngine(table, catalogue);
	engine.apply(filter, {
		textRows: filter.text ? rowsMatchingText(indexSearch(entries), filter.text, table.ids) : null,
		areaRows: filter.area && rowsInArea(table, filter.area)
	});
	return engine.rows();
}
