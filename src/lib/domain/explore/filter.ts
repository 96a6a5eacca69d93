import type { ChainId, LinkId } from '../chain/chain.ts';
import type { Flag, ProgrammeId, Stage } from '../project/project.ts';
import type { Confidence } from '../provenance.ts';
import type { DivisionCode, ParkLevel, Position } from '../territory/territory.ts';

/** Value of a facet for projects whose field is not reported: `?`, so that it survives in an address. */
export const UNREPORTED = '?';
export type Unreported = typeof UNREPORTED;

/** Closed interval; an absent bound is no limit. `orUnreported` keeps projects whose value is not reported. */
export interface Range {
	readonly from: number | null;
	readonly to: number | null;
	readonly orUnreported: boolean;
}

/** A part of the map: the inside of a ring (first point not repeated), or what is within a distance of a point. */
export type Area =
	| { readonly kind: 'polygon'; readonly ring: readonly Position[] }
	| { readonly kind: 'radius'; readonly centre: Position; readonly radiusKm: number };

/** What narrows the projects. Fields combine by AND, values of one field by OR; an empty list is no condition. */
export interface Filter {
	readonly divisions: readonly (DivisionCode | Unreported)[];
	readonly chains: readonly ChainId[];
	readonly links: readonly LinkId[];
	readonly parkLevels: readonly (ParkLevel | Unreported)[];
	readonly stages: readonly Stage[];
	readonly programmes: readonly ProgrammeId[];
	readonly flags: readonly Flag[];
	readonly confidences: readonly Confidence[];
	readonly investmentWanYuan: Range | null;
	readonly landHa: Range | null;
	readonly jobs: Range | null;
	/** Decimal years of the as-of date. */
	readonly asOfYear: Range | null;
	readonly area: Area | null;
	readonly text: string;
}

export type FilterField = keyof Filter;

export const NO_FILTER: Filter = {
	divisions: [],
	chains: [],
	links: [],
	parkLevels: [],
	stages: [],
	programmes: [],
	flags: [],
	confidences: [],
	investmentWanYuan: null,
	landHa: null,
	jobs: null,
	asOfYear: null,
	area: null,
	text: ''
};

/** The fields in the order they stand on screen. */
export const FILTER_FIELDS = Object.keys(NO_FILTER) as FilterField[];

/** Whether a field of the filter narrows anything. */
export function narrows(filter: Filter, field: FilterField): boolean {
	const value = filter[field];
	if (Array.isArray(value) || typeof value === 'string') return value.length > 0;
	return value !== null;
}

export const narrowingFields = (filter: Filter): FilterField[] =>
	FILTER_FIELDS.filter((field) => narrows(filter, field));
