import type { Provenance } from '../provenance.ts';

/** Use of land by the planning classes of GB 50137: M industrial, W warehousing, B commercial, S transport, U utilities; `agricultural` is outside them. */
export const LAND_USES = ['industrial', 'warehousing', 'commercial', 'transport', 'utilities', 'agricultural'] as const;
export type LandUse = (typeof LAND_USES)[number];

/**
 * Class of industrial land by what it does to its surroundings: 1 hardly any disturbance, 2 some, 3 serious.
 *
 * @source GB 50137—2011, M1, M2, M3
 */
export const POLLUTION_CLASSES = [1, 2, 3] as const;
export type PollutionClass = (typeof POLLUTION_CLASSES)[number];

/**
 * What a project asks of its site, land apart (`Project.landHa`). `null`: not disclosed; `0` and `false`: none needed.
 */
export interface Needs {
	/** Installed capacity asked for, kVA. */
	readonly powerKva: number | null;
	/** m³ a day. */
	readonly waterM3PerDay: number | null;
	/** Heat for rooms and processes, GJ an hour. */
	readonly heatGjPerHour: number | null;
	/** Industrial steam, t an hour. */
	readonly steamTPerHour: number | null;
	readonly railSiding: boolean | null;
	/** Least class of industrial land that admits the project. */
	readonly pollutionClass: PollutionClass | null;
	readonly landUse: LandUse | null;
}

export const NO_NEEDS_KNOWN: Needs = {
	powerKva: null,
	waterM3PerDay: null,
	heatGjPerHour: null,
	steamTPerHour: null,
	railSiding: null,
	pollutionClass: null,
	landUse: null
};

/** What a park has to give, each value with its source. What no offer names is not known, never none. */
export type Offer = { readonly note: string | null; readonly provenance: Provenance } & (
	| {
			readonly key: 'landHa' | 'powerKva' | 'waterM3PerDay' | 'heatGjPerHour' | 'steamTPerHour';
			/** Free for new projects; `null`: there is some, how much is not stated. */
			readonly value: number | null;
	  }
	| { readonly key: 'railSiding'; readonly value: boolean }
	/** The highest class admitted. */
	| { readonly key: 'pollutionClass'; readonly value: PollutionClass }
	| { readonly key: 'landUse'; readonly value: readonly LandUse[] }
);
export type OfferKey = Offer['key'];

/** Needs that are amounts: a park can run out of them. */
export const AMOUNT_KEYS = [
	'landHa',
	'powerKva',
	'waterM3PerDay',
	'heatGjPerHour',
	'steamTPerHour'
] as const satisfies readonly OfferKey[];
export type AmountKey = (typeof AMOUNT_KEYS)[number];

/** Unit ids as the interface writes them. */
export const AMOUNT_UNITS = {
	landHa: 'ha',
	powerKva: 'kVA',
	waterM3PerDay: 'm3PerDay',
	heatGjPerHour: 'gjPerHour',
	steamTPerHour: 'tPerHour'
} as const satisfies Readonly<Record<AmountKey, string>>;
export type AmountUnit = (typeof AMOUNT_UNITS)[AmountKey];
