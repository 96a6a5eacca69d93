import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { namesIn, runBatch } from '../drivers/batch.ts';
import { expect, test } from '../drivers/browser.ts';
import { startServer } from '../drivers/server.ts';

let folder = '';
test.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hetu-batch-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** 25 projects of the demonstration: more than one reader may ask for in a minute. */
const ATLAS = ['--view', 'p=demonstration&c=soybean', '--sheet', 'a:a5-landscape', '--atlas', 'project', '--each'];

test('an atlas that is stopped goes on where it was, beside a server that reads the same database', async ({
	server
}) => {
	const { dataFolder, origin } = server;
	const before: unknown = await (await fetch(`${origin}/api/health`)).json();
	const words = [...ATLAS, '--format', 'svg', '--locale', 'en', '--out', folder];
	const first = await runBatch(words, { dataFolder, stopAfter: 2 });
	expect(first.exitCode).toBe(130);
	expect(first.said.at(-1)).toContain('stopped');
	const there = namesIn(folder);
	expect(there.length).toBeGreaterThanOrEqual(2);
	expect(there.length).toBeLessThan(25);
	expect(there.filter((name) => !name.endsWith('.svg'))).toEqual([]);
	const written = statSync(join(folder, there[0] ?? '')).mtimeMs;

	const second = await runBatch(words, { dataFolder });
	expect(second.exitCode, second.said.join('\n')).toBe(0);
	expect(second.said.filter((line) => line.endsWith('(kept)'))).toHaveLength(there.length);
	expect(second.said.at(-1)).toMatch(/^25\/25 /);
	expect(second.files).toHaveLength(26);
	expect(statSync(join(folder, there[0] ?? '')).mtimeMs).toBe(written);
	// the server beside it serves on, and nothing was written
	expect(await (await fetch(`${origin}/api/health`)).json()).toEqual(before);
});

test('files are named as their records are, with a table of them, and lead readers to the server that they know', async ({
	server
}) => {
	const { dataFolder } = server;
	const view = ['--view', '/zh/sheet?p=demonstration&c=soybean&d=230202', '--sheet', 'a:a5-landscape'];
	const made = await runBatch([...view, '--atlas', 'division', '--each', '--format', 'svg', '--out', folder], {
		dataFolder
	});
	expect(made.exitCode, made.said.join('\n')).toBe(0);
	const [index = '', sheet = '', ...others] = namesIn(folder);
	expect(others).toEqual([]);
	expect(index).toMatch(/^00-图册（按县区）：.*-\d{4}-\d\d-\d\d\.csv$/);
	expect(sheet).toMatch(/^01-龙沙区-\d{4}-\d\d-\d\d\.svg$/);
	expect(readFileSync(join(folder, index), 'utf8')).toBe(`\uFEFFfile,name,id\r\n${sheet},龙沙区,230202\r\n`);
	const known = await runBatch(['--view', 'p=demonstration', '--format', 'pptx', '--out', folder], { dataFolder });
	const slides = unzipSync(readFileSync(known.files[0] ?? ''));
	const links = new TextDecoder().decode(slides['ppt/slides/_rels/slide1.xml.rels']);
	expect(links).toMatch(/Target="https:\/\/hetu\.example\/zh\/\?p=demonstration&amp;ed=\d{4}-\d\d-\d\d-1"/);
});

test('what is there is made anew when that is asked for', async ({ server }) => {
	const { dataFolder } = server;
	const words = ['--view', 'p=demonstration', '--sheet', 'a:a5-landscape', '--format', 'svg', '--out', folder];
	const said = async (more: string[]) => (await runBatch([...words, ...more], { dataFolder })).said.at(-1);
	expect(await said([])).not.toContain('(kept)');
	expect(await said([])).toContain('(kept)');
	expect(await said(['--anew'])).not.toContain('(kept)');
});

test('what is asked wrongly is named, with what is allowed', async ({ server }) => {
	const { dataFolder } = server;
	for (const [words, ...expected] of [
		[['--format', 'gif', '--dpi', '7'], '--format is one of pdf, png, svg, pptx, not "gif"', '--dpi is one of 96, 150'],
		[['--each'], '--each needs --atlas'],
		[['--atlas', 'moon'], '--atlas is one of division, park, chain, project, not "moon"'],
		[['--atlas', 'division', '--format', 'png'], '--format png holds one sheet: add --each'],
		[['--colour', 'red'], "Unknown option '--colour'"],
		[
			['--view', 'p=demonstration&c=gold', '--sheet', 'a:napkin'],
			'c: unknown-value (gold)',
			'sheet.a: unknown (napkin)'
		]
	] as [string[], ...string[]][]) {
		const { exitCode, files, said } = await runBatch([...words, '--out', folder], { dataFolder });
		expect(exitCode, words.join(' ')).toBe(2);
		expect(files).toEqual([]);
		for (const line of expected) expect(said.join('\n')).toContain(line);
	}
	expect(namesIn(folder)).toEqual([]);
});

test('the server of a batch answers its own batch only, and invites nobody', async () => {
	const own = await startServer({ HETU_BATCH_KEY: 'k'.repeat(43) });
	const status = async (headers: Record<string, string>) =>
		(await fetch(`${own.origin}/api/health`, { headers })).status;
	expect(await status({})).toBe(403);
	expect(await status({ 'x-hetu-batch': 'x'.repeat(43) })).toBe(403);
	expect(await status({ 'x-hetu-batch': 'k'.repeat(43) })).toBe(200);
	expect(own.log.join('')).not.toContain('/join/');
	await own.stop();
});
