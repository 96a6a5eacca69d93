/** One code a row, below `size`. */
export interface CodedColumn {
	readonly codes: Uint32Array;
	readonly size: number;
}

/**
 * Several columns as few: small columns share one cell, whose number tells the codes of all of them, so that one
 * addition counts a row in several facets. What a facet shows is summed from its cells when it is read.
 */
export interface Packing {
	readonly rowCount: number;
	/** Cells of row `r`: `cells[r * width .. (r + 1) * width)`. */
	readonly width: number;
	readonly cells: Uint32Array;
	readonly cellCount: number;
	/** By column, in the order given. */
	readonly places: readonly PackedPlace[];
}

/** Where one column is in a packing: cell `first + c` means code `floor(c / stride) % size`, for `c` below `count`. */
export interface PackedPlace {
	/** Which of a row's cells. */
	readonly cell: number;
	readonly first: number;
	readonly count: number;
	readonly size: number;
	readonly stride: number;
}

/** The most cells that columns may share: few enough that summing them all costs no more than counting 1000 rows. */
const MOST_SHARED_CELLS = 512;

interface Group {
	readonly members: number[];
	count: number;
}

/** Packs `columns`, which have the same number of rows. */
export function packColumns(columns: readonly CodedColumn[]): Packing {
	const groups = groupColumns(columns);
	const rowCount = columns[0]?.codes.length ?? 0;
	const cells = new Uint32Array(rowCount * groups.length);
	const places: PackedPlace[] = [];
	let first = 0;
	groups.forEach(({ members, count }, cell) => {
		let stride = 1;
		for (const member of members) {
			const column = columns[member];
			if (!column) continue;
			places[member] = { cell, first, count, size: column.size, stride };
			addColumn(cells, column.codes, { cell, stride, width: groups.length });
			stride *= column.size;
		}
		addToCell(cells, { cell, first, width: groups.length });
		first += count;
	});
	return { rowCount, width: groups.length, cells, cellCount: first, places };
}

/** Largest column first, each into the first group that has room: at most one group in two stays half empty. */
function groupColumns(columns: readonly CodedColumn[]): Group[] {
	const groups: Group[] = [];
	const sizeOf = (member: number): number => columns[member]?.size ?? 1;
	for (const member of [...columns.keys()].sort((a, b) => sizeOf(b) - sizeOf(a))) {
		let group = groups.find(({ count }) => count * sizeOf(member) <= MOST_SHARED_CELLS);
		if (!group) groups.push((group = { members: [], count: 1 }));
		group.members.push(member);
		group.count *= sizeOf(member);
	}
	return groups;
}

function addColumn(
	cells: Uint32Array,
	codes: Uint32Array,
	{ cell, stride, width }: { cell: number; stride: number; width: number }
): void {
	for (let row = 0, at = cell; row < codes.length; row++, at += width)
		cells[at] = (cells[at] as number) + (codes[row] as number) * stride; // both within their rows
}

function addToCell(cells: Uint32Array, { cell, first, width }: { cell: number; first: number; width: number }): void {
	for (let at = cell; at < cells.length; at += width) cells[at] = (cells[at] as number) + first;
}

/** The cells of `rows`, row after row: reading them in this order then runs straight through memory. */
export function cellsInOrder({ cells, width }: Packing, rows: Uint32Array): Uint32Array {
	const ordered = new Uint32Array(rows.length * width);
	let at = 0;
	for (const row of rows) {
		const end = (row + 1) * width;
		for (let from = row * width; from < end; from++) ordered[at++] = cells[from] as number; // `from` is within `row`
	}
	return ordered;
}
