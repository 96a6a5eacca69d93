import type { GridPlace } from '$lib/state/grid-cursor.svelte';

interface Grid {
	readonly at: GridPlace;
	readonly rows: number;
	readonly columns: number;
	/** Rows that are in sight at once. */
	readonly page: number;
}

/** Where a key leads in a grid of cells; `null`: it leads nowhere. Beyond the last there is the last. */
export function stepOf(
	{ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
	{ at: { row, column }, rows, columns, page }: Grid
): GridPlace | null {
	const isFar = ctrlKey || metaKey;
	switch (key) {
		case 'ArrowUp':
			return { row: isFar ? 0 : row - 1, column };
		case 'ArrowDown':
			return { row: isFar ? rows : row + 1, column };
		case 'ArrowLeft':
			return { row, column: isFar ? 0 : column - 1 };
		case 'ArrowRight':
			return { row, column: isFar ? columns : column + 1 };
		case 'PageUp':
			return { row: row - page, column };
		case 'PageDown':
			return { row: row + page, column };
		case 'Home':
			return { row: isFar ? 0 : row, column: 0 };
		case 'End':
			return { row: isFar ? rows : row, column: columns };
		default:
			return null;
	}
}
