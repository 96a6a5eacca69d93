import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PublicationCheck } from '../../src/lib/domain/publishing/check-publication.ts';
import type { Provenance, Source, SourceId } from '../../src/lib/domain/provenance.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import { inspect } from '../../src/lib/server/publishing/inspect.ts';
import { ensurePublished, list, publish, seenBy } from '../../src/lib/server/publishing/snapshots.ts';
import { type Act, change } from '../../src/lib/server/records.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

/** 10:00 on 29 November in the territory of the miniature, whose clock is eight hours ahead. */
const NOON = Date.UTC(2026, 10, 29, 2);
const editor: Act = { by: { id: 'a-1', name: '编辑甲' }, at: NOON, onlyDivisions: null };
const reader = { isStaff: false, edition: null };
const staff = { isStaff: true, edition: null };
const letter: Source = {
	id: 'letter' as SourceId,
	kind: 'submission',
	outlet: '来函',
	title: null,
	url: null,
	published: null,
	licence: null
};
const told: Provenance = {
	sources: [letter.id],
	asOf: '2026-11',
	asOfReported: null,
	confidence: 'high',
	steward: '某处'
};

describe.each(DATABASES)('publishing in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		await ensurePublished(database.db, { by: 'Hetu', at: NOON - 1000 });
	});
	afterEach(() => database.end());

	const parkSeen = async (asked: typeof reader | { isStaff: boolean; edition: string }) => {
		const { db } = await seenBy(database.db, asked);
		return (await catalogue.read(db)).parks.find(({ id }) => id === 'sunrise-park');
	};
	const write = (version: number, field: string, value: string | number) =>
		change(
			database.db,
			{
				key: { kind: 'park', portfolio: null, id: 'sunrise-park' },
				version,
				changes: [{ field, value, provenance: told }],
				newSources: [letter],
				reason: null
			},
			editor
		);
	const publishNow = (checks: readonly PublicationCheck[] = []) =>
		publish(database.db, { by: editor.by, at: NOON, note: '月报前', checks, revision: null });

	test('a new database shows what it was filled with, as its first edition, from the database itself', async () => {
		const seen = await seenBy(database.db, reader);
		expect(seen.db).toBe(database.db);
		expect(seen.edition).toMatchObject({ id: '2026-11-29-1', isLatest: true });
	});

	test('readers see what was published until somebody publishes again; staff see what stands', async () => {
		await write(1, 'level', 'national');
		expect((await parkSeen(reader))?.level).toBe('provincial');
		expect((await parkSeen(staff))?.level).toBe('national');
		expect((await seenBy(database.db, staff)).edition).toBeNull();
		expect(await publishNow()).toEqual({ outcome: 'published', id: '2026-11-29-2' });
		expect((await parkSeen(reader))?.level).toBe('national');
		expect((await seenBy(database.db, staff)).edition?.id).toBe('2026-11-29-2');
	});

	test('what somebody writes while the records are packed is in the edition, or is told to be in none', async () => {
		const publishing = publishNow();
		await write(1, 'level', 'national');
		expect(await publishing).toEqual({ outcome: 'published', id: '2026-11-29-2' });
		// the change came before the edition and is in it, or after it and nobody published it
		const isPublished = (await seenBy(database.db, staff)).edition?.id === '2026-11-29-2';
		expect((await parkSeen(reader))?.level).toBe(isPublished ? 'national' : 'provincial');
	});

	test('an earlier edition stays as it was, for readers and for staff', async () => {
		await write(1, 'level', 'national');
		await publishNow();
		for (const isStaff of [true, false]) {
			expect((await parkSeen({ isStaff, edition: '2026-11-29-1' }))?.level).toBe('provincial');
			expect((await seenBy(database.db, { isStaff, edition: '2026-11-29-1' })).edition?.isLatest).toBe(false);
		}
		expect((await seenBy(database.db, { isStaff: false, edition: '2019-01-01-1' })).edition?.id).toBe('2026-11-29-2');
	});

	test('what was told to the desk for staff and investors is in no edition, nor who keeps it', async () => {
		await write(1, 'offer.powerKva', 61234);
		await write(2, 'note', '内部备注');
		await publishNow();
		const { db } = await seenBy(database.db, reader);
		const everything = JSON.stringify([
			await db.selectFrom('record').selectAll().execute(),
			await db.selectFrom('project').selectAll().execute()
		]);
		expect(everything).not.toContain('61234');
		expect(everything).not.toContain('内部备注');
		expect(everything).not.toContain('某处');
		expect(everything).toContain('sunrise-park');
		expect((await list(database.db))[0]?.counts.withheld).toBeGreaterThanOrEqual(2);
		const stored = await database.db.selectFrom('snapshot').select('packed').orderBy('sequence', 'desc').execute();
		expect(stored).toHaveLength(2);
	});

	test('an edition holds no account, no audit and no history', async () => {
		await write(1, 'level', 'national');
		await publishNow();
		const { db } = await seenBy(database.db, reader);
		// kept back values make it a database of its own
		await write(2, 'level', 'county');
		const edition = (await seenBy(database.db, reader)).db;
		expect(edition).not.toBe(database.db);
		for (const table of ['account', 'audit', 'record_version', 'briefing', 'snapshot'] as const)
			expect(await edition.selectFrom(table).selectAll().execute()).toEqual([]);
		expect(db).toBeDefined();
	});

	test('who published what and why stands in the audit', async () => {
		await publishNow();
		const [entry] = await audit.list(database.db, { before: null, person: '', subject: 'edition', most: 1 });
		expect(entry).toMatchObject({
			action: 'publish',
			subject: 'edition 2026-11-29-2',
			person: '编辑甲',
			reason: '月报前'
		});
		expect((await list(database.db))[0]).toMatchObject({ person: '编辑甲', note: '月报前', isLatest: true });
	});

	test('records that changed after the check are not published', async () => {
		const { revision, checks } = await inspect(database.db, NOON);
		await write(1, 'level', 'national');
		const wanted = { by: editor.by, at: NOON, note: '', checks, revision };
		expect(await publish(database.db, wanted)).toEqual({ outcome: 'stale' });
		expect(await list(database.db)).toHaveLength(1);
		expect(await audit.list(database.db, { before: null, person: '编辑甲', subject: 'edition', most: 9 })).toEqual([]);
	});

	test('the check counts what has no source, is old or is kept back, and names it', async () => {
		await write(1, 'offer.powerKva', 61234);
		const { checks } = await inspect(database.db, NOON);
		const of = (wanted: string) => checks.find(({ kind: one }) => one === wanted);
		expect(of('broken-records')).toMatchObject({ weight: 'well', count: 0 });
		expect(of('review-number')).toMatchObject({ weight: 'warn' });
		expect(of('internal-values')?.count).toBeGreaterThan(0);
	});
});
