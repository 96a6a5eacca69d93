import type { AssessmentReason, ChainAction, LinkEvidence, LinkState } from './assessment.ts';
import type { Chain, ChainLink } from './chain.ts';

/**
 * The least that each state asks for, best first: a link has the first state of which it has all.
 * `docs/method.md` says why.
 */
const LEAST_EVIDENCE: readonly {
	readonly state: LinkState;
	readonly producers: number;
	readonly leaders: number;
	readonly building: number;
}[] = [
	{ state: 'strong', producers: 2, leaders: 1, building: 0 },
	{ state: 'strong', producers: 3, leaders: 0, building: 0 },
	{ state: 'present', producers: 1, leaders: 1, building: 0 },
	{ state: 'present', producers: 2, leaders: 0, building: 0 },
	{ state: 'weak', producers: 1, leaders: 0, building: 0 },
	{ state: 'weak', producers: 0, leaders: 0, building: 1 }
];

/** The action a state calls for, unless the chain can be extended. */
const ACTION_FOR: Readonly<Record<LinkState, ChainAction | null>> = {
	strong: 'strengthen',
	present: 'strengthen',
	weak: 'supplement',
	missing: 'build',
	unknown: null
};

/** A downstream link in the state named is led on from a direct supplier in one of these. */
const EXTENDED_FROM: Readonly<Partial<Record<LinkState, readonly LinkState[]>>> = {
	missing: ['strong', 'present'],
	weak: ['strong']
};

export interface Circumstances {
	/** Some link of the chain has an enterprise or a project. */
	readonly chainHasEvidence: boolean;
	/** Sourced statements that name the link as a gap. */
	readonly statedGaps: readonly Chain['gaps'][number][];
}

/** The state of a link on its evidence. What is being built makes a link weak even where a statement calls it a gap. */
export function stateOf(
	{ producerCount, leaders, building }: LinkEvidence,
	{ chainHasEvidence, statedGaps }: Circumstances
): LinkState {
	const reached = LEAST_EVIDENCE.find(
		(least) => producerCount >= least.producers && leaders.length >= least.leaders && building.length >= least.building
	);
	if (reached) return reached.state;
	return chainHasEvidence || statedGaps.length > 0 ? 'missing' : 'unknown';
}

export interface Supplier {
	readonly link: ChainLink;
	readonly state: LinkState;
}

/** The action for a link in `state`, and the suppliers it is extended from; none for every other action. */
export function actionOf(
	{ position }: Pick<ChainLink, 'position'>,
	state: LinkState,
	suppliers: readonly Supplier[]
): { action: ChainAction | null; extendedFrom: readonly ChainLink[] } {
	const enough = position === 'downstream' ? (EXTENDED_FROM[state] ?? []) : [];
	const extendedFrom = suppliers.filter((supplier) => enough.includes(supplier.state)).map(({ link }) => link);
	return { action: extendedFrom.length > 0 ? 'extend' : ACTION_FOR[state], extendedFrom };
}

/** Why the rule says what it says, evidence first, then doubts, then statements. */
export function reasonsFor(
	state: LinkState,
	{ producerCount, leaders, building }: LinkEvidence,
	{
		statedGaps,
		unplaced,
		extendedFrom
	}: {
		readonly statedGaps: Circumstances['statedGaps'];
		/** Enterprises of the chain that no record places on a link. */
		readonly unplaced: number;
		readonly extendedFrom: readonly ChainLink[];
	}
): AssessmentReason[] {
	const reasons: AssessmentReason[] = [];
	if (producerCount > 0) reasons.push({ code: 'producers', count: producerCount, leaders: leaders.length });
	else reasons.push(state === 'unknown' ? { code: 'no-evidence-in-chain' } : { code: 'no-producer' });
	if (building.length > 0) reasons.push({ code: 'building', count: building.length });
	if (producerCount === 0 && unplaced > 0) reasons.push({ code: 'unplaced-enterprises', count: unplaced });
	for (const link of extendedFrom) reasons.push({ code: 'supplied-by', link });
	for (const gap of statedGaps) reasons.push({ code: 'stated-gap', gap });
	return reasons;
}
