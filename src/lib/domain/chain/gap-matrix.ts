import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { parksOf } from '../territory/parks-of.ts';
import type { Division, Enterprise, Park } from '../territory/territory.ts';
import type { ChainAssessment, LinkAssessment } from './assessment.ts';
import { hasEvidence, NO_ROWS, type Standing, type StandingRows, STANDINGS } from './link-rows.ts';
import { countProducers } from './producers.ts';

/** `none`: what names no division, or no park. */
export type GapColumn =
	| { readonly kind: 'division'; readonly id: string; readonly division: Division }
	| { readonly kind: 'park'; readonly id: string; readonly park: Park }
	| { readonly kind: 'none'; readonly id: null };

/** What is known to stand on one link in one place. Rows are rows of the table the matrix was made from. */
export interface GapCell extends StandingRows {
	/** Enterprises whose record names the link; no record of one names its park, so all are in the last column of parks. */
	readonly producers: readonly Enterprise[];
	/** As for a link: an enterprise and its own project count once. */
	readonly producerCount: number;
	/** Parks of the place that could host the link, a division's or the park itself; `null` until `addHosts` says. */
	readonly hosts: number | null;
}

export interface GapRow {
	readonly link: LinkAssessment;
	/** One for each column, in its order. */
	readonly cells: readonly GapCell[];
}

export interface GapMatrix {
	/** Every division or park in catalogue order, empty or not, then `none`. */
	readonly columns: readonly GapColumn[];
	/** Links in chain order. */
	readonly rows: readonly GapRow[];
}

export interface GapMatrixSources {
	readonly index: CatalogueIndex;
	/** The one the assessment was made from. */
	readonly table: ProjectTable;
	readonly columns: 'division' | 'park';
	/** The portfolio the table is of: of invented parks, only its own are columns. */
	readonly portfolio?: string | null;
}

const EMPTY_CELL: GapCell = { producers: [], producerCount: 0, ...NO_ROWS, hosts: null };

/**
 * The evidence of each link by place. A project without a division stands in that of its park, as in the table; it
 * is once in a cell, and in one cell of each of its links.
 */
export function gapMatrix({ links }: ChainAssessment, sources: GapMatrixSources): GapMatrix {
	const { index, table, columns: kind } = sources;
	const columns = columnsOf(sources);
	const place = {
		ofRow: placesByCode(kind === 'division' ? index.columnCodes.divisions : index.columnCodes.parks, columns),
		codes: kind === 'division' ? table.division : table.park,
		ofEnterprise: new Map(columns.flatMap((column, at) => (column.kind === 'division' ? [[column.id, at]] : []))),
		none: columns.length - 1
	};
	return { columns, rows: links.map((link) => ({ link, cells: cellsOf(link, { table, place }) })) };
}

/** The same matrix with the number of hosts that `countHosts` knows for each cell; it is not asked for `none`. */
export function addHosts(
	{ columns, rows }: GapMatrix,
	countHosts: (link: LinkAssessment, column: GapColumn) => number | null
): GapMatrix {
	return {
		columns,
		rows: rows.map(({ link, cells }) => ({
			link,
			cells: cells.map((cell, at) => {
				const column = columns[at];
				return column && column.kind !== 'none' ? { ...cell, hosts: countHosts(link, column) } : cell;
			})
		}))
	};
}

/** Nothing is recorded there. It does not mean that nothing is there. */
export const isEmpty = (cell: GapCell): boolean => !hasEvidence(cell);

function columnsOf({ index, columns, portfolio = null }: GapMatrixSources): GapColumn[] {
	const places: GapColumn[] =
		columns === 'division'
			? [...index.divisions.values()].map((division) => ({ kind: 'division', id: division.code, division }))
			: parksOf([...index.parks.values()], portfolio).map((park) => ({ kind: 'park', id: park.id, park }));
	return [...places, { kind: 'none', id: null }];
}

/** From a code in the table to the place of its column. */
function placesByCode(codes: ReadonlyMap<string, number>, columns: readonly GapColumn[]): ReadonlyMap<number, number> {
	const places = new Map<number, number>();
	for (const [at, { id }] of columns.entries()) {
		const code = id === null ? undefined : codes.get(id);
		if (code !== undefined) places.set(code, at);
	}
	return places;
}

interface Places {
	readonly ofRow: ReadonlyMap<number, number>;
	readonly codes: Uint16Array;
	readonly ofEnterprise: ReadonlyMap<string, number>;
	readonly none: number;
}

type OpenCell = Record<Standing, number[]> & { producers: Enterprise[] };

function cellsOf({ evidence }: LinkAssessment, { table, place }: { table: ProjectTable; place: Places }): GapCell[] {
	const open = new Map<number, OpenCell>();
	const cellAt = (at: number): OpenCell => {
		const cell = open.get(at) ?? { producers: [], producing: [], building: [], contracted: [], candidates: [] };
		open.set(at, cell);
		return cell;
	};
	for (const enterprise of evidence.producers) {
		cellAt(place.ofEnterprise.get(enterprise.division ?? '') ?? place.none).producers.push(enterprise);
	}
	for (const standing of STANDINGS) {
		for (const row of evidence[standing]) {
			cellAt(place.ofRow.get(place.codes[row] ?? -1) ?? place.none)[standing].push(row);
		}
	}
	return Array.from({ length: place.none + 1 }, (_, at) => {
		const cell = open.get(at);
		if (!cell) return EMPTY_CELL;
		return { ...cell, producerCount: countProducers(cell.producers, cell.producing, table), hosts: null };
	});
}
