import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../drivers/browser.ts';
import { startServer } from '../drivers/server.ts';

test('data is compressed, tagged and not sent twice', async ({ request, server }) => {
	for (const path of [
		'/api/catalogue',
		'/api/layers/divisions',
		'/api/portfolios/public-record/table',
		'/api/portfolios/public-record/search'
	]) {
		const first = await fetch(server.origin + path, { headers: { 'accept-encoding': 'gzip' } });
		expect(first.headers.get('content-encoding'), path).toBe('gzip');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^"[\w-]{22}"$/);
		const second = await request.get(path, { headers: { 'if-none-match': etag } });
		expect(second.status(), path).toBe(304);
		expect(await second.body()).toHaveLength(0);
	}
});

test('pages carry a strict policy and the usual guards', async ({ request }) => {
	const { headers } = await fetchHeaders(await request.get('/zh'));
	const policy = headers['content-security-policy'] ?? '';
	expect(policy).toContain("default-src 'none'");
	expect(policy).toMatch(/script-src 'self' 'nonce-/);
	expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['referrer-policy']).toBe('same-origin');
	expect(headers['content-encoding']).toBe('gzip');
});

test('what does not exist is 404, without a word of the inside', async ({ request }) => {
	for (const path of [
		'/zh/nowhere',
		'/api/layers/nothing',
		'/api/portfolios/none/table',
		'/api/portfolios/public-record/projects/none',
		'/api/online-basemap/1/1/1'
	]) {
		const answer = await request.get(path);
		expect(answer.status(), path).toBe(404);
		expect(await answer.text()).not.toMatch(/at .*\.js:\d+|node_modules|SQLITE/);
	}
});

test('public pages only read: nothing is accepted by POST', async ({ request }) => {
	for (const path of ['/zh', '/api/catalogue', '/api/portfolios/public-record/table']) {
		expect((await request.post(path, { data: {} })).status(), path).toBeGreaterThanOrEqual(400);
	}
});

test('the health endpoint answers from the database', async ({ request }) => {
	// filled once, and published once
	expect(await (await request.get('/api/health')).json()).toMatchObject({ status: 'ok', revision: '2' });
});

test('a second start is quick to serve and keeps the database; a stop is clean', async () => {
	const dataFolder = mkdtempSync(join(tmpdir(), 'hetu-start-'));
	const first = await startServer({ HETU_DATA_DIR: dataFolder });
	expect(first.log.join('')).toContain('filled a new database');
	await first.stop();
	const second = await startServer({ HETU_DATA_DIR: dataFolder });
	expect(second.log.join('')).not.toContain('filled');
	expect((await fetch(`${second.origin}/api/health`)).status).toBe(200);
	await second.stop();
	rmSync(dataFolder, { recursive: true });
});

test('a pack that cannot be loaded is told in plain lines, and nothing is served', async () => {
	await expect(startServer({ HETU_TERRITORY: 'tests/fixtures' })).rejects.toThrow(
		/cannot be loaded[\s\S]*territory\.json: missing-file/
	);
});

test('an online basemap, where a key is configured, comes through the own origin and keeps the key to itself', async () => {
	const { createServer } = await import('node:http');
	const asked: string[] = [];
	const tiles = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.setHeader('content-type', 'image/png').end(Buffer.from('tile'));
	});
	await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
	const address = tiles.address();
	const port = address && typeof address === 'object' ? address.port : 0;
	const server = await startServer({
		HETU_TIANDITU_KEY: 'secret',
		HETU_ONLINE_BASEMAP: `http://127.0.0.1:${port}/{z}/{x}/{y}?tk={key}`
	});
	const tile = await fetch(`${server.origin}/api/online-basemap/7/108/45`);
	expect(await tile.text()).toBe('tile');
	expect(asked).toEqual(['/7/108/45?tk=secret']);
	expect(await (await fetch(`${server.origin}/zh`)).text()).not.toContain('secret');
	await server.stop();
	await new Promise((resolve) => tiles.close(resolve));
});

interface Headers {
	readonly headers: Readonly<Record<string, string>>;
}
const fetchHeaders = async (answer: { headers(): Record<string, string> }): Promise<Headers> => ({
	headers: answer.headers()
});
