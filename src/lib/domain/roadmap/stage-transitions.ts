import { type Flag, type Stage, STAGES } from '../project/project.ts';

/** What is known of the construction permit (施工许可证); `exempt`: the law asks for none (Construction Law, art. 7). */
export const PERMIT_STANDINGS = ['granted', 'not-granted', 'exempt', 'unknown'] as const;
export type PermitStanding = (typeof PERMIT_STANDINGS)[number];

/** Why a change is refused or must be explained. */
export type ChangeReason =
	/** No construction permit, no lawful start. */
	| 'no-permit'
	| 'permit-unknown'
	/** A stage would be skipped. */
	| 'jump'
	/** Production or capacity of what never began, or capacity of what never produced. */
	| 'start-not-recorded'
	| 'production-not-recorded'
	| 'backwards'
	/** What has produced cannot be made not begun; a wrong entry is struck out, not moved. */
	| 'already-produced'
	| 'suspended'
	| 'withdrawn'
	/** Continued or suspended are said only of what is begun and does not yet produce. */
	| 'not-being-built'
	| 'already-so'
	/** Work stops; a project leaves or comes back. */
	| 'stopping'
	| 'leaving'
	| 'returning';

/** `allowed`: without a word; `needs-reason`: with a written reason; `refused`: not at all. */
export type ChangeVerdict =
	{ readonly kind: 'allowed' } | { readonly kind: 'needs-reason' | 'refused'; readonly why: readonly ChangeReason[] };

export interface StageChange {
	readonly from: Stage;
	readonly to: Stage;
	/** Of the project before the change. */
	readonly flags: readonly Flag[];
	readonly permit: PermitStanding;
}

const stepOf = (stage: Stage): number => STAGES.indexOf(stage);
const COMMENCED = stepOf('commenced');
const PRODUCTION = stepOf('production');
const CAPACITY = stepOf('capacity');

/**
 * Whether a project may go from one stage to another. One step forward is free; skipped stages and steps back need a
 * reason; staying is no change and free. Refused whatever the reason: beginning without a permit, producing without
 * having begun, capacity without production, unmaking production, and any move of a withdrawn or, forward, a suspended
 * project: the flag goes first.
 *
 * All grounds for the stronger verdict are named.
 *
 * @source permit: Construction Law of the PRC (2019), art. 7; the rest is our convention, `docs/roadmap.md`
 */
export function judgeStageChange({ from, to, flags, permit }: StageChange): ChangeVerdict {
	const [start, end] = [stepOf(from), stepOf(to)];
	if (start === end) return { kind: 'allowed' };
	const begins = start < COMMENCED && end >= COMMENCED;
	return verdictOf({
		refused: [
			flags.includes('withdrawn') && 'withdrawn',
			flags.includes('suspended') && end > start && 'suspended',
			begins && permit === 'not-granted' && 'no-permit',
			begins && end >= PRODUCTION && 'start-not-recorded',
			start < PRODUCTION && end === CAPACITY && 'production-not-recorded',
			start >= PRODUCTION && end < COMMENCED && 'already-produced'
		],
		needsReason: [
			begins && permit === 'unknown' && 'permit-unknown',
			end > start + 1 && 'jump',
			end < start && 'backwards'
		]
	});
}

export interface FlagChange {
	readonly flag: Flag;
	/** Whether the flag is set, or lifted. */
	readonly isSet: boolean;
	readonly stage: Stage;
	/** Before the change. */
	readonly flags: readonly Flag[];
}

/**
 * Whether a flag may be set or lifted. Continued (续建) and suspended (停工) belong to what is commenced or under
 * construction; to suspend, to withdraw and to come back need a reason, and a withdrawn project takes no other flag.
 * Lifting `continued` or `suspended` is free at any stage: a flag that no longer fits must be able to go.
 *
 * @source our convention, `docs/roadmap.md`
 */
export function judgeFlagChange({ flag, isSet, stage, flags }: FlagChange): ChangeVerdict {
	const isBuilding = stepOf(stage) >= COMMENCED && stepOf(stage) < PRODUCTION;
	return verdictOf({
		refused: [
			flags.includes(flag) === isSet && 'already-so',
			isSet && flag !== 'withdrawn' && flags.includes('withdrawn') && 'withdrawn',
			isSet && flag !== 'withdrawn' && !isBuilding && 'not-being-built'
		],
		needsReason: [
			isSet && flag === 'suspended' && 'stopping',
			flag === 'withdrawn' && (isSet ? 'leaving' : 'returning')
		]
	});
}

type Ground = ChangeReason | false;

function verdictOf({ refused, needsReason }: Record<'refused' | 'needsReason', readonly Ground[]>): ChangeVerdict {
	const grounds = (list: readonly Ground[]) => list.filter((ground) => ground !== false);
	const [against, doubtful] = [grounds(refused), grounds(needsReason)];
	if (against.length > 0) return { kind: 'refused', why: against };
	return doubtful.length > 0 ? { kind: 'needs-reason', why: doubtful } : { kind: 'allowed' };
}
