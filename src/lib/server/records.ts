import type { Transaction } from 'kysely';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Source } from '../domain/provenance.ts';
import { changeRecord, differencesOf, type ValueChange } from '../domain/records/change-record.ts';
import { checkRecord, type RecordProblem } from '../domain/records/check-record.ts';
import { fieldsOf } from '../domain/records/fields-of.ts';
import { type AnyRecord, homeOf, idOf, type RecordKey, type RecordKind } from '../domain/records/record-kind.ts';
import { OUTLINE, type SourcedOutline, withOutlineSource } from '../domain/records/outline-source.ts';
import type { RecordField } from '../domain/records/record-field.ts';
import type { Use } from '../domain/records/uses-of.ts';
import type { Outline } from '../domain/territory/outline.ts';
import { type Confirmation, confirmValues, datesChanged } from '../domain/trust/confirm-values.ts';
import * as catalogue from './catalogue.ts';
import { keptOnly, wasKept } from './db/kept-only.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';
import { linksInUse, usesIn } from './record-uses.ts';
import { insertRecord, keepVersion, type KeptRecord, readRecord, writeOutline, writeRecord } from './record-rows.ts';

export interface Act {
	readonly by: Actor;
	readonly at: number;
	/** Whose records alone this person may change; `null`: any. */
	readonly onlyDivisions: readonly string[] | null;
}

/** What somebody wants of a record. */
export interface RecordChange {
	readonly key: RecordKey;
	/** Of the record as whoever changes it saw it. */
	readonly version: number;
	readonly changes: readonly ValueChange[];
	/** A new outline, `null` to take it away; left out: it stays. */
	readonly outline?: SourcedOutline | null;
	/** Values that are what they were, as of a later day; left out: none. */
	readonly confirmed?: Confirmation;
	/** Sources that the changes cite and nobody cited before. */
	readonly newSources?: readonly Source[];
	readonly reason: string | null;
}

export type Refusal =
	| { readonly outcome: 'unknown' | 'foreign' | 'nothing-new' }
	/** Somebody changed it meanwhile; nothing was written. */
	| { readonly outcome: 'stale'; readonly present: KeptRecord }
	| { readonly outcome: 'bad-values'; readonly problems: readonly RecordProblem[] }
	/** Other records refer to it, or to a link that would be gone. */
	| { readonly outcome: 'in-use'; readonly uses: readonly Use[] };
export type Changed = { readonly outcome: 'kept'; readonly version: number } | Refusal;

/** Changes values of a record where nobody changed it since; all of them or none. */
export const change = (db: Database, asked: RecordChange, act: Act): Promise<Changed> =>
	alone(db, (transaction, read) => changeIn(transaction, asked, { ...act, read, action: 'change' }));

/** A new record: its values by their fields, and the record that the fields are written into. */
export interface NewRecord {
	readonly key: RecordKey;
	readonly empty: AnyRecord;
	readonly changes: readonly ValueChange[];
	readonly outline?: SourcedOutline | null;
	readonly newSources?: readonly Source[];
	readonly reason: string | null;
}
export type Added = { readonly outcome: 'kept'; readonly version: number } | Refusal | { readonly outcome: 'id-taken' };

/** Adds a record after the others of its kind. */
export const add = (db: Database, asked: NewRecord, act: Act): Promise<Added> =>
	alone(db, (transaction, read) => addIn(transaction, asked, { ...act, read, action: 'add' }));

/** Takes a record out of all screens, or (`archived` false) puts it back; nothing is deleted. */
export const archive = (db: Database, asked: Archiving, act: Act): Promise<Changed> =>
	alone(db, (transaction, read) =>
		archiveIn(transaction, asked, { ...act, read, action: asked.archived ? 'archive' : 'restore' })
	);

export interface Archiving {
	readonly key: RecordKey;
	readonly version: number;
	readonly archived: boolean;
	readonly reason: string | null;
}

/** `archive` as a part of a larger transaction. Whoever calls raises the revision. */
export async function archiveIn(
	transaction: Transaction<Tables>,
	{ archived, reason, ...asked }: Archiving,
	act: ActIn
): Promise<Changed> {
	const found = await own(transaction, asked, act);
	if ('outcome' in found) return found;
	if (found.archived === archived) return { outcome: 'nothing-new' };
	const uses = archived ? await usesIn(transaction, asked.key, act.read) : [];
	if (uses.length > 0) return { outcome: 'in-use', uses };
	return keepNext(transaction, { ...found, archived }, { ...act, reason });
}

/** Makes a record what it was in an earlier version, as a new version of its own. */
export const restore = (db: Database, asked: Restoring, act: Act): Promise<Changed> =>
	alone(db, (transaction, read) => restoreIn(transaction, asked, { ...act, read, action: 'restore' }));

export interface Restoring {
	readonly key: RecordKey;
	readonly version: number;
	/** The version whose values come back. */
	readonly to: number;
	readonly reason: string | null;
}

