import {
	AMOUNT_KEYS,
	type AmountKey,
	type LandUse,
	type Offer,
	POLLUTION_CLASSES
} from '../../../src/lib/domain/matching/needs.ts';
import type { Text } from '../../../src/lib/domain/names.ts';
import type { Park } from '../../../src/lib/domain/territory/territory.ts';
import type { Plain } from '../../make/plain.ts';
import type { Random } from './random.ts';
import { MOTIFS } from './words.ts';

export interface NamedChain {
	id: string;
	kind: string;
	name: Text;
}

const LAST_DAY = '2026-11-20';
export const PROVENANCE: Plain<Park['provenance']> = {
	sources: ['demonstration-generator'],
	asOf: LAST_DAY,
	asOfReported: null,
	confidence: 'high',
	steward: '演示专班（虚构）'
};
const NOTE = '虚构园区：名称、条件均由程序生成，不对应任何真实园区。';

/** Median of what is free, and the step it is told in. */
const FREE: Readonly<Record<AmountKey, readonly [median: number, step: number]>> = {
	landHa: [55, 1],
	powerKva: [40_000, 1000],
	waterM3PerDay: [8000, 500],
	heatGjPerHour: [60, 5],
	steamTPerHour: [35, 5]
};
/** Share of the parks that plan land for a use; every park plans it for industry. */
const USES: Readonly<Record<Exclude<LandUse, 'industrial'>, number>> = {
	warehousing: 0.6,
	commercial: 0.25,
	transport: 0.25,
	utilities: 0.5,
	agricultural: 0.25
};
const WITH_SIDING = 0.45;

/** Invented parks, one to each motif: each division has one, the first of them two. Known to their division only. */
export function inventParks(divisions: readonly string[], chains: readonly NamedChain[], random: Random) {
	const leading = chains.filter(({ kind }) => kind === 'plan');
	const features = MOTIFS.map((motif, index) => {
		const division = divisions[index % divisions.length];
		// chains in turn, so that each has parks; one more by chance
		const led = [...new Set([leading[index % leading.length], random.pick(leading)])].filter(
			(chain) => chain !== undefined
		);
		return { type: 'Feature', geometry: null, properties: inventPark({ motif, index, division, led }, random) };
	});
	return { type: 'FeatureCollection', features };
}

interface Invented {
	motif: (typeof MOTIFS)[number];
	index: number;
	division: string | undefined;
	led: readonly NamedChain[];
}

function inventPark(
	{ motif: [zh, en, ru], index, division = '', led }: Invented,
	random: Random
): Omit<Plain<Park>, 'position'> {
	return {
		id: `demo-park-${String(index + 1).padStart(2, '0')}`,
		name: {
			zh: `演示·${zh}产业园（虚构）`,
			en: `Demo · ${en} Industrial Park (fictitious)`,
			ru: `Демо · индустриальный парк «${ru}» (вымышленный)`,
			aliases: []
		},
		level: random.weighted({ provincial: 30, municipal: 30, county: 40 }),
		levelReported: null,
		division,
		leadingIndustries: led.map(({ name: { zh, en, ru } }) => ({ zh, en, ru })),
		chains: led.map(({ id }) => id),
		facts: [],
		offers: inventOffers(random),
		portfolio: 'demonstration',
		note: NOTE,
		provenance: PROVENANCE
	};
}

function inventOffers(random: Random): Plain<Offer>[] {
	const amounts = AMOUNT_KEYS.map((key) => {
		const [median, step] = FREE[key];
		return { key, value: Math.max(Math.round(random.logNormal(median, 0.5) / step), 1) * step };
	});
	const uses = (Object.keys(USES) as (keyof typeof USES)[]).filter((use) => random.chance(USES[use]));
	return [
		...amounts.map((offer) => ({ ...offer, note: null, provenance: PROVENANCE })),
		{ key: 'railSiding', value: random.chance(WITH_SIDING), note: null, provenance: PROVENANCE },
		{ key: 'pollutionClass', value: random.pick(POLLUTION_CLASSES), note: null, provenance: PROVENANCE },
		{ key: 'landUse', value: ['industrial', ...uses], note: null, provenance: PROVENANCE }
	];
}
