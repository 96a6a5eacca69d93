import type { Scene, SceneThing } from '$lib/domain/briefing/briefing';
import type { NamedPlace } from '$lib/domain/briefing/handout/scene-content';
import { placeOfThing } from '$lib/domain/briefing/places';
import type { BriefingSource } from '$lib/domain/briefing/source';
import type { Locale } from '$lib/domain/names';
import type { RouteStop } from '$lib/domain/sheet/map/sheet-map';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { thingName } from '../scene-words';

export interface LitPlaces {
	/** On the map: a ring about the sign of each, its number beside it. */
	readonly stops: readonly RouteStop[];
	/** In the legend, by the same numbers. */
	readonly places: readonly NamedPlace[];
}

/** What a scene is about and what it compares, numbered in that order; a division that it is about is outlined already. */
export function litPlaces({ thing, things }: Scene, given: { source: BriefingSource; locale: Locale }): LitPlaces {
	const stops: RouteStop[] = [];
	const places: NamedPlace[] = [];
	for (const one of uniqueThings(thing, things)) {
		const place = placeOfThing(one, given.source);
		if (!place) continue;
		const number = formatCount(stops.length + 1, given.locale);
		const name = thingName(one, given);
		const isApproximate = place.approximate;
		stops.push({
			number,
			position: place.position,
			isApproximate,
			isJoined: false,
			isBeside: true,
			of: `${one.kind}:${one.id}`
		});
		const isVague = isApproximate && one.kind !== 'division';
		places.push({ number, name: isVague ? m.handout_place_division({ name }) : name });
	}
	return { stops, places };
}

function uniqueThings(thing: SceneThing | null, things: readonly SceneThing[]): SceneThing[] {
	const all = thing === null || thing.kind === 'division' ? things : [thing, ...things];
	return [...new Map(all.map((one) => [JSON.stringify([one.kind, one.id]), one])).values()];
}
