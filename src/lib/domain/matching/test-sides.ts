import fc from 'fast-check';
import type { ChainId } from '../chain/chain.ts';
import { SILENT_PROJECT } from '../explore/test-projects.ts';
import type { Project, ProjectId } from '../project/project.ts';
import type { Provenance, SourceId } from '../provenance.ts';
import type { Park, ParkId } from '../territory/territory.ts';
import type { AmountKey, LandUse, Needs, Offer, PollutionClass } from './needs.ts';
import { AMOUNT_KEYS, LAND_USES, NO_NEEDS_KNOWN, POLLUTION_CLASSES } from './needs.ts';

/** Invented projects and parks for the tests of this folder. */

export const OFFER_PROVENANCE: Provenance = {
	sources: ['gazette' as SourceId],
	asOf: '2024',
	asOfReported: null,
	confidence: 'medium',
	steward: null
};

type Amounts = Partial<Record<AmountKey, number | null>>;
export type OfferValues = Amounts & { railSiding?: boolean; pollutionClass?: PollutionClass; landUse?: LandUse[] };

const offersOf = (values: OfferValues): Offer[] =>
	Object.entries(values).map(
		([key, value]) => ({ key, value, note: `${key}按报道`, provenance: OFFER_PROVENANCE }) as Offer
	);

/** A park that offers what is given, and says nothing else. */
export const parkOf = (id: string, offers: OfferValues = {}, rest: Partial<Park> = {}): Park => ({
	id: id as ParkId,
	name: { zh: id, en: null, ru: null, aliases: [] },
	level: 'county',
	levelReported: null,
	division: null,
	position: null,
	leadingIndustries: [],
	chains: [],
	facts: [],
	offers: offersOf(offers),
	portfolio: null,
	note: null,
	provenance: OFFER_PROVENANCE,
	valueProvenance: {},
	...rest
});

/** A project that states what is given, and nothing else. */
export const projectOf = (
	id: string,
	{ landHa = null, ...needs }: Partial<Needs> & { landHa?: number | null } = {},
	rest: Partial<Project> = {}
): Project => ({
	...SILENT_PROJECT,
	id: id as ProjectId,
	name: { zh: id, en: null, ru: null, aliases: [] },
	landHa,
	needs: { ...NO_NEEDS_KNOWN, ...needs },
	...rest
});

// few values, so that equality and ties are common
const amount = fc.constantFrom(0, 1, 2, 2.5, 40);
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const CHAINS = ['soybean', 'dairy', 'other'] as ChainId[];

export const anyProject: fc.Arbitrary<Project> = fc
	.record({
		landHa: perhaps(amount),
		powerKva: perhaps(amount),
		waterM3PerDay: perhaps(amount),
		heatGjPerHour: perhaps(amount),
		steamTPerHour: perhaps(amount),
		railSiding: perhaps(fc.boolean()),
		pollutionClass: perhaps(fc.constantFrom(...POLLUTION_CLASSES)),
		landUse: perhaps(fc.constantFrom(...LAND_USES)),
		chains: fc.subarray(CHAINS)
	})
	.map(({ chains, ...needs }) => projectOf('项目', needs, { chains }));

const anyOffers: fc.Arbitrary<OfferValues> = fc.record(
	{
		...(Object.fromEntries(AMOUNT_KEYS.map((key) => [key, perhaps(amount)])) as Record<
			AmountKey,
			fc.Arbitrary<number | null>
		>),
		railSiding: fc.boolean(),
		pollutionClass: fc.constantFrom(...POLLUTION_CLASSES),
		landUse: fc.subarray([...LAND_USES])
	},
	{ requiredKeys: [] }
);

export const anyPark: fc.Arbitrary<Park> = fc
	.tuple(anyOffers, fc.subarray(CHAINS))
	.map(([offers, chains]) => parkOf('园区', offers, { chains }));

/** Lists whose members have ids of their own: 甲, 乙 … */
export const named = <T extends Project | Park>(list: readonly T[], prefix: string): T[] =>
	list.map(
		(one, index) => ({ ...one, id: `${prefix}${index}`, name: { ...one.name, zh: `${prefix}${index % 3}` } }) as T
	);
