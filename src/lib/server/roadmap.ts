import type { Transaction } from 'kysely';
import type { Project, ProjectId } from '../domain/project/project.ts';
import { type DateMoveFields, type DateMoveProblem, parseDateMove, recordMove } from '../domain/roadmap/date-move.ts';
import { type Day, parseDay } from '../domain/roadmap/day.ts';
import { type Delivery, deliveryFromDates, followedAsOf, type KeptDelivery } from '../domain/roadmap/delivery.ts';
import type { RecordedChange } from '../domain/roadmap/history.ts';
import type { RoadmapSet } from '../domain/roadmap/roadmap-set.ts';
import { standingDay } from '../domain/roadmap/standing-day.ts';
import { dayIn } from '../domain/territory/day-in.ts';
import type { DivisionCode, Territory } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Actor, append } from './desk/audit.ts';

/** Rules, procedures and working days, in the order of the pack. */
export async function read(db: Database): Promise<RoadmapSet> {
	return {
		rules: await catalogue.records(db, 'rule'),
		procedures: await catalogue.records(db, 'procedure'),
		calendar: await catalogue.records(db, 'calendar-year')
	};
}

/** The day it is where the territory is. */
export function todayIn({ timeZone }: Pick<Territory, 'timeZone'>): Day {
	const today = parseDay(dayIn(timeZone, new Date()));
	if (!today.ok) throw new Error('no day today');
	return today.value;
}

/** How every project of a portfolio is followed, in the order of its table; by its dates alone where nobody follows it. */
export async function deliveries(db: Database, portfolio: string): Promise<KeptDelivery[]> {
	const projects = await catalogue.projects(db, portfolio);
	const rows = await db
		.selectFrom('delivery')
		.select(['project', 'body', 'version'])
		.where('portfolio', '=', portfolio)
		.execute();
	const kept = new Map(rows.map((row) => [row.project, row]));
	const changes = await changesByProject(db, portfolio);
	return projects.map((project) => {
		const row = kept.get(project.id);
		return { ...deliveryOf(project, row?.body, changes.get(project.id) ?? []), version: row?.version ?? 1 };
	});
}

function deliveryOf(project: Project, body: string | undefined, changes: readonly RecordedChange[]): Delivery {
	const first = body === undefined ? deliveryFromDates(project) : (JSON.parse(body) as Omit<Delivery, 'changes'>);
	return { ...first, changes };
}

/** `only`: of this one alone. */
async function changesByProject(
	db: Database | Transaction<Tables>,
	portfolio: string,
	only?: ProjectId
): Promise<Map<string, RecordedChange[]>> {
	const rows = await db
		.selectFrom('delivery_change')
		.select(['project', 'body'])
		.where('portfolio', '=', portfolio)
		.$if(only !== undefined, (query) => query.where('project', '=', only ?? ''))
		.orderBy('project')
		.orderBy('sequence')
		.execute();
	const byProject = new Map<string, RecordedChange[]>();
	for (const { project, body } of rows) {
		const changes = byProject.get(project) ?? [];
		changes.push(JSON.parse(body) as RecordedChange);
		byProject.set(project, changes);
	}
	return byProject;
}

/** Nobody follows it, and none of its dates is a milestone. */
const isBlank = ({ version, milestones, procedures, months, issues, unit }: KeptDelivery): boolean =>
	version === 1 && unit === null && [milestones, procedures, months, issues].every((list) => list.length === 0);

/** Those of `deliveries` that say anything, as JSON text; `null` where there is no such portfolio. */
export async function deliveriesText(db: Database, portfolio: string): Promise<string | null> {
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	return JSON.stringify((await deliveries(db, portfolio)).filter((delivery) => !isBlank(delivery)));
}

/** A wish to move a date, as it was typed. */
export interface AskedMove extends DateMoveFields {
	readonly portfolio: string;
	readonly project: string;
	/** Of the delivery as whoever moves it saw it. */
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

export type Moved =
	| { readonly outcome: 'moved' | 'unknown' | 'foreign' | 'stale' }
	| { readonly outcome: 'bad-fields'; readonly problems: readonly DateMoveProblem[] };

/**
 * Moves a date of a project where nobody changed its delivery since. The old date stays in the history, with the reason
 * and who gave it. What a portfolio with a day of its own learns, it learns on that day.
 */
export async function move(db: Database, asked: AskedMove, act: Act): Promise<Moved> {
	const project = await catalogue.project(db, asked.portfolio, asked.project);
	if (!project) return { outcome: 'unknown' };
	if (act.onlyDivisions && (!project.division || !act.onlyDivisions.includes(project.division)))
		return { outcome: 'foreign' };
	const { portfolios } = await catalogue.read(db);
	const today = standingDay(
		portfolios.find(({ id }) => id === asked.portfolio),
		act.today
	);
	return db
		.transaction()
		.execute(async (transaction): Promise<Moved> => {
			const delivery = await takeDelivery(transaction, project, { asked, at: act.at });
			if (!delivery) return { outcome: 'stale' };
			const known = followedAsOf(project, delivery, today);
			const parsed = parseDateMove(asked, { milestones: known.milestones, today });
			if (!parsed.ok) throw new BadFields(parsed.problems);
			const last = Math.max(-1, ...delivery.changes.map(({ sequence }) => sequence));
			const change = recordMove(parsed.value, { recordedOn: today, sequence: last + 1 });
			const { id, name } = act.by;
			const key = { portfolio: asked.portfolio, project: asked.project, sequence: change.sequence };
			await transaction
				.insertInto('delivery_change')
				.values({ ...key, body: JSON.stringify(change), account: id, person: name, at: act.at })
				.execute();
			await raiseRevision(transaction);
			const before = known.milestones.find((milestone) => milestone.id === parsed.value.milestone);
			const subject = `delivery ${asked.portfolio}/${asked.project}`;
			await append(transaction, {
				at: act.at,
				by: act.by,
				action: 'move',
				subject,
				before,
				after: change,
				reason: change.reason
			});
			return { outcome: 'moved' };
		})
		.catch((error: unknown) => {
			if (error instanceof BadFields) return { outcome: 'bad-fields', problems: error.problems };
			throw error;
		});
}

/** Ends a transaction that has already taken its row. */
class BadFields extends Error {
	readonly problems: readonly DateMoveProblem[];
	constructor(problems: readonly DateMoveProblem[]) {
		super('bad fields');
		this.problems = problems;
	}
}

/** The delivery of a project, kept for this writer until the transaction ends; `null` where somebody was first. */
async function takeDelivery(
	transaction: Transaction<Tables>,
	project: Project,
	{ asked: { portfolio, version }, at }: { asked: AskedMove; at: number }
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
