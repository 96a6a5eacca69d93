/** Code of "not reported" in a code column. */
export const NOT_REPORTED = 0xffff;

/**
 * The projects of one portfolio as columns, in project order: what lists, filters and the map need, and no more.
 *
 * Code columns index the lists of the catalogue they were made with (`divisions`, `parks`, `chains`) or the
 * constants of the domain (`STAGES`, `CONFIDENCES` …); `NOT_REPORTED` where the source is silent. Bit columns hold
 * bit `n` for member `n`. Numbers are `NaN` where not reported, so that no comparison takes them for zero.
 */
export interface ProjectTable {
	readonly count: number;
	readonly ids: readonly string[];
	readonly namesZh: readonly string[];
	readonly namesEn: readonly (string | null)[];
	readonly namesRu: readonly (string | null)[];
	readonly investors: readonly (string | null)[];
	/** As-of date in the record's own precision. */
	readonly asOf: readonly (string | null)[];
	readonly division: Uint16Array;
	readonly park: Uint16Array;
	/** Level of the park, index into `PARK_LEVELS`. */
	readonly parkLevel: Uint16Array;
	readonly stage: Uint16Array;
	readonly confidence: Uint16Array;
	/** Primary chain. */
	readonly chain: Uint16Array;
	/** All chains; at most 32 in a catalogue. */
	readonly chainBits: Uint32Array;
	/** Links of project `i`: `links[linkStart[i] .. linkStart[i + 1])`, indices into all links in catalogue order. */
	readonly linkStart: Uint32Array;
	readonly links: Uint16Array;
	readonly programmeBits: Uint32Array;
	readonly flagBits: Uint32Array;
	readonly investmentWanYuan: Float64Array;
	/** Index into `INVESTMENT_BOUNDS`. */
	readonly investmentBound: Uint16Array;
	readonly landHa: Float64Array;
	readonly jobs: Float64Array;
	readonly needs: NeedColumns;
	/** Decimal year of `asOf`. */
	readonly asOfYear: Float64Array;
	/** Index into `PLACEMENTS`. */
	readonly placement: Uint16Array;
	/** WGS 84 degrees; for `division` the division's label point, for `none` NaN. */
	readonly lng: Float64Array;
	readonly lat: Float64Array;
}

/** The `needs` of projects as columns: amounts `NaN`, codes `NOT_REPORTED` where not disclosed. */
export interface NeedColumns {
	readonly powerKva: Float64Array;
	readonly waterM3PerDay: Float64Array;
	readonly heatGjPerHour: Float64Array;
	readonly steamTPerHour: Float64Array;
	/** 1 needed, 0 not. */
	readonly railSiding: Uint16Array;
	/** Index into `POLLUTION_CLASSES`. */
	readonly pollutionClass: Uint16Array;
	/** Index into `LAND_USES`. */
	readonly landUse: Uint16Array;
}

/** A table without rows: what stands in until one is loaded. */
export const NO_PROJECTS: ProjectTable = {
	count: 0,
	ids: [],
	namesZh: [],
	namesEn: [],
	namesRu: [],
	investors: [],
	asOf: [],
	division: new Uint16Array(),
	park: new Uint16Array(),
	parkLevel: new Uint16Array(),
	stage: new Uint16Array(),
	confidence: new Uint16Array(),
	chain: new Uint16Array(),
	chainBits: new Uint32Array(),
	linkStart: new Uint32Array(1),
	links: new Uint16Array(),
	programmeBits: new Uint32Array(),
	flagBits: new Uint32Array(),
	investmentWanYuan: new Float64Array(),
	investmentBound: new Uint16Array(),
	landHa: new Float64Array(),
	jobs: new Float64Array(),
	needs: {
		powerKva: new Float64Array(),
		waterM3PerDay: new Float64Array(),
		heatGjPerHour: new Float64Array(),
		steamTPerHour: new Float64Array(),
		railSiding: new Uint16Array(),
		pollutionClass: new Uint16Array(),
		landUse: new Uint16Array()
	},
	asOfYear: new Float64Array(),
	placement: new Uint16Array(),
	lng: new Float64Array(),
	lat: new Float64Array()
};
