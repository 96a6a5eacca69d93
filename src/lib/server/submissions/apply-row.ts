import type { Transaction } from 'kysely';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { FLAGS } from '../../domain/project/project.ts';
import type { Provenance } from '../../domain/provenance.ts';
import type { ValueChange } from '../../domain/records/change-record.ts';
import type { RecordKey } from '../../domain/records/record-kind.ts';
import type { Day } from '../../domain/roadmap/day.ts';
import type { KeepProblem } from '../../domain/roadmap/keep/typed-fields.ts';
import { emptyRecord } from '../../domain/records/empty-record.ts';
import { newId } from '../../domain/submission/new-id.ts';
import { type Origin, originOf } from '../../domain/submission/origin.ts';
import type { Statement, Submission, SubmissionRow } from '../../domain/submission/submission.ts';
import { OUTLINED_KINDS } from '../../domain/territory/outline.ts';
import type { Tables } from '../db/tables.ts';
import type { Actor } from '../desk/audit.ts';
import { deliveryVersion, keepIn } from '../keep-delivery.ts';
import { readRecord } from '../record-rows.ts';
import { type ActIn, addIn, archiveIn, changeIn } from '../records.ts';

/** What all rows of one judgement are written with. */
export interface Applying {
	readonly submission: Submission & { readonly statement: Statement };
	/** The day it was sent, `2026-11-29`. */
	readonly sentOn: string;
	readonly read: Catalogue;
	readonly by: Actor;
	readonly at: number;
	readonly today: Day;
	readonly remark: string | null;
	/** Ids that were given, to records that are archived too; those of this judgement are added. */
	readonly taken: Set<string>;
}

/** Why a row that was accepted could not be written. Nothing of it was. */
export interface ApplyFault {
	readonly code:
		| 'changed-meanwhile'
		| 'not-there'
		| 'foreign'
		| 'id-taken'
		| 'in-use'
		| 'bad-values'
		| 'stage-refused'
		| 'stage-needs-reason';
	/** What is at fault: fields, or the grounds of the roadmap's rules. */
	readonly grounds: readonly string[];
}

export type Applied = { readonly record: string; readonly version: number } | { readonly fault: ApplyFault };

const fault = (code: ApplyFault['code'], grounds: readonly string[] = []): Applied => ({ fault: { code, grounds } });

/** Writes a row into the record it is about, or as a new one. To be rolled back where it tells a fault. */
export function applyRow(transaction: Transaction<Tables>, row: SubmissionRow, applying: Applying): Promise<Applied> {
	if (row.difference === 'gone') return archiveGone(transaction, row, applying);
	const about = row.sameAs || row.record;
	return about ? changeRecord(transaction, row, applying, about) : addRecord(transaction, row, applying);
}

const keyOf = ({ kind, portfolio }: Submission, id: string): RecordKey => ({ kind, portfolio, id });

/** Submission, who sent it and what was said: the audit names whoever accepts by itself. */
const reasonOf = ({ submission, remark }: Applying): string =>
	[`submission ${submission.id}`, submission.person, remark].filter((part) => part !== null).join(' · ');

function actOf(applying: Applying, isForeignAllowed: boolean): ActIn {
	const { division } = applying.submission;
	const { by, at, read } = applying;
	return { by, at, read, action: 'submit', onlyDivisions: division === null || isForeignAllowed ? null : [division] };
}

const originIn = ({ submission, sentOn, read }: Applying, row: SubmissionRow): Origin =>
	originOf(row.source, { submission: submission.id, statement: submission.statement, sentOn }, read.sources);

async function archiveGone(transaction: Transaction<Tables>, row: SubmissionRow, applying: Applying): Promise<Applied> {
	const { submission } = applying;
	const key = keyOf(submission, row.record ?? '');
	const asked = { key, version: row.seenVersion ?? 0, archived: true, reason: reasonOf(applying) };
	const act = { ...actOf(applying, false), action: 'archive' };
	const answer = await archiveIn(transaction, asked, act);
	if (answer.outcome === 'kept') return { record: key.id, version: answer.version };
	return faultOf(answer);
}

/** Fields whose changes are the roadmap's to judge. */
const FOLLOWED: ReadonlySet<string> = new Set(['stage', 'flags']);
/** Whoever is found to be the same under another name keeps its name and its place. */
const KEPT_OF_SAME: ReadonlySet<string> = new Set(['name.zh', 'division']);

