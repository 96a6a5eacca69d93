import type { Chain } from '../chain/chain.ts';
import type { Name } from '../names.ts';
import type { Provenance } from '../provenance.ts';
import type { Park } from '../territory/territory.ts';
import type { AmountKey, AmountUnit, LandUse, Needs, Offer, OfferKey, PollutionClass } from './needs.ts';
import { AMOUNT_KEYS, AMOUNT_UNITS, NO_NEEDS_KNOWN } from './needs.ts';

/** What matching reads of a project: a record of it, or a row of a table. */
export interface ProjectToMatch {
	readonly id: string;
	readonly name: Omit<Name, 'aliases'>;
	readonly chains: readonly string[];
	readonly landHa: number | null;
	readonly needs: Needs | null;
}

export type VerdictKey = OfferKey | 'chain' | 'neighbours';

/** Who has to be asked: the side whose value is not known. */
export type AskedSide = 'park' | 'project' | 'both';

/** What is needed and what is offered; `null`: not known. */
type Sides =
	| {
			readonly key: AmountKey;
			readonly unit: AmountUnit;
			readonly needed: number | null;
			/** `some`: there is some, how much is not stated. */
			readonly offered: number | 'some' | null;
	  }
	| {
			readonly key: 'railSiding';
			readonly unit: null;
			readonly needed: boolean | null;
			readonly offered: boolean | null;
	  }
	| {
			readonly key: 'pollutionClass';
			readonly unit: null;
			readonly needed: PollutionClass | null;
			/** The highest class admitted. */
			readonly offered: PollutionClass | null;
	  }
	| {
			readonly key: 'landUse';
			readonly unit: null;
			readonly needed: LandUse | null;
			readonly offered: readonly LandUse[] | null;
	  }
	/** Chains of the project and of the park's leading industries. */
	| {
			readonly key: 'chain';
			readonly unit: null;
			readonly needed: readonly string[] | null;
			readonly offered: readonly string[] | null;
	  }
	/** Divisions where a link's suppliers and consumers stand, and the park's division. */
	| {
			readonly key: 'neighbours';
			readonly unit: null;
			readonly needed: readonly string[] | null;
			readonly offered: string | null;
	  };

type Answer = { readonly verdict: 'pass' | 'fail' } | { readonly verdict: 'unknown'; readonly ask: AskedSide };

/**
 * One need against one park, with both values.
 *
 * `binding`: a `hard` fail excludes the park, a `soft` one is a preference that is not met. `note` and `provenance`
 * are the offer's; `provenance` is `null` where the park says nothing.
 */
export type Verdict = Sides &
	Answer & {
		readonly binding: 'hard' | 'soft';
		readonly note: string | null;
		readonly provenance: Provenance | null;
	};

/**
 * Verdicts on land, the seven `Needs` in their order, all of them hard.
 *
 * Equality passes. A need of `0` or `false` passes whatever is offered, known or not. What either side does not state
 * is unknown, never a fail; so is an offer without its amount. A pollution class passes where it is no higher than the
 * park's, a land use where it is among the park's.
 */
export function judgeNeeds({ landHa, needs }: Pick<ProjectToMatch, 'landHa' | 'needs'>, park: Park): Verdict[] {
	const { railSiding, pollutionClass, landUse, ...amounts } = needs ?? NO_NEEDS_KNOWN;
	return [
		...AMOUNT_KEYS.map((key) => judgeAmount(key, key === 'landHa' ? landHa : amounts[key], park)),
		judgeSiding(railSiding, park),
		judgePollution(pollutionClass, park),
		judgeLandUse(landUse, park)
	];
}

/**
 * Whether one of `chains` is a chain of the park's leading industries: soft, as a park may well take others.
 *
 * `unlisted`: chains that gather what fits no other; two things in them need not have anything in common, so that they
 * make no match. Unknown where no other chain of the project is known, or the park's industries are assigned to none.
 */
