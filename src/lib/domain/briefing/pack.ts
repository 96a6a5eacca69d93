import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { BasemapSource } from '../exchange/pack/pack.ts';
import type { SearchEntry } from '../explore/search.ts';
import type { Project } from '../project/project.ts';
import type { RoadmapSet } from '../roadmap/roadmap-set.ts';
import type { Fact } from '../territory/territory.ts';
import type { Briefing } from './briefing.ts';

export const PACK_FORMAT = 'hetu-briefing-1';

/**
 * All that is needed to present a briefing with nothing else at hand: JSON. What its audience may not see is not in it.
 * A page, a link, an offline file, a handout and slides are all made from this one value.
 */
export interface BriefingPack {
	readonly format: typeof PACK_FORMAT;
	readonly briefing: Briefing;
	/** Of its portfolio alone. */
	readonly catalogue: Catalogue;
	readonly projects: readonly Project[];
	/** What can be searched for. */
	readonly entries: readonly SearchEntry[];
	/** By id of the GeoJSON layer, those of `LAND_LAYERS` and `OUTLINE_LAYERS`. */
	readonly land: Readonly<Record<string, FeatureCollection>>;
	readonly basemap: readonly BasemapSource[];
	/** Of the territory as a whole. */
	readonly facts: readonly Fact[];
	/** Rules and procedures of the way from signing to production. */
	readonly roadmap: RoadmapSet;
	/** Day on which it was made where the territory is. */
	readonly madeOn: string;
	/** Of the records it was made from. */
	readonly revision: string;
}
