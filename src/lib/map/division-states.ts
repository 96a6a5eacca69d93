import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapScene } from './map-view';

type DivisionScene = Pick<
	MapScene,
	'divisions' | 'selectedDivision' | 'hoveredDivisions' | 'filteredDivisions' | 'shade'
>;

/**
 * Tells the division shapes what is selected, hovered, filtered and shaded; the shapes themselves are never sent again.
 *
 * Only what differs from what was told last: every word to the map makes it draw the whole land anew.
 */
export function divisionStates(map: MapLibreMap): (scene: DivisionScene) => void {
	const told = new Map<string, string>();
	map.on('style.load', () => told.clear());
	return (scene) => {
		for (const { code } of scene.divisions) {
			const state = {
				selected: scene.selectedDivision === code,
				hovered: scene.hoveredDivisions.includes(code),
				filtered: scene.filteredDivisions.includes(code),
				fill: scene.shade.get(code) ?? null
			};
			const words = Object.values(state).join();
			if (told.get(code) === words) continue;
			told.set(code, words);
			map.setFeatureState({ source: 'divisions', id: code }, state);
		}
	};
}
