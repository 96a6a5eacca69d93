import type { Project } from '../domain/project/project.ts';
import { type Delivery, deliveryFromDates } from '../domain/roadmap/delivery.ts';
import type { RecordedChange } from '../domain/roadmap/history.ts';
import type { RoadmapSet } from '../domain/roadmap/roadmap-set.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';

/** Rules, procedures and working days, in the order of the pack. */
export async function read(db: Database): Promise<RoadmapSet> {
	const of = async <T>(kind: string): Promise<T[]> => {
		const rows = await db.selectFrom('record').select('body').where('kind', '=', kind).orderBy('position').execute();
		return rows.map(({ body }) => JSON.parse(body) as T);
	};
	return { rules: await of('rule'), procedures: await of('procedure'), calendar: await of('calendar-year') };
}

/** How every project of a portfolio is followed, in the order of its table; by its dates alone where nobody follows it. */
export async function deliveries(db: Database, portfolio: string): Promise<Delivery[]> {
	const projects = await catalogue.projects(db, portfolio);
	const rows = await db.selectFrom('delivery').select(['project', 'body']).where('portfolio', '=', portfolio).execute();
	const bodies = new Map(rows.map(({ project, body }) => [project, body]));
	const changes = await changesByProject(db, portfolio);
	return projects.map((project) => deliveryOf(project, bodies.get(project.id), changes.get(project.id) ?? []));
}

function deliveryOf(project: Project, body: string | undefined, changes: readonly RecordedChange[]): Delivery {
	const first = body === undefined ? deliveryFromDates(project) : (JSON.parse(body) as Omit<Delivery, 'changes'>);
	return { ...first, changes };
}

async function changesByProject(db: Database, portfolio: string): Promise<Map<string, RecordedChange[]>> {
	const rows = await db
		.selectFrom('delivery_change')
		.select(['project', 'body'])
		.where('portfolio', '=', portfolio)
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

/** `deliveries` as JSON text; `null` where there is no such portfolio. */
export async function deliveriesText(db: Database, portfolio: string): Promise<string | null> {
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	return JSON.stringify(await deliveries(db, portfolio));
}
