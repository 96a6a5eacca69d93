import type { Scene } from '$lib/domain/briefing/briefing';
import { keepClear } from '$lib/domain/briefing/keep-clear';
import { placeOfThing } from '$lib/domain/briefing/places';
import type { MapSize } from '$lib/domain/briefing/scene-camera';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { project, type MapTransform } from '$lib/domain/cartography/marks/transform';

/** How far the mark of a thing and its ring reach, in pixels. */
const MARK_PX = 32;

/** Where the words of a scene stand that float over the map: never over what it is about. `null`: they do not float. */
export function floatingPlace(
	{ caption, thing, things }: Scene,
	words: MapSize,
	{ source, transform }: { source: BriefingSource; transform: MapTransform }
): { readonly x: number; readonly y: number } | null {
	if (typeof caption !== 'object') return null;
	const points = (thing ? [thing, ...things] : things).flatMap((one) => {
		const known = placeOfThing(one, source);
		if (!known) return [];
		const [x, y] = project(transform, known.position);
		return [{ x, y, radius: MARK_PX }];
	});
	const { width, height } = transform;
	return keepClear({ ...words, x: caption.x * width, y: caption.y * height }, { width, height }, points);
}
