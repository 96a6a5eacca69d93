import { randomUUID } from 'node:crypto';
import { parseView } from '../domain/explore/view.ts';
import { scenarioQuery } from '../domain/selection/scenario/scenario-query.ts';
import type { KeptScenarioId, Scenario } from '../domain/selection/scenario/scenario.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import type { ScenarioTable } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';

/** Kept in one portfolio before some must be archived: a list that nobody can read helps nobody. */
const MOST_KEPT = 200;

const scenarioOf = (row: ScenarioTable): Scenario => ({
	id: row.id as KeptScenarioId,
	portfolio: row.portfolio,
	name: row.name,
	note: row.note,
	query: row.query,
	author: row.author,
	keptAt: row.kept_at,
	changedAt: row.changed_at,
	changedBy: row.changed_by,
	version: row.version
});

/** The scenarios of a portfolio that are not archived, the latest changed first. */
export async function list(
	db: Database,
	portfolio: string
): Promise<(Scenario & { readonly account: string | null })[]> {
	const rows = await db
		.selectFrom('scenario')
		.selectAll()
		.where('portfolio', '=', portfolio)
		.where('archived_at', 'is', null)
		.orderBy('changed_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...scenarioOf(row), account: row.account }));
}

/** What somebody wants kept: the name and the view under it. */
export interface ScenarioDraft {
	readonly portfolio: string;
	readonly name: string;
	readonly note: string;
	/** Of an address; what decides nothing is left out of what is kept. */
	readonly query: string;
}

interface Act {
	readonly by: Actor;
	readonly at: number;
}

export type Kept =
	| { readonly outcome: 'kept'; readonly id: KeptScenarioId }
	| { readonly outcome: 'name-taken' | 'too-many' | 'no-portfolio' };

/** Keeps a view under a name that no other scenario of the portfolio has. */
export async function keep(db: Database, draft: ScenarioDraft, { by, at }: Act): Promise<Kept> {
	const query = await queryOf(db, draft);
	if (query === null) return { outcome: 'no-portfolio' };
	const id = randomUUID();
	const { portfolio, name, note } = draft;
	return db
		.transaction()
		.execute(async (transaction): Promise<Kept> => {
			const { count } = await transaction
				.selectFrom('scenario')
				.select((row) => row.fn.countAll<number>().as('count'))
				.where('portfolio', '=', portfolio)
				.where('archived_at', 'is', null)
				.executeTakeFirstOrThrow();
			if (count >= MOST_KEPT) return { outcome: 'too-many' };
			const stamp = { author: by.name, account: by.id, kept_at: at, changed_at: at, changed_by: by.name };
			await transaction
				.insertInto('scenario')
				.values({ id, portfolio, name, note, query, ...stamp, version: 1, archived_at: null })
				.execute();
			const after = { portfolio, name, note, query };
			await append(transaction, { at, by, action: 'keep', subject: `scenario ${id}`, after });
			return { outcome: 'kept', id: id as KeptScenarioId };
		})
		.catch(nameTaken);
}

/** A new name, note or view for a scenario that is there. */
export interface ScenarioChange {
	readonly id: string;
	/** As whoever changes it saw it. */
	readonly version: number;
	readonly name: string;
	readonly note: string;
	/** `null` leaves the view as it was kept. */
	readonly query: string | null;
}

/** Who else changed it meanwhile, and when: nothing of this change was written. */
export interface Stale {
	readonly outcome: 'stale';
	readonly present: Scenario;
}
/** `foreign`: it is somebody else's, and this person may change only their own. */
export type Changed = { readonly outcome: 'changed' | 'unknown' | 'foreign' | 'name-taken' } | Stale;

/** Changes a scenario where nobody changed it since. `mayAny`: another's too. */
export async function change(db: Database, asked: ScenarioChange, act: Act & { mayAny: boolean }): Promise<Changed> {
	const { by, at } = act;
	const found = await own(db, asked.id, act);
	if (!('row' in found)) return found;
	const { row } = found;
	const query = asked.query === null ? row.query : await queryOf(db, { portfolio: row.portfolio, query: asked.query });
	if (query === null) return { outcome: 'unknown' };
	const after = { name: asked.name, note: asked.note, query };
	return db
		.transaction()
		.execute(async (transaction): Promise<Changed> => {
			const { numUpdatedRows } = await transaction
				.updateTable('scenario')
				.set({ ...after, changed_at: at, changed_by: by.name, version: asked.version + 1 })
				.where('id', '=', asked.id)
				.where('version', '=', asked.version)
				.where('archived_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) {
				const now = await transaction.selectFrom('scenario').selectAll().where('id', '=', row.id).executeTakeFirst();
				return now && now.archived_at === null
					? { outcome: 'stale', present: scenarioOf(now) }
					: { outcome: 'unknown' };
			}
			const before = { name: row.name, note: row.note, query: row.query };
			await append(transaction, { at, by, action: 'change', subject: `scenario ${row.id}`, before, after });
			return { outcome: 'changed' };
		})
		.catch(nameTaken);
}

/** Takes a scenario out of the list, or (`archived` false) puts it back; nothing is deleted. */
export async function archive(
	db: Database,
	{ id, archived }: { id: string; archived: boolean },
	act: Act & { mayAny: boolean }
): Promise<Exclude<Changed, Stale>> {
	const { by, at } = act;
	const found = await own(db, id, act);
	if (!('row' in found)) return found;
	if ((found.row.archived_at !== null) === archived) return { outcome: 'changed' };
	return db
		.transaction()
		.execute(async (transaction): Promise<Exclude<Changed, Stale>> => {
			await transaction
				.updateTable('scenario')
				.set((row) => ({ archived_at: archived ? at : null, version: row('version', '+', 1) }))
				.where('id', '=', id)
				.execute();
			const action = archived ? 'archive' : 'restore';
			await append(transaction, { at, by, action, subject: `scenario ${id}` });
			return { outcome: 'changed' };
		})
		.catch(nameTaken);
}

async function own(
	db: Database,
	id: string,
	{ by, mayAny }: { by: Actor; mayAny: boolean }
): Promise<{ row: ScenarioTable } | { outcome: 'unknown' | 'foreign' }> {
	const row = await db.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return { outcome: 'unknown' };
	return mayAny || row.account === by.id ? { row } : { outcome: 'foreign' };
}

/** The query as it is kept; `null` where the portfolio does not exist. */
async function queryOf(
	db: Database,
	{ portfolio, query }: { portfolio: string; query: string }
): Promise<string | null> {
	const read = await catalogue.read(db);
	const known = read.portfolios.find(({ id }) => id === portfolio);
	if (!known) return null;
	return scenarioQuery({ ...parseView(new URLSearchParams(query), read).view, portfolio: known.id }, read);
}

/** The unique index refused: SQLite and PostgreSQL say so in different words. */
function nameTaken(error: unknown): { outcome: 'name-taken' } {
	if (error instanceof Error && /unique constraint/i.test(error.message)) return { outcome: 'name-taken' };
	throw error;
}
