import type { LayerId } from '../explore/view.ts';
import type { Scene, SceneThing } from './briefing.ts';
import { holds } from './changed-figures.ts';
import type { BriefingSource } from './source.ts';

/** By which GeoJSON layer each part of the land is known to be there. */
const LAND = {
	divisions: 'divisions',
	neighbours: 'neighbours',
	water: 'rivers',
	rail: 'rail',
	places: 'seats'
} as const;
export type LandPart = keyof typeof LAND & LayerId;

/** What a scene would show and cannot: things that the records no longer hold, and land whose data is missing or broken. */
export function missingParts(
	{ thing, things }: Pick<Scene, 'thing' | 'things'>,
	source: BriefingSource
): { readonly things: readonly SceneThing[]; readonly land: readonly LandPart[] } {
	const about = thing ? [thing, ...things] : things;
	const parts = Object.keys(LAND) as LandPart[];
	return {
		things: about.filter((one) => !holds(one, source)),
		land: parts.filter((part) => {
			const features: unknown = source.land.get(LAND[part])?.features;
			return !Array.isArray(features) || features.length === 0;
		})
	};
}
