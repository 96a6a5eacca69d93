import type { ProjectTable } from '../catalogue/project-table.ts';
import { FLAGS, STAGES } from '../project/project.ts';
import type { LinkEvidence } from './assessment.ts';

/** How a project stands on a link, most certain first. */
export const STANDINGS = ['producing', 'building', 'contracted', 'candidates'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Rows of a table by how they stand. */
export type StandingRows = Pick<LinkEvidence, Standing>;

export const NO_ROWS: StandingRows = { producing: [], building: [], contracted: [], candidates: [] };

const STANDING_OF_STAGE = {
	planned: 'candidates',
	negotiating: 'candidates',
	contracted: 'contracted',
	procedures: 'contracted',
	commenced: 'building',
	construction: 'building',
	production: 'producing',
	capacity: 'producing'
} as const satisfies Record<(typeof STAGES)[number], Standing>;

const STANDING_BY_CODE: readonly Standing[] = STAGES.map((stage) => STANDING_OF_STAGE[stage]);
const WITHDRAWN = 1 << FLAGS.indexOf('withdrawn');

/** A withdrawn project counts nowhere. */
export const isWithdrawn = (table: Pick<ProjectTable, 'flagBits'>, row: number): boolean =>
	((table.flagBits[row] ?? 0) & WITHDRAWN) !== 0;

export const standingOf = (table: ProjectTable, row: number): Standing =>
	STANDING_BY_CODE[table.stage[row] ?? 0] ?? 'candidates';

/**
 * The rows on each link that are not withdrawn, by the link's code in the table; a row on two links is in both.
 * A link without any has no entry.
 */
export function rowsByLink(table: ProjectTable): ReadonlyMap<number, StandingRows> {
	const rows = new Map<number, Record<Standing, number[]>>();
	for (let row = 0; row < table.count; row++) {
		const [start = 0, end = 0] = [table.linkStart[row], table.linkStart[row + 1]];
		if (start === end || isWithdrawn(table, row)) continue;
		const standing = standingOf(table, row);
		for (let at = start; at < end; at++) entryOf(rows, table.links[at] ?? -1)[standing].push(row);
	}
	return rows;
}

function entryOf(rows: Map<number, Record<Standing, number[]>>, link: number): Record<Standing, number[]> {
	const known = rows.get(link);
	if (known) return known;
	const entry: Record<Standing, number[]> = { producing: [], building: [], contracted: [], candidates: [] };
	rows.set(link, entry);
	return entry;
}

export const rowsOf = ({ producing, building, contracted, candidates }: StandingRows): readonly number[] => [
	...producing,
	...building,
	...contracted,
	...candidates
];

/** Some enterprise or project is placed on the link. */
export const hasEvidence = (evidence: Pick<LinkEvidence, 'producers' | Standing>): boolean =>
	evidence.producers.length > 0 || STANDINGS.some((standing) => evidence[standing].length > 0);

/** What the rows that disclose their investment come to, and how many disclose none; each row counts as often as it stands in `rows`. */
export function investmentOf(
	rows: readonly number[],
	{ investmentWanYuan }: ProjectTable
): { investmentWanYuan: number; undisclosed: number } {
	let [sum, undisclosed] = [0, 0];
	for (const row of rows) {
		const amount = investmentWanYuan[row] ?? NaN;
		if (Number.isNaN(amount)) undisclosed++;
		else sum += amount;
	}
	return { investmentWanYuan: sum, undisclosed };
}
