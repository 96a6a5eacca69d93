import type { NameDrawer, PaintSettings } from './marks/paint';
import type { MapScene } from './map-view';
import type { Palette } from '$lib/domain/cartography/palette';

interface Inputs {
	readonly scene: MapScene;
	readonly palette: Palette;
	readonly names: readonly string[];
	readonly radius: number;
	readonly formatCount: (count: number) => string;
	readonly drawName: NameDrawer;
}

export function paintSettings({ scene, palette, names, radius, formatCount, drawName }: Inputs): PaintSettings {
	const { layers, scheme } = scene;
	const opacityOf = (group: 'parks' | 'projects') => (layers.hidden.includes(group) ? 0 : (layers.opacity[group] ?? 1));
	return {
		palette,
		chainColours: scene.chains.map(({ colour }) => ({
			fill: colour.fill,
			ring: scheme === 'dark' ? colour.ringDark : colour.ringLight
		})),
		symbolRadius: radius,
		divisionNames: names,
		formatCount,
		drawName,
		opacity: { parks: opacityOf('parks'), projects: opacityOf('projects') },
		selected: scene.selected,
		hovered: scene.hovered
	};
}
