import type { Block } from './block.ts';
import { stacked } from './legend-block.ts';
import { small } from './table-block.ts';
import type { Type } from './write.ts';

/** What somebody wrote, and what has to be said of what is not on the map. */
export function notesBlock(type: Type, notes: readonly string[]): Block | null {
	if (notes.length === 0) return null;
	return {
		name: 'notes',
		lay: (width) =>
			stacked(
				'notes',
				notes.map((note) => small(type, note, width))
			)
	};
}
