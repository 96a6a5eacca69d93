import type { Transaction } from 'kysely';
import type { Portfolio, Project } from '../domain/project/project.ts';
import type { Problem, Result } from '../domain/result.ts';
import { type DateMoveFields, type DateMoveProblem, parseDateMove } from '../domain/roadmap/date-move.ts';
import type { Day } from '../domain/roadmap/day.ts';
import { type Delivery, deliveryAsOf, deliveryFromDates, followedAsOf } from '../domain/roadmap/delivery.ts';
import type { RecordedChange } from '../domain/roadmap/history.ts';
import { type Known, type NewChange, readForm } from '../domain/roadmap/keep/keep.ts';
import type { KeepProblem, TypedFields } from '../domain/roadmap/keep/typed-fields.ts';
import type { ProcedureDefinition } from '../domain/roadmap/procedure.ts';
import { standingDay } from '../domain/roadmap/standing-day.ts';
import type { DivisionCode } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import { keptOnly, wasKept } from './db/kept-only.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';
import { keepVersion, readRecord, writeRecord } from './record-rows.ts';
import { changesByProject, deliveryOf } from './roadmap.ts';

/** Whose history is written on. */
export interface AskedProject {
	readonly portfolio: string;
	readonly project: string;
	/** Of the delivery as whoever writes saw it. */
	readonly version: number;
}

interface Act {
	readonly by: Actor;
	readonly at: number;
	/** The day it is in the territory. */
	readonly today: Day;
	/** Whose projects alone this person may change; `null`: any. */
	readonly onlyDivisions: readonly (DivisionCode | null)[] | null;
}

export type Kept<Fault extends Problem> =
	| { readonly outcome: 'kept' }
	| { readonly outcome: 'unknown' | 'foreign' | 'stale' }
	| { readonly outcome: 'bad-fields'; readonly problems: readonly Fault[] };

/**
 * Moves a date of a project where nobody changed its delivery since. The old date stays in the history, with the reason
 * and who gave it. What a portfolio with a day of its own learns, it learns on that day.
 */
export const move = (db: Database, asked: AskedProject & DateMoveFields, act: Act): Promise<Kept<DateMoveProblem>> =>
	write(db, { asked, action: 'move' }, act, ({ project, today }) => {
		const parsed = parseDateMove(asked, { milestones: project.milestones, today });
		return parsed.ok ? { ok: true, value: [parsed.value] } : parsed;
	});

/** Writes down what was typed in one of the forms of `readForm`; all of its changes or none. */
export const keep = (
	db: Database,
	{ form, fields, ...asked }: AskedProject & { readonly form: string; readonly fields: TypedFields },
	act: Act
): Promise<Kept<KeepProblem>> => write(db, { asked, action: 'follow' }, act, (known) => readForm(form, fields, known));

/** `keep` as a part of a larger transaction, which is to be rolled back where nothing was kept. Whoever calls raises the revision. */
export const keepIn = (
	transaction: Transaction<Tables>,
	{ form, fields, ...asked }: AskedProject & { readonly form: string; readonly fields: TypedFields },
	act: Act
): Promise<Kept<KeepProblem>> =>
	writeIn(transaction, { asked, action: 'follow' }, act, (known) => readForm(form, fields, known));

/** Of the delivery of a project as it stands; that of one which nobody has written on yet is 1. */
export async function deliveryVersion(db: Database, portfolio: string, project: string): Promise<number> {
	const row = await db
		.selectFrom('delivery')
		.select('version')
		.where('portfolio', '=', portfolio)
		.where('project', '=', project)
		.executeTakeFirst();
	return row?.version ?? 1;
}

async function write<Fault extends Problem>(
	db: Database,
	written: { asked: AskedProject; action: string },
	act: Act,
	read: (known: Known) => Result<readonly NewChange[], Fault>
): Promise<Kept<Fault>> {
	// whoever is refused may already have taken the row of the delivery
	return keptOnly(db, wasKept, async (transaction): Promise<Kept<Fault>> => {
		const answer = await writeIn(transaction, written, act, read);
		if (wasKept(answer)) await raiseRevision(transaction);
		return answer;
	});
}

async function writeIn<Fault extends Problem>(
	transaction: Transaction<Tables>,
	{ asked, action }: { asked: AskedProject; action: string },
	act: Act,
	read: (known: Known) => Result<readonly NewChange[], Fault>
): Promise<Kept<Fault>> {
	const record = await catalogue.project(transaction, asked.portfolio, asked.project);
	if (!record) return { outcome: 'unknown' };
	if (act.onlyDivisions && (!record.division || !act.onlyDivisions.includes(record.division)))
		return { outcome: 'foreign' };
	const procedures = await catalogue.records<ProcedureDefinition>(transaction, 'procedure');
	const portfolios = await catalogue.records<Portfolio>(transaction, 'portfolio');
	const portfolio = portfolios.find(({ id }) => id === asked.portfolio);
	const today = standingDay(portfolio, act.today);
	const delivery = await takeDelivery(transaction, record, { asked, at: act.at });
	if (!delivery) return { outcome: 'stale' };
	const known = {
		project: followedAsOf(record, delivery, today),
		delivery: deliveryAsOf(delivery, today),
		definitions: procedures,
		today
	};
	const parsed = read(known);
	if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
	const changes = await writeChanges(transaction, { asked, delivery, today, act }, parsed.value);
	await keepStanding(transaction, { asked, record, delivery, act }, changes);
	const subject = `delivery ${asked.portfolio}/${asked.project}`;
	const reason = changes.find((change) => change.reason)?.reason ?? null;
	const before = onlyOne(changes.map((change) => standingOf(known, change)));
	await append(transaction, { at: act.at, by: act.by, action, subject, before, after: onlyOne(changes), reason });
	return { outcome: 'kept' };
}

