import type { Filter } from '../domain/explore/filter.ts';
import { filteredRows } from '../domain/explore/filtered-rows.ts';
import type { SearchEntry } from '../domain/explore/search.ts';
import { assign, type Assignment } from '../domain/matching/assign.ts';
import type { Match } from '../domain/matching/match.ts';
import { projectOfRow } from '../domain/matching/project-of-row.ts';
import { rowsToPlace } from '../domain/matching/rows-to-place.ts';
import { unlistedChains } from '../domain/matching/verdict.ts';
import { parksOf } from '../domain/territory/parks-of.ts';
import type { Park } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { searchText } from './portfolio.ts';
import type { Territory } from './profiles.ts';

/** Projects placed at once; more are left out, the smallest first. */
export const MOST_PLACED = 300;
/** Answers kept: each costs some tenths of a second. */
const MOST_KEPT = 24;

export interface Placing {
	/** Rows of the projects of the assignment, in its order. */
	readonly rows: readonly number[];
	/** Projects beyond `MOST_PLACED`. */
	readonly left: number;
	/** The portfolio has parks of its own, and they alone take part. */
	readonly ownParks: boolean;
	readonly assignment: Assignment;
}

const kept = new Map<string, Placing>();

/** Places the projects under a filter that are still to be placed in the parks of their portfolio; the last answers are kept until something is written. */
export async function placeProjects(db: Database, territory: Territory, filter: Filter): Promise<Placing> {
	const key = JSON.stringify([await catalogue.revision(db), territory.portfolio.id, filter]);
	const known = kept.get(key);
	if (known) return known;
	const placing = place(territory, await matchingRows(db, territory, filter));
	const [oldest] = kept.keys();
	if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	kept.set(key, placing);
	return placing;
}

async function matchingRows(db: Database, territory: Territory, filter: Filter): Promise<Uint32Array> {
	const { table, portfolio } = territory;
	const entries = filter.text ? (JSON.parse((await searchText(db, portfolio.id)) ?? '[]') as SearchEntry[]) : [];
	return filteredRows(filter, { table, catalogue: territory.catalogue, entries });
}

/** A park is worth the needs that pass, one for any park at all, and one for the division that the record of the project names. */
function place(
	{ catalogue: { chains, parks, divisions }, portfolio, table }: Territory,
	matching: Uint32Array
): Placing {
	const { rows, left } = rowsToPlace(table, matching, MOST_PLACED);
	const shown = parksOf(parks, portfolio.id);
	const own: Park[] = shown.filter((park) => park.portfolio === portfolio.id);
	const divisionById = new Map(rows.map((row) => [table.ids[row], divisions[table.division[row] ?? NaN]?.code]));
	const assignment = assign(
		rows.map((row) => projectOfRow(table, row, chains)),
		// what is invented is placed in nothing real
		own.length ? own : shown,
		{
			unlisted: unlistedChains(chains),
			worthOf: ({ passes, project, park }: Match) =>
				passes + 1 + Number(park.division !== null && park.division === divisionById.get(project.id))
		}
	);
	return { rows, left, ownParks: own.length > 0, assignment };
}
