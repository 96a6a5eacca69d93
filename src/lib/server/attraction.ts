import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Role } from '../domain/account/role.ts';
import type { Portfolio, ProjectId } from '../domain/project/project.ts';
import type { Result } from '../domain/result.ts';
import type {
	AttractionPlan,
	CampaignId,
	KeptCampaign,
	KeptLead,
	Lead,
	LeadEntry,
	LeadId,
	ShownPlan
} from '../domain/roadmap/attraction/attraction.ts';
import { leadAsOf, type ProjectStanding, projectStanding } from '../domain/roadmap/attraction/lead-as-of.ts';
import { maySeePlan } from '../domain/roadmap/attraction/may-see.ts';
import {
	type Nameable,
	parseCampaign,
	parseEntry,
	parseLead,
	type Typed,
	type TypedProblem
} from '../domain/roadmap/attraction/typed.ts';
import type { Day } from '../domain/roadmap/day.ts';
import { followedAsOf } from '../domain/roadmap/delivery.ts';
import { standingDay } from '../domain/roadmap/standing-day.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';
import * as roadmap from './roadmap.ts';

type Reading = Database | Transaction<Tables>;

/** Campaigns and leads of a portfolio with their histories; empty where it has no plan. */
export async function plan(db: Reading, portfolio: string): Promise<AttractionPlan> {
	const rows = (table: 'campaign' | 'lead') =>
		db
			.selectFrom(table)
			.select(['body', 'version'])
			.where('portfolio', '=', portfolio)
			.orderBy('position')
			.orderBy('id')
			.execute();
	const entries = await entriesByLead(db, portfolio);
	return {
		campaigns: (await rows('campaign')).map(({ body, version }) => ({ ...JSON.parse(body), version }) as KeptCampaign),
		leads: (await rows('lead')).map(({ body, version }) => leadOf(body, version, entries))
	};
}

function leadOf(body: string, version: number, entries: ReadonlyMap<string, readonly LeadEntry[]>): KeptLead {
	const lead = JSON.parse(body) as Omit<Lead, 'entries'>;
	return { ...lead, entries: entries.get(lead.id) ?? [], version };
}

/** `only`: of this one alone. */
async function entriesByLead(db: Reading, portfolio: string, only?: string): Promise<Map<string, LeadEntry[]>> {
	const rows = await db
		.selectFrom('lead_entry')
		.select(['lead', 'body'])
		.where('portfolio', '=', portfolio)
		.$if(only !== undefined, (query) => query.where('lead', '=', only ?? ''))
		.orderBy('lead')
		.orderBy('sequence')
		.execute();
	const byLead = new Map<string, LeadEntry[]>();
	for (const { lead, body } of rows) {
		const entries = byLead.get(lead) ?? [];
		entries.push(JSON.parse(body) as LeadEntry);
		byLead.set(lead, entries);
	}
	return byLead;
}

/** What a portfolio shows a role of its plan: nothing of one that is for staff. `null`: no such portfolio. */
export async function shownPlan(db: Database, portfolio: string, role: Role | null): Promise<ShownPlan | null> {
	const found = await portfolioOf(db, portfolio);
	if (!found) return null;
	if (!maySeePlan(found, role)) return { isShown: false, campaigns: [], leads: [] };
	return { isShown: true, ...(await plan(db, portfolio)) };
}

export async function portfolioOf(db: Database, id: string): Promise<Portfolio | null> {
	const { portfolios } = await catalogue.read(db);
	return portfolios.find((portfolio) => portfolio.id === id) ?? null;
}

/** Where the projects of a portfolio stand at the end of a day, for the leads they came from. */
export async function standings(
	db: Database,
	portfolio: string,
	asOf: Day
): Promise<(project: ProjectId) => ProjectStanding | null> {
	const projects = await catalogue.projects(db, portfolio);
	const deliveries = new Map((await roadmap.deliveries(db, portfolio)).map((each) => [each.project, each]));
	const byId = new Map(projects.map((project) => [project.id, project]));
	return (id) => {
		const [project, delivery] = [byId.get(id), deliveries.get(id)];
		return project && delivery ? projectStanding(followedAsOf(project, delivery, asOf), asOf) : null;
	};
}

interface Act {
	readonly by: Actor;
	readonly at: number;
	/** The day it is in the territory. */
	readonly today: Day;
}

