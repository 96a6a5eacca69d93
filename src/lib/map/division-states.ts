import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapScene } from './map-view';

type DivisionScene = Pick<
	MapScene,
	'divisions' | 'selectedDivision' | 'hoveredDivisions' | 'filteredDivisions' | 'shade'
>;

/** A land that takes longer to draw holds up what is being dragged. */
const SLOW_MS = 40;
/** On a map so slow, fills follow when they have stood still so long. */
const RESTED_AFTER_MS = 150;

/**
 * Tells the division shapes what is selected, hovered, filtered and shaded; the shapes themselves are never sent again.
 *
 * Only what differs from what was told last: every word to the map makes it draw the whole land anew. Without a
 * graphics card that takes longer than a step of a dragged weight: fills then wait until the weight rests.
 */
export function divisionStates(map: MapLibreMap): { tell: (scene: DivisionScene) => void; stop: () => void } {
	const told = new Map<string, string>();
	const drawing = timeDrawing(map);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	map.on('style.load', () => told.clear());
	const tell = (scene: DivisionScene, withFills: boolean) => {
		for (const { code } of scene.divisions) {
			const state = {
				selected: scene.selectedDivision === code,
				hovered: scene.hoveredDivisions.includes(code),
				filtered: scene.filteredDivisions.includes(code)
			};
			const fill = scene.shade.get(code) ?? null;
			const words = Object.values(state).join();
			if (told.get(code) !== words) map.setFeatureState({ source: 'divisions', id: code }, state);
			told.set(code, words);
			if (!withFills || told.get(`${code} fill`) === String(fill)) continue;
			map.setFeatureState({ source: 'divisions', id: code }, { fill });
			told.set(`${code} fill`, String(fill));
		}
	};
	return {
		tell(scene) {
			clearTimeout(waiting);
			const isSlow = drawing.lastMs() > SLOW_MS;
			tell(scene, !isSlow);
			if (isSlow) waiting = setTimeout(() => tell(scene, true), RESTED_AFTER_MS);
		},
		stop() {
			clearTimeout(waiting);
			drawing.stop();
		}
	};
}

/** How long the page stood still when the map was drawn last; a slow time is forgotten by halves. */
function timeDrawing(map: MapLibreMap): { lastMs: () => number; stop: () => void } {
	let lastMs = 0;
	const drawn = () => {
		const at = performance.now();
		// the picture is handed over after the map has said that it is drawn
		setTimeout(() => (lastMs = Math.max(performance.now() - at, lastMs / 2)));
	};
	map.on('render', drawn);
	return { lastMs: () => lastMs, stop: () => void map.off('render', drawn) };
}