/** `restore` as a part of a larger transaction. Whoever calls raises the revision. */
export async function restoreIn(transaction: Transaction<Tables>, asked: Restoring, act: ActIn): Promise<Changed> {
	const found = await own(transaction, asked, act);
	if ('outcome' in found) return found;
	const row = await transaction
		.selectFrom('record_version')
		.selectAll()
		.where('kind', '=', asked.key.kind)
		.where('portfolio', '=', asked.key.portfolio ?? '')
		.where('id', '=', asked.key.id)
		.where('version', '=', asked.to)
		.executeTakeFirst();
	if (!row) return { outcome: 'unknown' };
	const record = JSON.parse(row.body) as AnyRecord;
	const problems = checkRecord(asked.key.kind, record as never, act.read);
	if (problems.length > 0) return { outcome: 'bad-values', problems };
	const uses = await linksInUse(transaction, { from: found.record, to: record }, act.read);
	if (uses.length > 0) return { outcome: 'in-use', uses };
	const outline = row.outline === null ? null : (JSON.parse(row.outline) as Outline['geometry']);
	const next = { ...found, record, outline, archived: false };
	return keepNext(transaction, next, { ...act, reason: asked.reason, before: found });
}

/** In a transaction of many: `read` is the catalogue as it stands in it. `action` as the audit shall have it. */
export interface ActIn extends Act {
	readonly read: Catalogue;
	readonly action: string;
}

/** `change` as a part of a larger transaction. Whoever calls raises the revision. */
export async function changeIn(transaction: Transaction<Tables>, asked: RecordChange, act: ActIn): Promise<Changed> {
	const found = await own(transaction, asked, act);
	if ('outcome' in found) return found;
	const fields = fieldsFor(asked.key.kind, act.read);
	const changed = changeRecord(found.record, fields, asked.changes);
	const valued = asked.confirmed ? confirmValues(changed, asked.confirmed) : changed;
	const { record, outline } = withOutline(valued, asked.outline, found.outline);
	if (JSON.stringify([record, outline]) === JSON.stringify([found.record, found.outline]))
		return { outcome: 'nothing-new' };
	if (!isAllowed(asked.key.kind, record, act)) return { outcome: 'foreign' };
	const uses = await linksInUse(transaction, { from: found.record, to: record }, act.read);
	if (uses.length > 0) return { outcome: 'in-use', uses };
	const problems = await checkedWith(transaction, asked, { record, act });
	if (problems.length > 0) return { outcome: 'bad-values', problems };
	const next = { ...found, record, outline };
	return keepNext(transaction, next, { ...act, reason: asked.reason, before: found });
}

/** `add` as a part of a larger transaction. Whoever calls raises the revision. */
export async function addIn(transaction: Transaction<Tables>, asked: NewRecord, act: ActIn): Promise<Added> {
	const { key, changes, reason } = asked;
	const written = changeRecord(asked.empty, fieldsFor(key.kind, act.read), changes);
	const { record, outline } = withOutline(written, asked.outline, null);
	if (!isAllowed(key.kind, record, act)) return { outcome: 'foreign' };
	if (idOf(record) !== key.id || (await readRecord(transaction, key))) return { outcome: 'id-taken' };
	const problems = await checkedWith(transaction, asked, { record, act });
	if (problems.length > 0) return { outcome: 'bad-values', problems };
	const kept: KeptRecord = { key, record, outline, version: 1, archived: false };
	await insertRecord(transaction, kept, act.at);
	await keepVersion(transaction, kept, { ...act, reason });
	await writeOutline(transaction, kept, act.at);
	const after = Object.fromEntries(changes.map(({ field, value }) => [field, value]));
	await append(transaction, { at: act.at, by: act.by, action: act.action, subject: subjectOf(key), after, reason });
	return { outcome: 'kept', version: 1 };
}

/** A record and its outline as they are kept: where a drawn one comes from stands in the record. */
function withOutline(
	record: AnyRecord,
	drawn: SourcedOutline | null | undefined,
	present: KeptRecord['outline']
): Pick<KeptRecord, 'record' | 'outline'> {
	if (drawn === undefined) return { record, outline: present };
	return { record: withOutlineSource(record, drawn?.provenance ?? null), outline: drawn?.geometry ?? null };
}

/** Everything wrong with a record; where nothing is, the new sources it cites are written. */
async function checkedWith(
	transaction: Transaction<Tables>,
	{ key, newSources = [] }: Pick<RecordChange, 'key' | 'newSources'>,
	{ record, act }: { record: AnyRecord; act: ActIn }
): Promise<RecordProblem[]> {
	const known = new Set(act.read.sources.map(({ id }) => id));
	const added = newSources.filter(({ id }) => !known.has(id));
	const problems = checkRecord(key.kind, record as never, {
		...act.read,
		sources: [...act.read.sources, ...added]
	});
	if (problems.length > 0) return problems;
	for (const source of added) await addSource(transaction, source, act);
	return [];
}

