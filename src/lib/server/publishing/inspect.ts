import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { decimalYear } from '../../domain/provenance.ts';
import { type PublicationCheck, PublicationInspection } from '../../domain/publishing/check-publication.ts';
import type { Project } from '../../domain/project/project.ts';
import { idOf, RECORD_KINDS } from '../../domain/records/record-kind.ts';
import { dayIn } from '../../domain/territory/day-in.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { giveWayEvery } from '../give-way.ts';
import { readRows } from './packing.ts';
import { withholdRows } from './withhold-rows.ts';

/** Records looked at before others get their turn: a few milliseconds of work. */
const SLICE = 200;

/** What stands before publication, and the revision that it was read at. */
export interface Inspected {
	readonly revision: string;
	readonly checks: readonly PublicationCheck[];
}

interface Kept {
	readonly db: Database;
	readonly key: string;
	readonly inspection: PublicationInspection;
	readonly withheld: number;
}
let kept: Kept | undefined;

/** What stands before publication; every record is looked at once for each revision and day. */
export async function inspect(db: Database, at: number): Promise<Inspected> {
	const revision = await catalogue.revision(db);
	const read = await catalogue.read(db);
	const day = dayIn(read.territory.timeZone, new Date(at));
	const key = `${revision} ${day}`;
	if (kept?.db !== db || kept.key !== key) kept = { db, key, ...(await lookAt(db, read, day)) };
	const { inspection, withheld } = kept;
	return { revision, checks: inspection.checks({ withheld, waiting: await openRows(db) }) };
}

/** Rows of submissions that were sent and that nobody judged yet. */
async function openRows(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('submission_row')
		.innerJoin('submission', 'submission.id', 'submission_row.submission')
		.select((row) => row.fn.countAll<number>().as('count'))
		.where('submission.state', '=', 'submitted')
		.where('submission_row.state', '=', 'open')
		.where('submission_row.faulty', '=', 0)
		.where('submission_row.difference', '!=', 'unchanged')
		.executeTakeFirstOrThrow();
	return count;
}

async function lookAt(db: Database, read: Catalogue, day: string): Promise<Pick<Kept, 'inspection' | 'withheld'>> {
	const inspection = new PublicationInspection(read, decimalYear(day) ?? Number(day.slice(0, 4)));
	const giveWay = giveWayEvery(SLICE);
	const lists = {
		division: read.divisions,
		park: read.parks,
		site: read.sites,
		enterprise: read.enterprises,
		chain: read.chains
	};
	for (const kind of RECORD_KINDS) {
		if (kind === 'project') continue;
		for (const record of lists[kind]) {
			inspection.inspect({ kind, portfolio: null, id: idOf(record) }, record);
			await giveWay();
		}
	}
	const rows = await readRows(db);
	const projects = Map.groupBy(
		rows.project.filter(({ archived_at }) => archived_at === null),
		({ portfolio }) => portfolio
	);
	for (const { id: portfolio } of read.portfolios)
		for (const { id, body } of (projects.get(portfolio) ?? []).toSorted((a, b) => a.position - b.position)) {
			inspection.inspect({ kind: 'project', portfolio, id }, JSON.parse(body) as Project);
			await giveWay();
		}
	const { count } = await withholdRows(rows);
	return { inspection, withheld: count };
}