export type Added =
	| { readonly outcome: 'added'; readonly id: string }
	| { readonly outcome: 'unknown' | 'stale' }
	| { readonly outcome: 'bad-fields'; readonly problems: readonly TypedProblem[] };

/** Keeps a new campaign as it was typed. */
export async function addCampaign(db: Database, asked: { portfolio: string; typed: Typed }, act: Act): Promise<Added> {
	const base = await baseOf(db, asked.portfolio, act);
	if (!base) return { outcome: 'unknown' };
	const parsed = parseCampaign(asked.typed, base.known);
	const id = randomUUID() as CampaignId;
	return add(db, { table: 'campaign', portfolio: asked.portfolio, id, parsed, recordedOn: base.today }, act);
}

/** Keeps a new lead as it was typed. What a portfolio with a day of its own learns, it learns on that day. */
export async function addLead(db: Database, asked: { portfolio: string; typed: Typed }, act: Act): Promise<Added> {
	const base = await baseOf(db, asked.portfolio, act);
	if (!base) return { outcome: 'unknown' };
	const parsed = parseLead(asked.typed, base.known, base.today);
	const id = randomUUID() as LeadId;
	return add(db, { table: 'lead', portfolio: asked.portfolio, id, parsed, recordedOn: base.today }, act);
}

interface NewRow {
	readonly table: 'campaign' | 'lead';
	readonly portfolio: string;
	readonly id: string;
	readonly parsed: Result<object, TypedProblem>;
	readonly recordedOn: Day;
}

async function add(
	db: Database,
	{ table, portfolio, id, parsed, recordedOn }: NewRow,
	{ by, at }: Act
): Promise<Added> {
	if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
	const after = { ...parsed.value, id, recordedOn };
	await db.transaction().execute(async (transaction) => {
		const { last } = await transaction
			.selectFrom(table)
			.select((row) => row.fn.max('position').as('last'))
			.where('portfolio', '=', portfolio)
			.executeTakeFirstOrThrow();
		await transaction
			.insertInto(table)
			.values({
				portfolio,
				id,
				position: Number(last ?? -1) + 1,
				version: 1,
				body: JSON.stringify(after),
				updated_at: at
			})
			.execute();
		await raiseRevision(transaction);
		await append(transaction, { at, by, action: 'add', subject: `${table} ${portfolio}/${id}`, after });
	});
	return { outcome: 'added', id };
}

/** A campaign or a lead as somebody corrects it: all of its fields, typed. */
export interface AskedCorrection {
	readonly table: 'campaign' | 'lead';
	readonly portfolio: string;
	readonly id: string;
	/** As whoever corrects it saw it. */
	readonly version: number;
	readonly typed: Typed;
}

/**
 * Corrects what is said of a campaign or a lead itself; its history stays. What it was is in the audit. What a lead's
 * project, contacts and moves say is written into its history instead (`record`).
 */
export async function correct(db: Database, asked: AskedCorrection, act: Act): Promise<Added> {
	const { table, portfolio, id, version } = asked;
	const base = await baseOf(db, portfolio, act);
	if (!base) return { outcome: 'unknown' };
	const parsed =
		table === 'campaign' ? parseCampaign(asked.typed, base.known) : parseLead(asked.typed, base.known, base.today);
	if (!parsed.ok) return { outcome: 'bad-fields', problems: parsed.problems };
	return db.transaction().execute(async (transaction): Promise<Added> => {
		const row = await transaction
			.selectFrom(table)
			.select('body')
			.where('portfolio', '=', portfolio)
			.where('id', '=', id)
			.executeTakeFirst();
		if (!row) return { outcome: 'unknown' };
		const before = JSON.parse(row.body) as { readonly recordedOn: Day };
		const after = { ...parsed.value, id, recordedOn: before.recordedOn };
		const { numUpdatedRows } = await transaction
			.updateTable(table)
			.set({ body: JSON.stringify(after), version: version + 1, updated_at: act.at })
			.where('portfolio', '=', portfolio)
			.where('id', '=', id)
			.where('version', '=', version)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return { outcome: 'stale' };
		await raiseRevision(transaction);
		const subject = `${table} ${portfolio}/${id}`;
		await append(transaction, { at: act.at, by: act.by, action: 'change', subject, before, after });
		return { outcome: 'added', id };
	});
}