async function addSource(transaction: Transaction<Tables>, source: Source, { at, by }: Act): Promise<void> {
	const { last } = await transaction
		.selectFrom('record')
		.select((row) => row.fn.max('position').as('last'))
		.where('kind', '=', 'source')
		.executeTakeFirstOrThrow();
	const row = { kind: 'source', id: source.id, version: 1, body: JSON.stringify(source), updated_at: at };
	const { numInsertedOrUpdatedRows } = await transaction
		.insertInto('record')
		.values({ ...row, position: Number(last ?? -1) + 1, archived_at: null })
		.onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows)
		await append(transaction, { at, by, action: 'add', subject: `source ${source.id}`, after: source });
}

/** The record as it stands, where this person may change it and saw it as it is. */
async function own(
	transaction: Transaction<Tables>,
	{ key, version }: { key: RecordKey; version: number },
	act: Act
): Promise<KeptRecord | Refusal> {
	const found = await readRecord(transaction, key);
	if (!found) return { outcome: 'unknown' };
	if (!isAllowed(key.kind, found.record, act)) return { outcome: 'foreign' };
	return found.version === version ? found : { outcome: 'stale', present: found };
}

function isAllowed(kind: RecordKind, record: AnyRecord, { onlyDivisions }: Act): boolean {
	if (onlyDivisions === null) return true;
	const home = homeOf(kind, record);
	return home !== null && onlyDivisions.includes(home);
}

interface Keeping extends Act {
	readonly action: string;
	readonly reason: string | null;
	/** As it stood; left out where no value changed. */
	readonly before?: KeptRecord;
}

/** Writes the next version of a record, its history and the audit. `next.version` is that of the version before. */
async function keepNext(transaction: Transaction<Tables>, next: KeptRecord, keeping: Keeping): Promise<Changed> {
	const { key } = next;
	const kept = { ...next, version: next.version + 1 };
	if (!(await writeRecord(transaction, kept, keeping))) {
		const present = await readRecord(transaction, key);
		return present ? { outcome: 'stale', present } : { outcome: 'unknown' };
	}
	await keepVersion(transaction, kept, keeping);
	await writeOutline(transaction, kept, keeping.at);
	const { at, by, action, reason, before } = keeping;
	const told = before ? toldChange(before, kept) : {};
	await append(transaction, { at, by, action, subject: subjectOf(key), ...told, reason });
	return { outcome: 'kept', version: kept.version };
}

/** The values that changed, by field, as the audit shows them. */
function toldChange(from: KeptRecord, to: KeptRecord): { before: unknown; after: unknown } {
	const definitions = [...factKeys(from.record), ...factKeys(to.record)];
	const facts = [...new Set(definitions)].map((key) => ({
		key,
		label: { zh: key, en: key, ru: key },
		unit: null,
		resourceRank: null
	}));
	const differences = differencesOf<AnyRecord>(from.record, to.record, anyFields(from.key.kind, facts));
	const outline =
		JSON.stringify(from.outline) === JSON.stringify(to.outline)
			? []
			: [{ field: OUTLINE, from: from.outline, to: to.outline }];
	const told = new Set([...differences, ...outline].map(({ field }) => field));
	// a value that stayed and was confirmed has a later date
	const dates = datesChanged(from.record, to.record)
		.filter(({ field }) => field === null || !told.has(field))
		.map((one) => ({ ...one, field: `asOf.${one.field ?? ''}` }));
	const all = [...differences, ...dates, ...outline];
	return {
		before: Object.fromEntries(all.map((one) => [one.field, one.from])),
		after: Object.fromEntries(all.map((one) => [one.field, one.to]))
	};
}

const factKeys = (record: AnyRecord): string[] =>
	'facts' in record ? record.facts.flatMap((fact) => ('key' in fact ? [fact.key] : [])) : [];

/** Fields of a kind for a record of that kind, whichever it is. */
const anyFields = (kind: RecordKind, facts: Catalogue['factDefinitions']): readonly RecordField[] =>
	// a field of a kind is given records of that kind alone: its key carries the kind
	fieldsOf(kind, facts) as readonly RecordField[];
const fieldsFor = (kind: RecordKind, read: Catalogue): readonly RecordField[] => anyFields(kind, read.factDefinitions);

export const subjectOf = ({ kind, portfolio, id }: RecordKey): string =>
	portfolio === null ? `${kind} ${id}` : `${kind} ${portfolio}/${id}`;

/** One transaction around one write; the revision rises where something was kept. */
async function alone<Answer extends { readonly outcome: string }>(
	db: Database,
	work: (transaction: Transaction<Tables>, read: Catalogue) => Promise<Answer>
): Promise<Answer> {
	return keptOnly(db, wasKept, async (transaction) => {
		const answer = await work(transaction, await catalogue.read(transaction));
		if (wasKept(answer)) await raiseRevision(transaction);
		return answer;
	});
}