async function changeRecord(
	transaction: Transaction<Tables>,
	row: SubmissionRow,
	applying: Applying,
	id: string
): Promise<Applied> {
	const { kind } = applying.submission;
	const key = keyOf(applying.submission, id);
	const isSame = row.sameAs === id && row.record !== id;
	const present = await readRecord(transaction, key);
	if (!present || present.archived) return fault('not-there');
	if (present.version !== row.seenVersion) return fault('changed-meanwhile');
	const wanted = row.differences.filter(({ field }) => !(isSame && KEPT_OF_SAME.has(field)));
	const isFollowed = (field: string) => kind === 'project' && FOLLOWED.has(field);
	const { provenance, newSources } = originIn(applying, row);
	const changes = wanted
		.filter(({ field }) => !isFollowed(field))
		.map(({ field, to }): ValueChange => ({ field, value: to, provenance }));
	const outline = drawnIn(row, kind, provenance);
	if (changes.length > 0 || outline) {
		const asked = { key, version: present.version, changes, newSources, reason: reasonOf(applying) };
		const act = actOf(applying, isSame);
		const answer = await changeIn(transaction, { ...asked, ...(outline && { outline }) }, act);
		if (answer.outcome !== 'kept' && answer.outcome !== 'nothing-new') return faultOf(answer);
	}
	const followed = wanted.filter(({ field }) => isFollowed(field));
	if (followed.length > 0) {
		const refused = await follow(transaction, key, followed, applying);
		if (refused) return refused;
	}
	return { record: id, version: (await readRecord(transaction, key))?.version ?? present.version };
}

const drawnIn = ({ outline }: SubmissionRow, kind: Submission['kind'], provenance: Provenance) =>
	outline && OUTLINED_KINDS.some((one) => one === kind) ? { geometry: outline, provenance } : null;

/** Stage and flags, by the rules of the roadmap; the fault where they do not let them through. */
async function follow(
	transaction: Transaction<Tables>,
	{ portfolio, id }: RecordKey,
	followed: SubmissionRow['differences'],
	applying: Applying
): Promise<Applied | null> {
	const { submission, by, at, today, remark } = applying;
	const stage = followed.find(({ field }) => field === 'stage');
	const flags = followed.find(({ field }) => field === 'flags');
	const wanted = Array.isArray(flags?.to) ? (flags.to as readonly unknown[]) : [];
	const fields: Record<string, string> = { reason: remark ?? submission.note ?? '' };
	if (typeof stage?.to === 'string') fields.stage = stage.to;
	if (flags) for (const flag of FLAGS) fields[`flag-${flag}`] = wanted.includes(flag) ? 'yes' : 'no';
	const project = { portfolio: portfolio ?? '', project: id };
	const version = await deliveryVersion(transaction, project.portfolio, id);
	const act = { by, at, today, onlyDivisions: null };
	const answer = await keepIn(transaction, { ...project, version, form: 'stage', fields }, act);
	switch (answer.outcome) {
		case 'kept':
			return null;
		case 'bad-fields':
			return stageFault(answer.problems);
		default:
			return fault('changed-meanwhile');
	}
}

function stageFault(problems: readonly KeepProblem[]): Applied {
	const grounds = problems.flatMap(({ code, value }) =>
		code === 'refused' && Array.isArray(value) ? value.map(String) : []
	);
	return grounds.length > 0 ? fault('stage-refused', grounds) : fault('stage-needs-reason');
}

async function addRecord(transaction: Transaction<Tables>, row: SubmissionRow, applying: Applying): Promise<Applied> {
	const { submission, read } = applying;
	const { kind, portfolio, division } = submission;
	// divisions come with their boundaries: nobody adds one
	if (kind === 'division') return fault('not-there');
	const { provenance, newSources } = originIn(applying, row);
	const values = new Map(row.values);
	if (division !== null && !values.get('division')) values.set('division', division);
	const home = values.get('division');
	const id = row.id ?? newId(kind, typeof home === 'string' ? home : read.territory.code, applying.taken);
	applying.taken.add(id);
	const empty = emptyRecord(kind, { id, portfolio, provenance });
	const changes = [...values]
		.filter(([, value]) => value !== null)
		.map(([field, value]): ValueChange => ({ field, value, provenance }));
	const asked = { key: keyOf(submission, id), empty, changes, newSources, reason: reasonOf(applying) };
	const answer = await addIn(
		transaction,
		{ ...asked, outline: drawnIn(row, kind, provenance) },
		actOf(applying, false)
	);
	return answer.outcome === 'kept' ? { record: id, version: answer.version } : faultOf(answer);
}

type Refused = Exclude<Awaited<ReturnType<typeof addIn>>, { outcome: 'kept' }>;

function faultOf(answer: Refused): Applied {
	switch (answer.outcome) {
		case 'stale':
			return fault('changed-meanwhile');
		case 'bad-values':
			return fault(
				'bad-values',
				answer.problems.map(({ path }) => path)
			);
		case 'in-use':
			return fault(
				'in-use',
				answer.uses.map(({ name }) => name.zh)
			);
		case 'foreign':
		case 'id-taken':
			return fault(answer.outcome);
		case 'unknown':
		case 'nothing-new':
			return fault('not-there');
	}
}
