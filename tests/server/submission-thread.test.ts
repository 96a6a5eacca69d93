import { setTimeout as wait } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as drafts from '../../src/lib/server/submissions/drafts.ts';
import * as kept from '../../src/lib/server/submissions/kept.ts';
import { readDraft } from '../../src/lib/server/submissions/read-draft.ts';
import { readerInThread } from '../../src/lib/server/submissions/reading/read-in-thread.ts';
import { understand } from '../../src/lib/server/submissions/reading/understand.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

// what is called here runs in the server's thread
vi.mock('../../src/lib/server/submissions/reading/understand.ts', { spy: true });

const act = { by: { id: 'a-1', name: '局里的人' }, at: Date.UTC(2026, 10, 29, 4), only: null };
const rowOf = (at: number) => `第${at}号钟表厂（虚构）,日出区,谋划,${(at % 90) / 10 + 1}`;
const csv = (rows: number) => {
	const lines = ['项目名称,所在县区,项目阶段,总投资（亿元）', ...Array.from({ length: rows }, (_, at) => rowOf(at))];
	return { name: '长表.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
};
/** Half a megabyte: eight times what is read in place. */
const LONG = csv(10_000);
/** What a page may wait for the server, generous beside the few milliseconds measured: a busy machine is no fault. */
const LONGEST_MS = 400;

describe.each(DATABASES)('long files in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		vi.mocked(understand).mockClear();
	});
	afterEach(() => database.end());

	const make = (file: drafts.SentFile) =>
		drafts.make(database.db, { division: null, kind: 'project', portfolio: 'sample', file, follows: null }, act);
	const draftOf = async (id: string) => {
		const draft = await kept.read(database.db, id, null);
		if (!draft) throw new Error(`no submission ${id}`);
		return draft;
	};
	const rowsOf = (id: string) => kept.rows(database.db, id, { view: 'all', name: '', skip: 0, most: 3 });
	const going = { signal: new AbortController().signal, onProgress: () => {} };

	test('nothing of a long file is read or compared in the thread that answers readers', async () => {
		const id = await make(LONG);
		const phases: string[] = [];
		const delay = monitorEventLoopDelay({ resolution: 5 });
		delay.enable();
		await readDraft(database.db, id, { ...going, onProgress: (phase) => phases.push(phase) });
		delay.disable();
		expect(understand).not.toHaveBeenCalled();
		expect(delay.max / 1e6).toBeLessThan(LONGEST_MS);
		expect([...new Set(phases)]).toEqual(['file', 'rows', 'comparing', 'keeping']);
		expect(await draftOf(id)).toMatchObject({ reading: 'done', format: 'csv' });
		expect(await kept.counts(database.db, id)).toMatchObject({ all: 10_000, new: 10_000, faulty: 0 });
	});

	test('a short file says the same of its rows in place as in a thread', async () => {
		const [inPlace, inThread] = [await make(csv(40)), await make(csv(40))];
		await readDraft(database.db, inPlace, going);
		expect(understand).toHaveBeenCalledTimes(1);
		await readDraft(database.db, inThread, going, (_db, _draft, signal) => readerInThread(signal));
		expect(understand).toHaveBeenCalledTimes(1);
		const all = (id: string) => kept.rows(database.db, id, { view: 'all', name: '', skip: 0, most: 100 });
		expect(await all(inThread)).toEqual(await all(inPlace));
		expect((await all(inThread)).total).toBe(40);
	});

	test('a reading that is stopped in its midst ends at once, keeps no row, and can begin again', async () => {
		const id = await make(LONG);
		const stop = new AbortController();
		let stoppedAt = 0;
		await readDraft(database.db, id, {
			signal: stop.signal,
			onProgress: (phase) => {
				if (phase !== 'rows' || stoppedAt > 0) return;
				stoppedAt = performance.now();
				stop.abort();
			}
		});
		// the rows alone take longer than this
		expect(performance.now() - stoppedAt).toBeLessThan(LONGEST_MS);
		expect(await draftOf(id)).toMatchObject({ state: 'draft', reading: 'stopped', problem: null });
		expect((await rowsOf(id)).total).toBe(0);
		await readDraft(database.db, id, going);
		expect((await rowsOf(id)).total).toBe(10_000);
	});

	test('rows of a reading that was broken off while they were kept count for nothing', async () => {
		const id = await make(LONG);
		const stop = new AbortController();
		await readDraft(database.db, id, {
			signal: stop.signal,
			onProgress: (phase, share) => phase === 'keeping' && share > 0.3 && stop.abort()
		});
		expect(await draftOf(id)).toMatchObject({ reading: 'stopped' });
		const { there } = await database.db
			.selectFrom('submission_row')
			.select((row) => row.fn.countAll().as('there'))
			.executeTakeFirstOrThrow();
		expect(Number(there)).toBeGreaterThan(0);
		expect([(await rowsOf(id)).total, (await kept.counts(database.db, id)).all]).toEqual([0, 0]);
		await readDraft(database.db, id, going);
		expect(await kept.counts(database.db, id)).toMatchObject({ all: 10_000 });
	});

	test('a thread that runs out of memory is told as the reason, the file stays and can be read again', async () => {
		const id = await make(LONG);
		const tight = (_db: unknown, _draft: unknown, signal: AbortSignal) =>
			readerInThread(signal, { maxOldGenerationSizeMb: 12, maxYoungGenerationSizeMb: 1 });
		await expect(readDraft(database.db, id, going, tight)).rejects.toThrow('memory');
		expect(await draftOf(id)).toMatchObject({ reading: 'stopped', problem: { code: 'too-heavy' } });
		await readDraft(database.db, id, going);
		expect(await draftOf(id)).toMatchObject({ reading: 'done', problem: null });
	});

	test('a thread that breaks is told as the reason; the server goes on', async () => {
		const id = await make(LONG);
		const broken = async (_db: unknown, _draft: unknown, signal: AbortSignal) => {
			const reader = await readerInThread(signal);
			// no file can be named so: what reads it throws where nothing is caught
			return { ...reader, read: (task, hear) => reader.read({ ...task, draft: null as never }, hear) } as typeof reader;
		};
		await expect(readDraft(database.db, id, going, broken)).rejects.toThrow();
		expect(await draftOf(id)).toMatchObject({ reading: 'stopped', problem: { code: 'reader-broke' } });
	});

	test('others are answered while the rows of a long file are kept', async () => {
		const id = await make(LONG);
		let [longest, isKeeping] = [0, false];
		const read = readDraft(database.db, id, { ...going, onProgress: (phase) => (isKeeping = phase === 'keeping') });
		let asked = 0;
		while (!isKeeping) await wait(2);
		while (isKeeping && asked < 10) {
			const began = performance.now();
			await draftOf(id);
			longest = Math.max(longest, performance.now() - began);
			asked++;
			await wait(1);
		}
		await read;
		expect(asked).toBe(10);
		expect(longest).toBeLessThan(LONGEST_MS);
	});
});
