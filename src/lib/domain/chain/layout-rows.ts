import type { ChainFlow, LinkId } from './chain.ts';

/**
 * Gives every link a row, so that lines between columns run as level as the order of each column allows.
 *
 * `columns`: ids of each column, top to bottom. Result: rows from 0; the longest column fills all rows, another one
 * spreads over them and keeps its order; what has no line to another column goes as high as it can.
 */
export function placeRows(
	columns: readonly (readonly LinkId[])[],
	flows: readonly ChainFlow[]
): ReadonlyMap<LinkId, number> {
	const count = Math.max(0, ...columns.map(({ length }) => length));
	const longest = columns.findIndex(({ length }) => length === count);
	const rows = new Map<LinkId, number>();
	const others = columns.map((_, place) => place).filter((place) => place !== longest);
	others.sort((a, b) => Math.abs(a - longest) - Math.abs(b - longest) || a - b);
	// twice, because a column placed early could not yet see those placed after it
	for (const place of [longest, ...others, ...others]) {
		const column = columns[place] ?? [];
		const own = new Set(column);
		const pulls = column.map((id) => neighbours(id, flows).filter((each) => !own.has(each)));
		const wanted = pulls.map((ids) => ids.map((id) => rows.get(id)).filter((row) => row !== undefined));
		levelRows(wanted, count).forEach((row, index) => {
			const id = column[index];
			if (id) rows.set(id, row);
		});
	}
	return rows;
}

const neighbours = (id: LinkId, flows: readonly ChainFlow[]): readonly LinkId[] =>
	flows.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));

/** Increasing rows of least total distance to the rows wanted by each; the highest where several are as good. */
function levelRows(wanted: readonly (readonly number[])[], count: number): readonly number[] {
	/** Least cost of the first places with the last of them at or above each row, and the row it then has. */
	let best: { readonly cost: number; readonly rows: readonly number[] }[] = Array.from({ length: count + 1 }, () => ({
		cost: 0,
		rows: []
	}));
	for (const [place, pulls] of wanted.entries()) {
		const next: typeof best = [{ cost: Infinity, rows: [] }];
		for (let row = 0; row < count; row++) {
			const before = best[row];
			const above = next[row];
			if (!before || !above) continue;
			const cost = row < place ? Infinity : before.cost + distance(pulls, row);
			next.push(cost < above.cost ? { cost, rows: [...before.rows, row] } : above);
		}
		best = next;
	}
	return best[count]?.rows ?? [];
}

const distance = (pulls: readonly number[], row: number): number =>
	pulls.reduce((sum, pull) => sum + Math.abs(pull - row), 0);
