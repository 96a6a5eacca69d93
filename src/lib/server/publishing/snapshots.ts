import type { Transaction } from 'kysely';
import { type Edition, isEditionId, nextEditionId } from '../../domain/publishing/edition.ts';
import type { PublicationCheck } from '../../domain/publishing/check-publication.ts';
import { dayIn } from '../../domain/territory/day-in.ts';
import * as catalogue from '../catalogue.ts';
import { keptOnly } from '../db/kept-only.ts';
import type { Database } from '../db/open.ts';
import { raiseRevision } from '../db/revision.ts';
import type { Tables } from '../db/tables.ts';
import { type Actor, append } from '../desk/audit.ts';
import { pack, readRows, unpack } from './packing.ts';
import { withholdRows } from './withhold-rows.ts';

/** What a publication holds, counted when it was made. */
export interface Counts {
	readonly records: number;
	readonly projects: number;
	readonly withheld: number;
}

/** A publication as the desk lists it. */
export interface Snapshot extends Edition {
	readonly person: string;
	readonly note: string;
	readonly counts: Counts;
	/** What the check found when it was made; empty where no person made it. */
	readonly checks: readonly PublicationCheck[];
}

interface Summary {
	readonly counts: Omit<Counts, 'withheld'>;
	readonly checks: readonly PublicationCheck[];
}

interface Publishing {
	readonly by: Actor;
	readonly at: number;
	readonly note: string;
	/** As whoever publishes read them. */
	readonly checks: readonly PublicationCheck[];
	/** Of the records that were checked; `null`: of whatever stands. */
	readonly revision: string | null;
}
export type Published = { readonly outcome: 'published'; readonly id: string } | { readonly outcome: 'stale' };

/**
 * Publishes the records as they stand, where nobody changed any since they were checked. They are read and packed before
 * the transaction, which only sees that they still stand: readers wait for no packing.
 */
export async function publish(db: Database, publishing: Publishing): Promise<Published> {
	for (let tries = MOST_TRIES; ; tries--) {
		const prepared = await prepare(db);
		const published = await keptOnly(db, isPublication, (transaction) => publishIn(transaction, publishing, prepared));
		// whoever publishes whatever stands means what was written meanwhile as well
		if (isPublication(published) || publishing.revision !== null || tries <= 1) return published;
	}
}

const isPublication = ({ outcome }: Published): boolean => outcome === 'published';

/** Times that records are read anew because others wrote while they were packed. */
const MOST_TRIES = 5;

interface Prepared {
	readonly revision: string;
	readonly packed: string;
	readonly withheld: number;
	readonly counts: Summary['counts'];
}

async function prepare(db: Database): Promise<Prepared> {
	const revision = await catalogue.revision(db);
	const { shown, count } = await withholdRows(await readRows(db));
	return {
		revision,
		packed: await pack(shown),
		withheld: count,
		counts: { records: shown.record.length, projects: shown.project.length }
	};
}

async function publishIn(
	transaction: Transaction<Tables>,
	{ by, at, note, checks, revision }: Publishing,
	{ packed, withheld, counts, revision: read }: Prepared
): Promise<Published> {
	const { territory } = await catalogue.read(transaction);
	const earlier = await transaction.selectFrom('snapshot').select(['id', 'sequence']).execute();
	const id = nextEditionId(
		dayIn(territory.timeZone, new Date(at)),
		earlier.map((one) => one.id)
	);
	// whoever writes waits for the end of the audit: from here on nothing changes until this is done
	await append(transaction, { at, by, action: 'publish', subject: `edition ${id}`, reason: note });
	const standing = await catalogue.revision(transaction);
	if (standing !== read || (revision !== null && revision !== standing)) return { outcome: 'stale' };
	await raiseRevision(transaction);
	await transaction.insertInto('setting').values({ key: 'edition', value: id }).execute();
	const summary: Summary = { counts, checks };
	await transaction
		.insertInto('snapshot')
		.values({
			id,
			sequence: Math.max(0, ...earlier.map(({ sequence }) => sequence)) + 1,
			revision: await catalogue.revision(transaction),
			withheld,
			summary: JSON.stringify(summary),
			note,
			packed,
			account: by.id,
			person: by.name,
			made_at: at
		})
		.execute();
	return { outcome: 'published', id };
}

