/** `npm run territory -- <command>`: checks, reloads or re-bounds the territory of a database. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePack } from '../src/lib/domain/exchange/pack/parse-pack.ts';
import type { Problem } from '../src/lib/domain/result.ts';
import { replace } from '../src/lib/server/boundaries.ts';
import { takeLock } from '../src/lib/server/db/lock.ts';
import { openDatabase } from '../src/lib/server/db/open.ts';
import { describeProblem, readPackFiles, reload, seedIfEmpty } from '../src/lib/server/db/seed.ts';
import { publish } from '../src/lib/server/publishing/snapshots.ts';
import { databaseLocation, territoryFolder } from '../src/lib/server/settings.ts';

const USAGE = `npm run territory -- check [folder]
    reads a territory pack and names every fault by file, record and field
npm run territory -- reload
    replaces what the database holds by the pack (HETU_TERRITORY, default data/); refused while a server runs
npm run territory -- boundaries <file.geojson> --edition "…" --source "…" [--as-of 2024-06]
    replaces the boundaries of all divisions by an official file, or says why the file does not fit`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { edition: { type: 'string' }, source: { type: 'string' }, 'as-of': { type: 'string' } }
});
const [command, path] = positionals;

try {
	process.exitCode = await run();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

async function run(): Promise<number> {
	switch (command) {
		case 'check':
			return check(path ?? territoryFolder());
		case 'reload':
			takeLock(databaseLocation());
			return withDatabase(async (db) => {
				await reload(db, territoryFolder());
				await publishAll(db);
				console.log(`loaded ${territoryFolder()}`);
				return 0;
			});
		case 'boundaries':
			if (!path || !values.edition || !values.source) return refuse(USAGE);
			return replaceBoundaries(path, { edition: values.edition, source: values.source, asOf: values['as-of'] ?? null });
		default:
			return refuse(USAGE);
	}
}

function check(folder: string): number {
	const pack = parsePack(readPackFiles(folder));
	if (!pack.ok) return refuse(`${folder} has ${pack.problems.length} faults:\n${listed(pack.problems)}`);
	const { catalogue, projects } = pack.value;
	const counts = [...projects].map(([id, all]) => `${id}: ${all.length} projects`).join(', ');
	console.log(
		`${folder} is sound: ${catalogue.divisions.length} divisions, ${catalogue.parks.length} parks, ${catalogue.chains.length} chains; ${counts}`
	);
	return 0;
}

async function replaceBoundaries(file: string, edition: Parameters<typeof replace>[2]): Promise<number> {
	const text = readFileSync(file, 'utf8');
	return withDatabase(async (db) => {
		const replaced = await replace(db, text, edition);
		if (!replaced.ok) return refuse(`${file} does not fit, and nothing was changed:\n${listed(replaced.problems)}`);
		await publishAll(db);
		if (replaced.notes.length) console.log(`to note:\n${listed(replaced.notes)}`);
		console.log(`the boundaries are now those of ${file}`);
		return 0;
	});
}

async function withDatabase(work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<number>): Promise<number> {
	const db = await openDatabase(databaseLocation());
	try {
		await seedIfEmpty(db, territoryFolder());
		return await work(db);
	} finally {
		await db.destroy();
	}
}

/** Whoever runs the server changes what everybody sees: nobody has to publish it once more. */
async function publishAll(db: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
	const by = { id: null, name: `npm run territory -- ${command}` };
	await publish(db, { by, at: Date.now(), note: path ?? '', checks: [], revision: null });
}

function listed(problems: readonly Problem[]): string {
	return problems.map((problem) => `  ${describeProblem(problem)}`).join('\n');
}

function refuse(reason: string): number {
	console.error(reason);
	return 1;
}
