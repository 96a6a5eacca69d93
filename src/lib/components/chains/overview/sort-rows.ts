import { projectCount, type ChainRow } from './chain-row';

/** Columns by which the overview can be ordered; without one the chains stand as in their list. */
export const OVERVIEW_SORTS = [
	'coverage',
	'gaps',
	'projects',
	'investment',
	'enterprises',
	'parks',
	'localSupply'
] as const;
export type OverviewSortKey = (typeof OVERVIEW_SORTS)[number];

export interface OverviewSort {
	readonly key: OverviewSortKey;
	/** `down`: the largest first. */
	readonly direction: 'down' | 'up';
}

/** `gaps`: the most first; `gaps.up`: the fewest. `null` for nothing, and for what names no column. */
export function parseSort(text: string | null): OverviewSort | null {
	const [name = '', suffix] = (text ?? '').split('.');
	const key = OVERVIEW_SORTS.find((one) => one === name);
	if (!key || (suffix !== undefined && suffix !== 'up')) return null;
	return { key, direction: suffix === 'up' ? 'up' : 'down' };
}

export const serialiseSort = ({ key, direction }: OverviewSort): string => (direction === 'up' ? `${key}.up` : key);

/** What a press on the head of a column leads to: largest first, then smallest, then the order of the list. */
export function nextSort(current: OverviewSort | null, key: OverviewSortKey): OverviewSort | null {
	if (current?.key !== key) return { key, direction: 'down' };
	return current.direction === 'down' ? { key, direction: 'up' } : null;
}

/** A new list; chains for which the value is not known stand last either way, ties as in `rows`. */
export function sortRows(rows: readonly ChainRow[], sort: OverviewSort | null): ChainRow[] {
	if (!sort) return [...rows];
	const sign = sort.direction === 'down' ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [left, right] = [valueOf(a, sort.key), valueOf(b, sort.key)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		return sign * (left - right);
	});
}

/** `null`: not known, which is neither zero nor the least. */
function valueOf(row: ChainRow, key: OverviewSortKey): number | null {
	switch (key) {
		case 'projects':
			return projectCount(row);
		case 'investment':
			return row.investmentWanYuan === 0 && row.undisclosed > 0 ? null : row.investmentWanYuan;
		case 'gaps':
			return row.coverage === null && row.gaps === 0 ? null : row.gaps;
		case 'coverage':
		case 'enterprises':
		case 'parks':
		case 'localSupply':
			return row[key];
	}
}
