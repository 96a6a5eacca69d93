import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Project } from '../domain/project/project.ts';
import type { AnyRecord, RecordKey } from '../domain/records/record-kind.ts';
import { type Use, usesOf, usesOfLink } from '../domain/records/uses-of.ts';
import type { Database } from './db/open.ts';

/** The records that refer to a record, of all portfolios; archived ones refer to nothing. */
export const usesIn = async (db: Database, key: RecordKey, catalogue: Catalogue): Promise<Use[]> =>
	usesOf(key, { catalogue, projects: await allProjects(db) });

/** The records that refer to links which a chain had and would have no longer. */
export async function linksInUse(
	db: Database,
	{ from, to }: { from: AnyRecord; to: AnyRecord },
	catalogue: Catalogue
): Promise<Use[]> {
	const gone = linksOf(from).filter((link) => !linksOf(to).includes(link));
	if (gone.length === 0) return [];
	const around = { catalogue, projects: await allProjects(db) };
	return gone.flatMap((link) => usesOfLink(link, around));
}

const linksOf = (record: AnyRecord): string[] => ('glyph' in record ? record.links.map(({ id }) => id) : []);

async function allProjects(db: Database): Promise<Project[]> {
	const rows = await db.selectFrom('project').select('body').where('archived_at', 'is', null).execute();
	return rows.map(({ body }) => JSON.parse(body) as Project);
}
