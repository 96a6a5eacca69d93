import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../../src/lib/server/db/seed.ts';
import { verify } from '../../../src/lib/server/upkeep/verify.ts';

const KILLS = 50;
/** Fifty starts of a program take twenty seconds, and several times that on a machine that does other things too. */
const PATIENCE_MS = 240_000;
const WRITER = join(import.meta.dirname, 'writer.ts');

test(
	'a server killed in the middle of writing, fifty times over, loses nothing that it said was kept',
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'hetu-killed-'));
		const location = join(folder, 'hetu.db');
		const first = await openDatabase(location);
		await seedIfEmpty(first, 'tests/fixtures/miniature');
		await first.destroy();
		const said: string[] = [];
		for (let kill = 0; kill < KILLS; kill++) {
			// at another moment of the work each time
			said.push(...(await killedAfter(location, { lines: 1 + (kill % 5), waitMs: (kill * 7) % 11 })));
			expect(await lost(location, said), `after kill ${kill + 1}`).toEqual([]);
		}
		expect(said.length).toBeGreaterThan(KILLS);
		rmSync(folder, { recursive: true });
	},
	PATIENCE_MS
);

/** Lets a writer say so many lines, kills it a little later, and tells all it had said. */
async function killedAfter(location: string, { lines, waitMs }: { lines: number; waitMs: number }): Promise<string[]> {
	const child = spawn(process.execPath, [WRITER, location], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = once(child, 'exit');
	const said: string[] = [];
	for await (const line of createInterface(child.stdout)) {
		said.push(line);
		if (said.length === lines) setTimeout(() => child.kill('SIGKILL'), waitMs);
	}
	const [, signal] = (await ended) as [number | null, string | null];
	expect(signal, 'it ended by itself').toBe('SIGKILL');
	return said;
}

/** What of the lines is not there, and what is there by half: a change without its row in the audit, or the reverse. */
async function lost(location: string, said: readonly string[]): Promise<unknown[]> {
	const db = await openDatabase(location);
	try {
		const scenarios = await db.selectFrom('scenario').select(['id', 'archived_at']).execute();
		const changes = await db.selectFrom('delivery_change').select('sequence').execute();
		const audit = await db.selectFrom('audit').select('action').execute();
		const ids = new Set<string>(scenarios.map(({ id }) => id));
		const missing = said.filter((line) => {
			const [kind, what = ''] = line.split(' ');
			return kind === 'scenario' ? !ids.has(what) : changes.length < Number(what) - 1;
		});
		const halves = [
			['keep', scenarios.length],
			['move', changes.length],
			['archive', scenarios.filter(({ archived_at }) => archived_at !== null).length]
		].filter(([action, count]) => audit.filter((row) => row.action === action).length !== count);
		return [...missing, ...halves, ...(await verify(db)).problems];
	} finally {
		await db.destroy();
	}
}
