import type { Transaction } from 'kysely';
import type { Project, ProjectId } from '../domain/project/project.ts';
import { type Day, parseDay } from '../domain/roadmap/day.ts';
import { type Delivery, deliveryFromDates, type KeptDelivery } from '../domain/roadmap/delivery.ts';
import type { RecordedChange } from '../domain/roadmap/history.ts';
import type { RoadmapSet } from '../domain/roadmap/roadmap-set.ts';
import { dayIn } from '../domain/territory/day-in.ts';
import type { Territory } from '../domain/territory/territory.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import type { Tables } from './db/tables.ts';

/** Rules, procedures and working days, in the order of the pack. */
export async function read(db: Database): Promise<RoadmapSet> {
	return {
		rules: await catalogue.records(db, 'rule'),
		procedures: await catalogue.records(db, 'procedure'),
		calendar: await catalogue.records(db, 'calendar-year'),
		seasons: await catalogue.records(db, 'season')
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

export function deliveryOf(project: Project, body: string | undefined, changes: readonly RecordedChange[]): Delivery {
	if (body === undefined) return { ...deliveryFromDates(project), changes };
	// a record kept before stages were written down here says nothing of its first
	return { ...({ first: null, ...JSON.parse(body) } as Omit<Delivery, 'changes'>), changes };
}

/** `only`: of this one alone. */
export async function changesByProject(
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