const onlyOne = (list: readonly unknown[]): unknown => (list.length === 1 ? list[0] : list);

/** The delivery of a project, kept for this writer until the transaction ends; `null` where somebody was first. */
async function takeDelivery(
	transaction: Transaction<Tables>,
	project: Project,
	{ asked: { portfolio, version }, at }: { asked: AskedProject; at: number }
): Promise<Delivery | null> {
	const { changes: _, ...first } = deliveryFromDates(project);
	await transaction
		.insertInto('delivery')
		.values({ portfolio, project: project.id, version: 1, body: JSON.stringify(first), updated_at: at })
		.onConflict((conflict) => conflict.columns(['portfolio', 'project']).doNothing())
		.execute();
	const { numUpdatedRows } = await transaction
		.updateTable('delivery')
		.set({ version: version + 1, updated_at: at })
		.where('portfolio', '=', portfolio)
		.where('project', '=', project.id)
		.where('version', '=', version)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return null;
	const { body } = await transaction
		.selectFrom('delivery')
		.select('body')
		.where('portfolio', '=', portfolio)
		.where('project', '=', project.id)
		.executeTakeFirstOrThrow();
	const changes = (await changesByProject(transaction, portfolio, project.id)).get(project.id) ?? [];
	return deliveryOf(project, body, changes);
}

interface Writing {
	readonly asked: AskedProject;
	readonly delivery: Delivery;
	readonly today: Day;
	readonly act: Act;
}

async function writeChanges(
	transaction: Transaction<Tables>,
	{ asked: { portfolio, project }, delivery, today, act }: Writing,
	added: readonly NewChange[]
): Promise<RecordedChange[]> {
	const last = Math.max(-1, ...delivery.changes.map(({ sequence }) => sequence));
	const changes = added.map((change, place) => ({ ...change, recordedOn: today, sequence: last + 1 + place }));
	const { id, name } = act.by;
	for (const change of changes) {
		const key = { portfolio, project, sequence: change.sequence };
		await transaction
			.insertInto('delivery_change')
			.values({ ...key, body: JSON.stringify(change), account: id, person: name, at: act.at })
			.execute();
	}
	return changes;
}

/**
 * A stage or flag that changed is also the one of the project's record, which every other screen reads; what it was
 * before the first change stays with the delivery, so that an earlier day is still known as it was.
 */
async function keepStanding(
	transaction: Transaction<Tables>,
	{ asked: { portfolio }, record, delivery, act: { at, by } }: Omit<Writing, 'today'> & { record: Project },
	changes: readonly RecordedChange[]
): Promise<void> {
	if (!changes.some(({ kind }) => kind === 'stage' || kind === 'flag')) return;
	const { changes: known, ...body } = delivery;
	const first = body.first ?? { stage: record.stage, flags: record.flags };
	await transaction
		.updateTable('delivery')
		.set({ body: JSON.stringify({ ...body, first }) })
		.where('portfolio', '=', portfolio)
		.where('project', '=', record.id)
		.execute();
	const { stage, flags } = followedAsOf(record, { ...body, first, changes: [...known, ...changes] }, Infinity);
	const key = { kind: 'project', portfolio, id: record.id } as const;
	const standing = await readRecord(transaction, key);
	if (!standing) return;
	const next = {
		...standing,
		record: { ...record, stage: stage ?? record.stage, flags },
		version: standing.version + 1
	};
	const keeping = { at, by, action: 'follow', reason: changes.find((change) => change.reason)?.reason ?? null };
	await writeRecord(transaction, next, keeping);
	await keepVersion(transaction, next, keeping);
}

/** What stood where a change now stands, for the audit; `null`: nothing. */
function standingOf({ project, delivery }: Known, change: RecordedChange): unknown {
	switch (change.kind) {
		case 'stage':
			return project.stage;
		case 'flag':
			return project.flags;
		case 'date':
		case 'actual':
			return project.milestones.find(({ id }) => id === change.milestone) ?? null;
		case 'site':
			return project.siteTransfer;
		case 'procedure':
			return project.procedures.find(({ procedure }) => procedure === change.record.procedure) ?? null;
		case 'halt':
			return project.halts?.[change.place] ?? null;
		case 'milestone':
		case 'extension':
			return null;
		default:
			return standingOfDelivery(delivery, change);
	}
}

type DeliveryChange = Extract<RecordedChange, { kind: 'who' | 'green-channel' | 'issue' | 'money' | 'funds-planned' }>;

function standingOfDelivery(delivery: Delivery, change: DeliveryChange): unknown {
	switch (change.kind) {
		case 'who':
			return delivery[change.field];
		case 'green-channel':
			return delivery.greenChannel;
		case 'issue':
			return delivery.issues.find(({ id }) => id === change.issue.id) ?? null;
		case 'money':
			return delivery.months.find(({ month }) => month === change.month) ?? null;
		case 'funds-planned':
			return delivery.fundsPlannedWanYuan;
	}
}
