import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { violations } from '../drivers/accessibility.ts';
import { expect, test } from '../drivers/browser.ts';
import { startPostgresProxy } from '../drivers/postgres-proxy.ts';
import { type RunningServer, startServer } from '../drivers/server.ts';

const url = process.env.DATABASE_URL ?? '';
/** What a journey that fails half-way would leave running. */
const begun: (() => Promise<unknown> | unknown)[] = [];
test.afterEach(async () => {
	for (const end of begun.splice(0).toReversed()) await end();
});

async function begin(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
	const server = await startServer(environment);
	begun.push(() => server.stop());
	return server;
}

const records = (dataFolder: string, ...words: string[]) =>
	spawnSync(process.execPath, ['scripts/records.ts', ...words], {
		encoding: 'utf8',
		env: { ...process.env, DATABASE_URL: '', HETU_DATA_DIR: dataFolder }
	});

test('a second server on the same file is refused with a sentence that names it; copies are made beside the first', async () => {
	const dataFolder = mkdtempSync(join(tmpdir(), 'hetu-lock-'));
	begun.push(() => rmSync(dataFolder, { recursive: true }));
	const first = await begin({ HETU_DATA_DIR: dataFolder });
	const file = join(dataFolder, 'hetu.db');
	await expect(startServer({ HETU_DATA_DIR: dataFolder })).rejects.toThrow(
		`${file} is in use by a running Hetu server`
	);
	const copy = join(dataFolder, 'copy.db');
	expect(records(dataFolder, 'backup', copy).stdout).toContain('holds the database as it was at this moment');
	expect(records(dataFolder, 'verify').stdout).toContain('is whole');
	const refused = records(dataFolder, 'restore', copy, '--replace');
	expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('is in use by a running Hetu server')]);
	await first.stop();
	expect(records(dataFolder, 'restore', copy, '--replace').stdout).toContain('is kept in');
	const again = await begin({ HETU_DATA_DIR: dataFolder });
	expect((await fetch(`${again.origin}/api/health`)).status).toBe(200);
});

test('while PostgreSQL is away readers are told in their language, scripts get 503, and it works again when it is back', async ({
	page
}) => {
	test.skip(!url, 'PostgreSQL gone and back needs DATABASE_URL');
	const proxy = await startPostgresProxy(url);
	begun.push(() => proxy.end());
	const server = await begin({ DATABASE_URL: proxy.location, HETU_TERRITORY: 'tests/fixtures/miniature' });
	expect((await fetch(`${server.origin}/api/health`)).status).toBe(200);
	await proxy.cut();
	const health = await fetch(`${server.origin}/api/health`);
	expect([health.status, await health.json()]).toEqual([503, { status: 'unavailable' }]);
	for (const [locale, words] of [
		['en', 'The database cannot be reached'],
		['ru', 'База данных временно недоступна'],
		['zh', '数据库暂时连不上']
	]) {
		const answer = await fetch(`${server.origin}/${locale}`, { headers: { accept: 'text/html' } });
		expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
		await page.setContent(await answer.text());
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words ?? '');
		expect(await violations(page)).toEqual([]);
	}
	await proxy.mend();
	expect((await fetch(`${server.origin}/zh`)).status).toBe(200);
	expect(await (await fetch(`${server.origin}/api/health`)).json()).toMatchObject({ status: 'ok' });
});

test('a write that finds the disk full is answered by what happened, and everything can still be read', async () => {
	const disk = mkdtempSync(join(tmpdir(), 'hetu-full-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'ignore' });
	test.skip(mounted.status !== 0, 'only root may mount a disk');
	begun.push(() => (spawnSync('umount', [disk]), rmSync(disk, { recursive: true, force: true })));
	const server = await begin({ HETU_DATA_DIR: disk, HETU_LOCAL: '1' });
	// what was written at the start left room in the log of the database, which later writes would use first
	const file = new DatabaseSync(join(disk, 'hetu.db'));
	file.exec('pragma wal_checkpoint(truncate)');
	file.close();
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
	const body = new URLSearchParams({ portfolio: 'demonstration', name: '满', note: '', query: 'p=demonstration' });
	// what is left of a page that was begun takes some more
	let answer = await post(server.origin, body);
	for (let tries = 0; answer.status !== 507 && tries < 50; tries++) {
		body.set('name', `满 ${tries}`);
		answer = await post(server.origin, body);
	}
	expect(answer.status).toBe(507);
	expect(await answer.text()).toContain('Not saved: the server’s disk is full');
	expect((await fetch(`${server.origin}/zh`)).status).toBe(200);
	rmSync(join(disk, 'ballast'));
	body.set('name', '有地方了');
	expect((await post(server.origin, body)).status).toBe(200);
});

const post = (origin: string, body: URLSearchParams): Promise<Response> =>
	fetch(`${origin}/en/select?/keep`, {
		method: 'POST',
		body,
		headers: { origin, accept: 'text/html' },
		redirect: 'manual'
	});