/** What is to be written into the history of a lead. */
export interface AskedEntry {
	readonly portfolio: string;
	readonly lead: string;
	/** As whoever writes saw it. */
	readonly version: number;
	readonly typed: Typed;
}

/** Writes a line into the history of a lead where nobody did since: a contact, a move, what is next, its project. */
export async function record(db: Database, asked: AskedEntry, act: Act): Promise<Added> {
	const base = await baseOf(db, asked.portfolio, act);
	if (!base) return { outcome: 'unknown' };
	const standingOf = await standings(db, asked.portfolio, base.today);
	return db
		.transaction()
		.execute(async (transaction): Promise<Added> => {
			const lead = await takeLead(transaction, asked, act.at);
			if (typeof lead === 'string') return { outcome: lead };
			const followed = leadAsOf(lead, { asOf: base.today, standingOf });
			if (!followed) return { outcome: 'unknown' };
			const circumstances = { lead: followed, today: base.today, known: base.known, newAction: randomUUID() };
			const parsed = parseEntry(asked.typed, circumstances);
			if (!parsed.ok) throw new BadFields(parsed.problems);
			const sequence = Math.max(-1, ...lead.entries.map((entry) => entry.sequence)) + 1;
			const entry: LeadEntry = { ...parsed.value, recordedOn: base.today, sequence };
			await keepEntry(transaction, entry, { asked, act, before: followed.stage });
			return { outcome: 'added', id: lead.id };
		})
		.catch((error: unknown): Added => {
			if (error instanceof BadFields) return { outcome: 'bad-fields', problems: error.problems };
			throw error;
		});
}

async function keepEntry(
	transaction: Transaction<Tables>,
	entry: LeadEntry,
	{ asked: { portfolio, lead }, act: { by, at }, before }: { asked: AskedEntry; act: Act; before: string }
): Promise<void> {
	await transaction
		.insertInto('lead_entry')
		.values({
			portfolio,
			lead,
			sequence: entry.sequence,
			body: JSON.stringify(entry),
			account: by.id,
			person: by.name,
			at
		})
		.execute();
	await raiseRevision(transaction);
	const moves = entry.kind === 'stage';
	await append(transaction, {
		at,
		by,
		action: moves ? 'move' : 'record',
		subject: `lead ${portfolio}/${lead}`,
		...(moves && { before: { stage: before } }),
		after: entry,
		reason: moves ? entry.note : null
	});
}

/** Ends a transaction that has already taken its row. */
class BadFields extends Error {
	readonly problems: readonly TypedProblem[];
	constructor(problems: readonly TypedProblem[]) {
		super('bad fields');
		this.problems = problems;
	}
}

/** A lead, kept for this writer until the transaction ends. */
async function takeLead(
	transaction: Transaction<Tables>,
	{ portfolio, lead: id, version }: AskedEntry,
	at: number
): Promise<Lead | 'stale' | 'unknown'> {
	const { numUpdatedRows } = await transaction
		.updateTable('lead')
		.set({ version: version + 1, updated_at: at })
		.where('portfolio', '=', portfolio)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	const row = await transaction
		.selectFrom('lead')
		.select('body')
		.where('portfolio', '=', portfolio)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return 'unknown';
	if (numUpdatedRows === 0n) return 'stale';
	return leadOf(row.body, version, await entriesByLead(transaction, portfolio, id));
}

interface Base {
	readonly today: Day;
	readonly known: Nameable;
}

/** The day a portfolio stands on, and what a form about it may name; `null`: no such portfolio. */
async function baseOf(db: Database, portfolio: string, act: Act): Promise<Base | null> {
	const read = await catalogue.read(db);
	const found = read.portfolios.find(({ id }) => id === portfolio);
	if (!found) return null;
	const ids = (table: 'campaign' | 'project') =>
		db.selectFrom(table).select('id').where('portfolio', '=', portfolio).execute();
	const setOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
	return {
		today: standingDay(found, act.today),
		known: {
			links: new Set(read.chains.flatMap(({ links }) => links.map(({ id }) => id))),
			divisions: new Set(read.divisions.map(({ code }) => code)),
			campaigns: setOf(await ids('campaign')),
			projects: setOf(await ids('project'))
		}
	};
}
