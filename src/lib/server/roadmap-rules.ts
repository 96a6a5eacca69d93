import type { Transaction } from 'kysely';
import type { Result } from '../domain/result.ts';
import { readLimits } from '../domain/roadmap/keep/keep-limits.ts';
import { readRule } from '../domain/roadmap/keep/keep-rule.ts';
import type { KeepProblem, TypedFields } from '../domain/roadmap/keep/typed-fields.ts';
import { Typed } from '../domain/roadmap/keep/typed-fields.ts';
import type { ProcedureDefinition } from '../domain/roadmap/procedure.ts';
import type { MilestoneRule } from '../domain/roadmap/rules.ts';
import type { CalendarYear } from '../domain/roadmap/working-days.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';

/** A record as it is kept; whoever changes it says which version they saw. */
export interface Versioned<T> {
	readonly record: T;
	/** 1 as seeded; each change adds one. */
	readonly version: number;
}

/** All that projects are judged by, to be looked at and changed. */
export async function read(db: Database): Promise<{
	readonly rules: readonly Versioned<MilestoneRule>[];
	readonly procedures: readonly Versioned<ProcedureDefinition>[];
	readonly calendar: readonly CalendarYear[];
}> {
	return {
		rules: await versioned<MilestoneRule>(db, 'rule'),
		procedures: await versioned<ProcedureDefinition>(db, 'procedure'),
		calendar: await catalogue.records(db, 'calendar-year')
	};
}

type Reading = Database | Transaction<Tables>;

async function versioned<T>(db: Reading, kind: string): Promise<Versioned<T>[]> {
	const rows = await db
		.selectFrom('record')
		.select(['body', 'version'])
		.where('kind', '=', kind)
		.orderBy('position')
		.execute();
	return rows.map(({ body, version }) => ({ record: JSON.parse(body) as T, version }));
}

interface Act {
	readonly by: Actor;
	readonly at: number;
}
interface Asked {
	readonly id: string;
	/** Of the record as whoever changes it saw it. */
	readonly version: number;
	readonly fields: TypedFields;
}

export type KeptRecord =
	| { readonly outcome: 'kept' }
	| { readonly outcome: 'unknown' | 'stale' }
	| { readonly outcome: 'bad-fields'; readonly problems: readonly KeepProblem[] };

/** Adds a rule of one's own. Projects are judged by it from the next answer on. */
export async function addRule(db: Database, fields: TypedFields, { by, at }: Act): Promise<KeptRecord> {
	return db.transaction().execute(async (transaction): Promise<KeptRecord> => {
		const rules = await versioned<MilestoneRule>(transaction, 'rule');
		const read = readRule(fields, { before: null, taken: new Set(rules.map(({ record }) => record.id)) });
		if (!read.ok) return { outcome: 'bad-fields', problems: read.problems };
		const { id } = read.value;
		const last = await transaction
			.selectFrom('record')
			.select(({ fn }) => fn.max('position').as('position'))
			.where('kind', '=', 'rule')
			.executeTakeFirstOrThrow();
		await transaction
			.insertInto('record')
			.values({
				kind: 'rule',
				id,
				position: Number(last.position ?? -1) + 1,
				version: 1,
				body: JSON.stringify(read.value),
				updated_at: at
			})
			.execute();
		await raiseRevision(transaction);
		await append(transaction, { at, by, action: 'add', subject: `rule ${id}`, after: read.value });
		return { outcome: 'kept' };
	});
}

/** Changes a rule, with a written reason. */
export const changeRule = (db: Database, asked: Asked, act: Act): Promise<KeptRecord> =>
	change<MilestoneRule>(db, { ...asked, kind: 'rule' }, act, (before) => {
		const typed = new Typed(asked.fields);
		const reason = typed.reason(true);
		const read = readRule(asked.fields, { before, taken: new Set([before.id]) });
		const problems = [...typed.problems, ...(read.ok ? [] : read.problems)];
		return read.ok && problems.length === 0 ? { ok: true, value: [read.value, reason] } : { ok: false, problems };
	});

/** Takes a rule away, with a written reason; what it was stays in the audit. */
export const dropRule = (db: Database, asked: Asked, act: Act): Promise<KeptRecord> =>
	change<MilestoneRule>(db, { ...asked, kind: 'rule' }, act, () => {
		const typed = new Typed(asked.fields);
		const reason = typed.reason(true);
		return typed.problems.length > 0 ? { ok: false, problems: typed.problems } : { ok: true, value: [null, reason] };
	});

/** Changes the limits of a procedure and where they stand. */
export const changeLimits = (db: Database, asked: Asked, act: Act): Promise<KeptRecord> =>
	change<ProcedureDefinition>(db, { ...asked, kind: 'procedure' }, act, (before) => {
		const read = readLimits(asked.fields, before);
		return read.ok ? { ok: true, value: [read.value.definition, read.value.reason] } : read;
	});

/** `read`: what becomes of the record (`null`: it is taken away), and why. */
async function change<T>(
	db: Database,
	{ kind, id, version }: Asked & { readonly kind: string },
	{ by, at }: Act,
	read: (before: T) => Result<readonly [after: T | null, reason: string | null], KeepProblem>
): Promise<KeptRecord> {
	return db.transaction().execute(async (transaction): Promise<KeptRecord> => {
		const own = { kind, id } as const;
		const row = await transaction
			.selectFrom('record')
			.select('body')
			.where('kind', '=', own.kind)
			.where('id', '=', own.id)
			.executeTakeFirst();
		if (!row) return { outcome: 'unknown' };
		const before = JSON.parse(row.body) as T;
		const wanted = read(before);
		if (!wanted.ok) return { outcome: 'bad-fields', problems: wanted.problems };
		const [after, reason] = wanted.value;
		const changed =
			after === null ? await take(transaction, own, version) : await put(transaction, own, { version, after, at });
		if (!changed) return { outcome: 'stale' };
		await raiseRevision(transaction);
		const action = after === null ? 'remove' : 'change';
		await append(transaction, { at, by, action, subject: `${kind} ${id}`, before, after: after ?? undefined, reason });
		return { outcome: 'kept' };
	});
}

interface Key {
	readonly kind: string;
	readonly id: string;
}

async function put(
	transaction: Transaction<Tables>,
	{ kind, id }: Key,
	{ version, after, at }: { version: number; after: unknown; at: number }
): Promise<boolean> {
	const { numUpdatedRows } = await transaction
		.updateTable('record')
		.set({ body: JSON.stringify(after), version: version + 1, updated_at: at })
		.where('kind', '=', kind)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function take(transaction: Transaction<Tables>, { kind, id }: Key, version: number): Promise<boolean> {
	const { numDeletedRows } = await transaction
		.deleteFrom('record')
		.where('kind', '=', kind)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
