import type { Name, Text } from '../names.ts';
import type { LandUse, Offer, PollutionClass } from '../matching/needs.ts';
import type { Provenance, ValueProvenance } from '../provenance.ts';

export type DivisionCode = string & { readonly __brand: 'DivisionCode' };
export type ParkId = string & { readonly __brand: 'ParkId' };
export type SiteId = string & { readonly __brand: 'SiteId' };
export type EnterpriseId = string & { readonly __brand: 'EnterpriseId' };
export type PortfolioId = string & { readonly __brand: 'PortfolioId' };

/** `[lng, lat]`, WGS 84 degrees. */
export type Position = readonly [lng: number, lat: number];
/** `[west, south, east, north]`, WGS 84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** What decides whose map this is: name, extent, edition of the boundaries, default portfolio. */
export interface Territory {
	readonly id: string;
	readonly name: Name;
	/** Code of the whole territory: a fact or project of the whole city carries it. */
	readonly code: DivisionCode;
	readonly extent: Bbox;
	/** Where districts are too small to read on the whole map: the extent of the inset; `null` for none. */
	readonly inset: { readonly name: Text; readonly extent: Bbox } | null;
	readonly boundaries: {
		readonly edition: Text;
		readonly source: Text;
		readonly asOf: string | null;
		readonly note: Text;
	};
	/** 审图号; `null` until one is granted. */
	readonly reviewNumber: string | null;
	readonly reviewNotice: Text;
	readonly defaultPortfolio: PortfolioId;
	readonly timeZone: string;
}

/** A sourced value about a division, park or chain. What it means stands in `FactDefinition`. */
export interface Fact {
	readonly key: string;
	/** A number in the definition's unit, or the words of the source. */
	readonly value: number | string;
	readonly note: string | null;
	readonly provenance: Provenance;
}

export interface FactDefinition {
	readonly key: string;
	readonly label: Text;
	/** Unit id the interface knows how to write (`people`, `yiYuan`, `km2`, `wanMu`, `percent` …); `null` for text and plain numbers. */
	readonly unit: string | null;
	/** Place among the facts of divisions that speak of what grows, is made or runs there, 1 the most telling; `null`: it is none of them. */
	readonly resourceRank: number | null;
}

export const DIVISION_LEVELS = ['district', 'county', 'county-level city'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

export interface Division {
	readonly code: DivisionCode;
	readonly name: Name;
	/** The name as short as a map needs it: no word for its kind. */
	readonly label: Text;
	readonly level: DivisionLevel;
	/** Where its label and its county-level marks stand; inside the shape. */
	readonly labelPoint: Position;
	readonly bbox: Bbox;
	/** Geodesic area of the shape shown, not an official figure. */
	readonly shapeAreaKm2: number;
	readonly seat: { readonly position: Position; readonly note: Text | null } | null;
	readonly facts: readonly Fact[];
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

export const PARK_LEVELS = [
	'national',
	'provincial',
	'municipal',
	'county',
	'sub-park',
	'enterprise',
	'unverified'
] as const;
export type ParkLevel = (typeof PARK_LEVELS)[number];

export interface Park {
	readonly id: ParkId;
	readonly name: Name;
	readonly level: ParkLevel;
	/** The level in the words of the source. */
	readonly levelReported: string | null;
	/** `null` where the source names no division. */
	readonly division: DivisionCode | null;
	/** `null`: known to the division only. */
	readonly position: Position | null;
	readonly leadingIndustries: readonly Text[];
	/** Chains its leading industries belong to: our mapping. */
	readonly chains: readonly string[];
	readonly facts: readonly Fact[];
	readonly offers: readonly Offer[];
	/** The portfolio an invented park belongs to; `null`: a real park, shown with every portfolio. */
	readonly portfolio: PortfolioId | null;
	readonly note: string | null;
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

/** Whether a site can be had: free, promised to somebody, or in use. */
export const SITE_STATES = ['free', 'reserved', 'used'] as const;
export type SiteState = (typeof SITE_STATES)[number];

/** 地块: a piece of land that a project can be set on. `null`: not disclosed. */
export interface Site {
	readonly id: SiteId;
	readonly name: Name;
	readonly division: DivisionCode | null;
	/** `null`: in no park. */
	readonly park: ParkId | null;
	/** Inside its outline where it has one; `null`: known to its park or division only. */
	readonly position: Position | null;
	/** As stated; that of the outline is beside it where one was drawn. */
	readonly areaHa: number | null;
	readonly landUse: LandUse | null;
	/** The highest class of industrial land admitted. */
	readonly pollutionClass: PollutionClass | null;
	readonly state: SiteState | null;
	/** Price asked for, wan yuan for one mu. */
	readonly priceWanYuanPerMu: number | null;
	readonly note: string | null;
	/** The portfolio an invented site belongs to; `null`: a real one. */
	readonly portfolio: PortfolioId | null;
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

export interface Enterprise {
	readonly id: EnterpriseId;
	readonly name: Name;
	readonly division: DivisionCode | null;
	/** Chains it leads or takes part in, with its role in the words of the source (`null` where none is given). */
	readonly chains: readonly {
		readonly chain: string;
		readonly role: string | null;
		readonly lead: boolean;
		/** Links it is known to fill, with the words of a source that say so; the mapping to links is ours. */
		readonly links: readonly { readonly link: string; readonly words: string; readonly provenance: Provenance }[];
	}[];
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}
