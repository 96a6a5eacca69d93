import type { Text } from '../names.ts';
import type { Day, DaySpan } from './day.ts';
import { standingAsOf } from './milestone.ts';

export type ProcedureId = string & { readonly __brand: 'ProcedureId' };

/** How a project comes by its land: 出让、划拨、租赁、已有用地. */
export const SITE_TRANSFERS = ['transfer', 'allocation', 'lease', 'existing'] as const;
export type SiteTransfer = (typeof SITE_TRANSFERS)[number];

/** A step before the start (前期手续), as the law and the office describe it: data, and editable. */
export interface ProcedureDefinition {
	readonly id: ProcedureId;
	readonly name: Text;
	/** The provision it rests on, in words: 《城乡规划法》第三十六条. */
	readonly basis: string;
	/** Procedures that come first. */
	readonly after: readonly ProcedureId[];
	/** `null`: asked of every site; else only of land come by in these ways. */
	readonly onlyFor: readonly SiteTransfer[] | null;
	/** The construction permit (施工许可证): nothing stands in for it. */
	readonly isConstructionPermit: boolean;
	/** Working days the law allows the office; `null`: not known, or none is set. */
	readonly statutoryWorkingDays: number | null;
	/** Where that limit stands; `null`: entered without a source, and shown so. */
	readonly statutorySource: string | null;
	/** Working days the office promises; `null`: none promised. */
	readonly promisedWorkingDays: number | null;
}

export const PROCEDURE_STATES = ['not-needed', 'not-begun', 'submitted', 'returned', 'done'] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];

/** Something to be handed in later, by whom and by when; either `null` where nobody has said. */
export interface Pledge {
	readonly owner: string | null;
	readonly due: Day | null;
	/** `null`: not yet. */
	readonly fulfilled: Day | null;
}

/** One procedure of one project. */
export interface ProcedureRecord {
	readonly procedure: ProcedureId;
	/** Who acts: unit or officer; `null`: nobody named. */
	readonly owner: string | null;
	/** `null`: not known. */
	readonly state: ProcedureState | null;
	readonly submitted: DaySpan | null;
	readonly done: DaySpan | null;
	/** 容缺受理: taken up although something is missing. */
	readonly conditionalPass: Pledge | null;
	/** 承诺即开工: gone ahead with on a written commitment. */
	readonly commitment: Pledge | null;
}

/**
 * `conditional`: something pledged is not handed in yet; others may go on, but the procedure is not complete.
 * `unknown`: no record, no state, or done on a day not known well enough.
 */
export const PROCEDURE_STANDINGS = [
	'not-needed',
	'done',
	'conditional',
	'submitted',
	'returned',
	'not-begun',
	'unknown'
] as const;
export type ProcedureStanding = (typeof PROCEDURE_STANDINGS)[number];

/** What a procedure is to a project: by its site, or not known as long as the way to its land is not. */
export type Applicability = 'applies' | 'not-needed' | 'unknown';

/** Whether a procedure is asked of a site come by in a way. @source per procedure: its `basis` */
export function applicabilityOf({ onlyFor }: ProcedureDefinition, siteTransfer: SiteTransfer | null): Applicability {
	if (onlyFor === null) return 'applies';
	if (siteTransfer === null) return 'unknown';
	return onlyFor.includes(siteTransfer) ? 'applies' : 'not-needed';
}

interface Circumstances {
	readonly siteTransfer: SiteTransfer | null;
	readonly asOf: Day;
}

/**
 * How a procedure of a project stood at the end of a day. Done on a later day was submitted, or not begun, before;
 * a pledge open on the day makes what is not done, and also what is done, `conditional`, save for the construction
 * permit: there pledges count for nothing.
 *
 * `record`: `undefined` where the project has none.
 */
export function procedureAsOf(
	definition: ProcedureDefinition,
	record: ProcedureRecord | undefined,
	{ siteTransfer, asOf }: Circumstances
): ProcedureStanding {
	const applicability = applicabilityOf(definition, siteTransfer);
	if (applicability === 'not-needed' || record?.state === 'not-needed') return 'not-needed';
	if (!record || record.state === null) return 'unknown';
	const reached = reachedAsOf(record, asOf);
	if (reached === 'unknown' || definition.isConstructionPermit) return reached;
	return openPledges(record, asOf).length > 0 ? 'conditional' : reached;
}

function reachedAsOf({ state, submitted, done }: ProcedureRecord, asOf: Day): ProcedureStanding {
	if (state === null) return 'unknown';
	if (state === 'not-begun' || state === 'not-needed') return state;
	const isDone = state === 'done' ? standingAsOf({ kind: 'happened', on: done }, asOf) : 'pending';
	if (isDone !== 'pending') return isDone === 'happened' ? 'done' : 'unknown';
	if (submitted === null) return state === 'done' ? 'unknown' : state;
	const isSubmitted = standingAsOf({ kind: 'happened', on: submitted }, asOf);
	if (isSubmitted !== 'happened') return isSubmitted === 'pending' ? 'not-begun' : 'unknown';
	return state === 'done' ? 'submitted' : state;
}

/** Pledges of a record that were not kept yet at the end of a day, with what kind each is. */
export function openPledges(
	{ conditionalPass, commitment }: Pick<ProcedureRecord, 'conditionalPass' | 'commitment'>,
	asOf: Day
): (Pledge & { readonly kind: 'conditionalPass' | 'commitment' })[] {
	return [
		...(conditionalPass ? [{ ...conditionalPass, kind: 'conditionalPass' as const }] : []),
		...(commitment ? [{ ...commitment, kind: 'commitment' as const }] : [])
	].filter(({ fulfilled }) => fulfilled === null || fulfilled > asOf);
}

/** Whether what comes after may go on: nothing left to do, or something pledged. Never so for the permit on a pledge. */
export const opensNext = (standing: ProcedureStanding): boolean =>
	standing === 'done' || standing === 'not-needed' || standing === 'conditional';

/** Whether a project may lawfully begin: the permit alone decides, whatever else is pledged. */
export type LawfulStart = 'lawful' | 'not-lawful' | 'unknown';

/**
 * Whether the construction permit lets a project begin at the end of a day: granted, or not needed. Without a definition
 * of the permit among `definitions` nothing can be said. That it may have lapsed since is for the rules.
 *
 * @source Construction Law of the PRC (2019), art. 7
 */
export function lawfulStart(
	definitions: readonly ProcedureDefinition[],
	records: readonly ProcedureRecord[],
	circumstances: Circumstances
): LawfulStart {
	const permits = definitions.filter(({ isConstructionPermit }) => isConstructionPermit);
	const standings = permits.map((permit) =>
		procedureAsOf(
			permit,
			records.find(({ procedure }) => procedure === permit.id),
			circumstances
		)
	);
	if (standings.length === 0) return 'unknown';
	if (standings.every((standing) => standing === 'done' || standing === 'not-needed')) return 'lawful';
	return standings.some((standing) => STILL_TO_COME.includes(standing)) ? 'not-lawful' : 'unknown';
}

const STILL_TO_COME: readonly ProcedureStanding[] = ['not-begun', 'submitted', 'returned'];