/** A database that never published anything shows what stands. `by` names the program that does it. */
export async function ensurePublished(db: Database, { by, at }: { by: string; at: number }): Promise<void> {
	if (await isPublished(db)) return;
	try {
		await publish(db, { by: { id: null, name: by }, at, note: '', checks: [], revision: null });
	} catch (thrown) {
		// another server began at the same moment
		if (!(await isPublished(db))) throw thrown;
	}
}

const isPublished = async (db: Database): Promise<boolean> =>
	Boolean(await db.selectFrom('snapshot').select('id').limit(1).executeTakeFirst());

/** All publications, the newest first. */
export async function list(db: Database): Promise<Snapshot[]> {
	const rows = await db
		.selectFrom('snapshot')
		.select(['id', 'person', 'note', 'summary', 'withheld', 'made_at'])
		.orderBy('sequence', 'desc')
		.execute();
	return rows.map(({ id, person, note, summary, withheld, made_at }, place) => {
		const { counts, checks } = JSON.parse(summary) as Summary;
		return { id, madeAt: made_at, isLatest: place === 0, person, note, counts: { ...counts, withheld }, checks };
	});
}

/** The records that somebody sees, and which publication they are. */
export interface Seen {
	readonly db: Database;
	/** `null`: records that nobody published as they stand. */
	readonly edition: Edition | null;
}

/**
 * The records for a request. `isStaff`: as they stand. `edition`: an earlier publication, for anybody; one that does
 * not exist is passed over. Everybody else sees the newest publication.
 */
export async function seenBy(
	db: Database,
	{ isStaff, edition }: { readonly isStaff: boolean; readonly edition: string | null }
): Promise<Seen> {
	const newest = await db
		.selectFrom('snapshot')
		.select(['id', 'made_at', 'revision', 'withheld'])
		.orderBy('sequence', 'desc')
		.limit(1)
		.executeTakeFirst();
	// before anything was published there is but one state of the records
	if (!newest) return { db, edition: null };
	if (edition !== null && edition !== newest.id && isEditionId(edition)) {
		const found = await earlierEdition(db, edition);
		if (found) return found;
	}
	const isUnchanged = (await catalogue.edition(db)) === newest.id;
	const known = { id: newest.id, madeAt: newest.made_at, isLatest: true };
	if (isStaff && edition !== newest.id) return { db, edition: isUnchanged ? known : null };
	// where nothing was changed and nothing kept back, what stands is what was published
	if (isUnchanged && newest.withheld === 0) return { db, edition: known };
	return { db: await opened(db, newest.id), edition: known };
}

async function earlierEdition(db: Database, id: string): Promise<Seen | null> {
	const row = await db.selectFrom('snapshot').select('made_at').where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	return { db: await opened(db, id), edition: { id, madeAt: row.made_at, isLatest: false } };
}

/** Publications kept open at once: the newest, and earlier ones that somebody looks at. */
const MOST_OPEN = 3;

const open = new WeakMap<Database, Map<string, Promise<Database>>>();

function opened(db: Database, id: string): Promise<Database> {
	const known = open.get(db) ?? new Map<string, Promise<Database>>();
	open.set(db, known);
	const found = known.get(id);
	if (found) {
		// the one asked for last goes last
		known.delete(id);
		known.set(id, found);
		return found;
	}
	const made = unpacked(db, id);
	known.set(id, made);
	made.catch(() => known.delete(id));
	const [oldest] = known.keys();
	// whoever still reads from it ends first: nothing closes it but that nobody holds it any more
	if (known.size > MOST_OPEN && oldest !== undefined) known.delete(oldest);
	return made;
}

async function unpacked(db: Database, id: string): Promise<Database> {
	const { packed } = await db.selectFrom('snapshot').select('packed').where('id', '=', id).executeTakeFirstOrThrow();
	return unpack(packed, id);
}
