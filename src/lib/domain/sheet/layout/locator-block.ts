import { drawLocator, needsLocator } from '../map/draw-locator.ts';
import type { MapPaper } from '../map/sheet-map.ts';
import { mercatorY, mercatorX } from '../../cartography/marks/transform.ts';
import type { SheetContent } from '../sheet.ts';
import type { Block } from './block.ts';
import { stacked } from './legend-block.ts';
import { heightOfLines, type Type, writeLines } from './write.ts';

/** Where the frame lies in the territory; `null` where it shows most of it anyway. */
export function locatorBlock(type: Type, { extent, words }: SheetContent, paper: MapPaper): Block | null {
	if (!needsLocator(paper, extent)) return null;
	const { unit, palette } = type;
	const letters = { size: 9 * unit, weight: 600, colour: palette.ink } as const;
	const [west, south, east, north] = extent;
	const aspect = (mercatorX(east) - mercatorX(west)) / (mercatorY(south) - mercatorY(north));
	return {
		name: 'locator',
		lay(width) {
			const picture = { width: Math.min(width, 130 * unit), height: Math.min(width, 130 * unit) / aspect };
			return stacked('locator', [
				{
					height: heightOfLines(1, letters) + 3 * unit,
					draw: (x, y) => writeLines([words.locator], letters, { x, y })
				},
				{ height: picture.height, draw: (x, y) => drawLocator(paper, { ...picture, x, y }, extent) }
			]);
		}
	};
}
