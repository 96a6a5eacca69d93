import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapScene } from './map-view';

/** Tells the division shapes what is selected, hovered, filtered and shaded; the shapes themselves are never sent again. */
export function divisionStates(map: MapLibreMap, scene: MapScene): void {
	for (const { code } of scene.divisions) {
		map.setFeatureState(
			{ source: 'divisions', id: code },
			{
				selected: scene.selectedDivision === code,
				hovered: scene.hoveredDivision === code,
				filtered: scene.filteredDivisions.includes(code),
				fill: scene.shade.get(code) ?? null
			}
		);
	}
}
