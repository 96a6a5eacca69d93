import { decimalYear } from '../../domain/provenance.ts';
import { type PublicationCheck, PublicationInspection } from '../../domain/publishing/check-publication.ts';
import { idOf, RECORD_KINDS } from '../../domain/records/record-kind.ts';
import { dayIn } from '../../domain/territory/day-in.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { readRows } from './packing.ts';
import { withholdRows } from './withhold-rows.ts';

/** Records looked at before others get their turn: a few milliseconds of work. */
const SLICE = 200;

/** What stands before publication, and the revision that it was read at. */
export interface Inspected {
	readonly revision: string;
	readonly checks: readonly PublicationCheck[];
}

let kept: { readonly db: Database; readonly key: string; readonly inspected: Inspected } | undefined;

/** Looks at every record as it stands; once for each revision and day. */
export async function inspect(db: Database, at: number): Promise<Inspected> {
	const revision = await catalogue.revision(db);
	const read = await catalogue.read(db);
	const day = dayIn(read.territory.timeZone, new Date(at));
	const key = `${revision} ${day}`;
	if (kept?.db === db && kept.key === key) return kept.inspected;
	const inspection = new PublicationInspection(read, decimalYear(day) ?? new Date(at).getUTCFullYear());
	let looked = 0;
	const pause = async () => {
		if (++looked % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
	};
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
			await pause();
		}
	}
	for (const { id: portfolio } of read.portfolios) {
		for (const project of await catalogue.projects(db, portfolio)) {
			inspection.inspect({ kind: 'project', portfolio, id: project.id }, project);
			await pause();
		}
	}
	const { count } = withholdRows(await readRows(db));
	const inspected = { revision, checks: inspection.checks({ withheld: count, waiting: 0 }) };
	kept = { db, key, inspected };
	return inspected;
}
