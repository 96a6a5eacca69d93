export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

interface GridSize {
	readonly rows: number;
	readonly columns: number;
}

/** Rows and columns from the first to the last, both within. */
export interface GridBlock {
	readonly from: GridPlace;
	readonly to: GridPlace;
}

/** Where somebody is in a table of cells, and the block that reaches from where they began to choose it. */
export class GridCursor {
	at = $state.raw<GridPlace>({ row: 0, column: 0 });
	#anchor = $state.raw<GridPlace>({ row: 0, column: 0 });
	readonly #size: () => GridSize;

	constructor(size: () => GridSize) {
		this.#size = size;
	}

	readonly block = $derived.by((): GridBlock => {
		const [{ row, column }, anchor] = [this.at, this.#anchor];
		return {
			from: { row: Math.min(row, anchor.row), column: Math.min(column, anchor.column) },
			to: { row: Math.max(row, anchor.row), column: Math.max(column, anchor.column) }
		};
	});

	/** Goes to a place, or to the nearest there is; `extend`: the block grows up to it. */
	go({ row, column }: GridPlace, { extend = false }: { extend?: boolean } = {}): void {
		const { rows, columns } = this.#size();
		this.at = { row: within(row, rows), column: within(column, columns) };
		if (!extend) this.#anchor = this.at;
	}

	isIn(row: number, column: number): boolean {
		const { from, to } = this.block;
		return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
	}
	isHere(row: number, column: number): boolean {
		return this.at.row === row && this.at.column === column;
	}
}

const within = (place: number, count: number): number => Math.max(0, Math.min(place, count - 1));