export function judgeChain(chains: readonly string[], park: Park, unlisted: ReadonlySet<string>): Verdict {
	const listed = chains.filter((chain) => !unlisted.has(chain));
	const [needed, offered] = [orNull(listed), orNull(park.chains)];
	return {
		key: 'chain',
		binding: 'soft',
		unit: null,
		needed,
		offered,
		...answer(needed, offered, (wanted, led) => wanted.some((chain) => led.includes(chain))),
		note: null,
		provenance: offered && park.provenance
	};
}

/** Whether the park's division is one where a link's suppliers or consumers stand (`divisions`): soft. */
export function judgeNeighbours(divisions: ReadonlySet<string>, park: Park): Verdict {
	const needed = orNull([...divisions]);
	return {
		key: 'neighbours',
		binding: 'soft',
		unit: null,
		needed,
		offered: park.division,
		...answer(needed, park.division, (wanted, division) => wanted.includes(division)),
		note: null,
		provenance: park.division === null ? null : park.provenance
	};
}

/** The chains that gather what fits no other. */
export const unlistedChains = (chains: readonly Pick<Chain, 'id' | 'kind'>[]): ReadonlySet<string> =>
	new Set(chains.filter(({ kind }) => kind === 'other').map(({ id }) => id));

function judgeAmount(key: AmountKey, needed: number | null, park: Park): Verdict {
	const offer = offerOf(park, key);
	const sides = { key, unit: AMOUNT_UNITS[key], needed, offered: offer ? (offer.value ?? ('some' as const)) : null };
	return hard(
		sides,
		offer,
		answer(needed, offer?.value ?? null, (need, amount) => need <= amount)
	);
}

function judgeSiding(needed: boolean | null, park: Park): Verdict {
	const offer = offerOf(park, 'railSiding');
	const offered = offer?.value ?? null;
	return hard(
		{ key: 'railSiding', unit: null, needed, offered },
		offer,
		answer(needed, offered, (_, has) => has)
	);
}

function judgePollution(needed: PollutionClass | null, park: Park): Verdict {
	const offer = offerOf(park, 'pollutionClass');
	const offered = offer?.value ?? null;
	const sides = { key: 'pollutionClass', unit: null, needed, offered } as const;
	return hard(
		sides,
		offer,
		answer(needed, offered, (need, highest) => need <= highest)
	);
}

function judgeLandUse(needed: LandUse | null, park: Park): Verdict {
	const offer = offerOf(park, 'landUse');
	const offered = offer?.value ?? null;
	const sides = { key: 'landUse', unit: null, needed, offered } as const;
	return hard(
		sides,
		offer,
		answer(needed, offered, (need, uses) => uses.includes(need))
	);
}

function hard(sides: Sides, offer: Offer | undefined, found: Answer): Verdict {
	return { ...sides, ...found, binding: 'hard', note: offer?.note ?? null, provenance: offer?.provenance ?? null };
}

function answer<Need, Offered>(
	needed: Need | null,
	offered: Offered | null,
	meets: (needed: Need, offered: Offered) => boolean
): Answer {
	if (needed === 0 || needed === false) return { verdict: 'pass' };
	if (needed !== null && offered !== null) return { verdict: meets(needed, offered) ? 'pass' : 'fail' };
	if (needed !== null) return { verdict: 'unknown', ask: 'park' };
	return { verdict: 'unknown', ask: offered === null ? 'both' : 'project' };
}

type OfferOf<Key extends OfferKey> = Extract<Offer, { readonly key: Key extends AmountKey ? AmountKey : Key }>;

const offerOf = <Key extends OfferKey>(park: Park, key: Key): OfferOf<Key> | undefined =>
	park.offers.find((offer): offer is OfferOf<Key> => offer.key === key);

const orNull = <T>(values: readonly T[]): readonly T[] | null => (values.length === 0 ? null : values);
