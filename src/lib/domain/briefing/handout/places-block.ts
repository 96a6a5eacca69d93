import type { Block, LaidBlock } from '../../sheet/layout/block.ts';
import { stacked } from '../../sheet/layout/legend-block.ts';
import { title } from '../../sheet/layout/table-block.ts';
import { heightOfLines, linesIn, type Type, writeLines } from '../../sheet/layout/write.ts';
import { stopSign } from '../../sheet/map/draw-route.ts';
import type { NamedPlace } from './scene-content.ts';

/** Numbers of the map with the names of what they stand for; `null`: there are none. */
export function placesBlock(type: Type, words: string, places: readonly NamedPlace[]): Block | null {
	if (places.length === 0) return null;
	const { unit, palette } = type;
	const letters = { size: 7.6 * unit, weight: 400, colour: palette.ink } as const;
	const [sign, least] = [17 * unit, 13 * unit];
	const rowOf = (place: NamedPlace, width: number): LaidBlock => {
		const lines = linesIn(type, place.name, { width: width - sign, letters });
		const height = Math.max(heightOfLines(lines.length, letters), least);
		return {
			height,
			draw: (x, y) => [
				...stopSign({ number: place.number, isApproximate: false }, [x + 6 * unit, y + least / 2], {
					palette,
					k: 0.62 * unit
				}),
				...writeLines(lines, letters, { x: x + sign, y: y + (least - heightOfLines(1, letters)) / 2 })
			]
		};
	};
	return {
		name: 'places',
		lay: (width) => stacked('places', [title(type, words, width), ...places.map((place) => rowOf(place, width))])
	};
}
