/** `npm run records -- <command>`: copies of everything that is kept, and what is made of them. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveLock } from '../src/lib/server/db/lock.ts';
import { isPostgres, openAsItIs } from '../src/lib/server/db/open.ts';
import { databaseLocation, dataFolder } from '../src/lib/server/settings.ts';
import { backUp, verifyFile } from '../src/lib/server/upkeep/back-up.ts';
import { move, withoutPassword } from '../src/lib/server/upkeep/move.ts';
import { exportFolder } from '../src/lib/server/upkeep/export-folder.ts';
import { importFolder } from '../src/lib/server/upkeep/import-folder.ts';
import { listed } from '../src/lib/server/upkeep/refused.ts';
import { restore } from '../src/lib/server/upkeep/restore.ts';
import { type Verified, verify } from '../src/lib/server/upkeep/verify.ts';

const USAGE = `npm run records -- backup <file>
    writes one moment of the database to a new file, while the server runs, and reads it back
npm run records -- restore <file> [--replace]
    puts a backup in the place of the database; with --replace what is there is kept aside first
npm run records -- verify [file]
    reads the database, or a backup, whole and names every fault
npm run records -- move <from> <to>
    copies a database into an empty one (a file, or postgres://…) and compares every row
npm run records -- export-folder <folder> [--with-secrets]
    writes everything as open files: GeoJSON, CSV and JSON
npm run records -- import-folder <folder> [--replace]
    reads such a folder back, or names each fault by file, row and field`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { replace: { type: 'boolean', default: false }, 'with-secrets': { type: 'boolean', default: false } }
});
const [command = '', first = '', second = ''] = positionals;
const location = databaseLocation();
const place = { location, replace: values.replace, folder: dataFolder(), at: new Date() };

const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
	backup: async () =>
		told(await backUp(location, resolve(first)), `${first} holds the database as it was at this moment`),
	restore: async () => putAside(await restore(resolve(first), place), first),
	verify: async () =>
		told(first ? await verifyFile(resolve(first)) : await verifyOwn(), `${first || 'the database'} is whole`),
	move: async () => {
		const counts = await move(locationOf(first), locationOf(second));
		for (const [table, count] of counts) console.log(`  ${table}: ${count}`);
		console.log(
			`${withoutPassword(locationOf(second))} now holds the same, row by row; ${withoutPassword(locationOf(first))} was left as it is`
		);
		return 0;
	},
	'export-folder': async () => {
		const counts = await exportFolder(location, resolve(first), { withSecrets: values['with-secrets'], at: place.at });
		const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
		console.log(`${first} holds ${rows} rows of ${counts.size} tables; README.md in it says what each file is`);
		return 0;
	},
	'import-folder': async () => putAside(await importFolder(resolve(first), place), first)
};

/** A path, or an address of PostgreSQL as it is. */
const locationOf = (text: string): string => (text.includes('://') ? text : resolve(text));

async function verifyOwn(): Promise<Verified> {
	if (!isPostgres(location)) return verifyFile(location);
	const db = await openAsItIs(location);
	return verify(db).finally(() => db.destroy());
}

function told({ shape, auditRows, problems }: Verified, good: string): number {
	if (problems.length === 0) console.log(`${good} (shape ${shape}, ${auditRows} rows of the audit hold)`);
	else console.error([`${problems.length} faults were found:`, ...listed(problems)].join('\n'));
	return problems.length ? 1 : 0;
}

function putAside(aside: string | null, from: string): number {
	console.log(`the database now holds ${from}${aside ? `; what it held before is kept in ${aside}` : ''}`);
	return 0;
}

const WANTED: Readonly<Record<string, number>> = { verify: 0, move: 2 };
const run = COMMANDS[command];
if (!run || positionals.length - 1 < (WANTED[command] ?? 1)) {
	console.error(USAGE);
	process.exit(1);
}
try {
	process.exitCode = await run();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	for (const each of [location, locationOf(first), locationOf(second)]) giveLock(each);
}
