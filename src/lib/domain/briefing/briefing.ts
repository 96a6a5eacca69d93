import type { Locale, Text } from '../names.ts';
import type { Provenance } from '../provenance.ts';
import type { Bbox, PortfolioId } from '../territory/territory.ts';
import type { Audience } from './audience.ts';
import type { Itinerary } from './itinerary/itinerary.ts';

export type BriefingId = string & { readonly __brand: 'BriefingId' };
/** Within its briefing. */
export type SceneId = string & { readonly __brand: 'SceneId' };

/** In the order of a talk. `free`: a view that somebody captured. */
export const SCENE_KINDS = [
	'city',
	'chain',
	'division',
	'park',
	'project',
	'comparison',
	'road',
	'visit',
	'contact',
	'free'
] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

export const THING_KINDS = ['chain', 'division', 'park', 'project'] as const;
/** What a scene is about, compares or lights up. */
export interface SceneThing {
	readonly kind: (typeof THING_KINDS)[number];
	readonly id: string;
}

/** Tables and charts that stand in a scene; what is in them follows from the records. */
export const SCENE_BLOCKS = [
	'figures',
	'gaps',
	'offers',
	'distances',
	'neighbours',
	'projects',
	'stages',
	'chains',
	'comparison',
	'road',
	'visit'
] as const;
export type SceneBlock = (typeof SCENE_BLOCKS)[number];

/** Where the words of a scene stand over its map. `auto`: where they hide least. A position: of their upper left corner, in shares of the map. */
export type CaptionPlace = 'auto' | 'left' | 'right' | 'top' | 'bottom' | { readonly x: number; readonly y: number };

/** What the map shows: a box whole, whatever the screen, or what one screen showed. */
export type SceneCamera =
	| { readonly kind: 'fit'; readonly box: Bbox }
	| {
			readonly kind: 'kept';
			readonly lng: number;
			readonly lat: number;
			readonly zoom: number;
			/** Of the map when it was captured, in CSS pixels. */
			readonly width: number;
			readonly height: number;
	  };

/** A value as it stood when the words were written, so that it can be seen to have changed. */
export interface Figure {
	readonly thing: SceneThing | null;
	/** Name of the value: `offer.landHa`, `fact.population`, `projects`. */
	readonly key: string;
	/** `null`: not disclosed. */
	readonly value: number | string | boolean | null;
	/** As in `FactDefinition.unit`. */
	readonly unit: string | null;
	/** `null`: counted or measured by us from the records. */
	readonly provenance: Provenance | null;
}

export interface Scene {
	readonly id: SceneId;
	readonly kind: SceneKind;
	readonly thing: SceneThing | null;
	/** Compared, or beside the subject; in their order. */
	readonly things: readonly SceneThing[];
	/** Filter, layers, selection, day and shading as an address carries them, without its camera. */
	readonly view: string;
	readonly camera: SceneCamera;
	readonly title: Text;
	/** Paragraphs, lists and emphasis: `light-text.ts`. Empty: this language has none. */
	readonly text: Text;
	/** For whoever presents; never leaves the desk. */
	readonly notes: Text;
	readonly blocks: readonly SceneBlock[];
	readonly caption: CaptionPlace;
	readonly figures: readonly Figure[];
}

/** Scenes in their order and how they are told. What is kept, copied and edited. */
export interface Briefing {
	readonly title: Text;
	readonly portfolio: PortfolioId;
	readonly audience: Audience;
	/** The languages it is told in, the first before all. */
	readonly locales: readonly Locale[];
	/** What is done with what nobody disclosed. */
	readonly undisclosed: 'omit' | 'say';
	readonly scenes: readonly Scene[];
	readonly itinerary: Itinerary | null;
}

/** A briefing and who keeps it. */
export interface KeptBriefing {
	readonly id: BriefingId;
	readonly briefing: Briefing;
	readonly author: string;
	readonly madeAt: number;
	readonly changedAt: number;
	readonly changedBy: string;
	readonly version: number;
	readonly archived: boolean;
}

export const MOST_SCENES = 60;
export const MOST_BRIEFING_LETTERS = { title: 120, text: 4_000, notes: 4_000 } as const;
