/** `npm run desk -- <command>`: what whoever runs the server does without signing in. */
import { verify } from '../src/lib/server/desk/audit.ts';
import { linkTo } from '../src/lib/server/desk/first-link.ts';
import { inviteAdministrator } from '../src/lib/server/desk/invitations.ts';
import { openDatabase } from '../src/lib/server/db/open.ts';
import { databaseLocation } from '../src/lib/server/settings.ts';

const USAGE = `npm run desk -- administrator
    prints a link, good once and for three days, by which an administrator is made
npm run desk -- verify
    reads the audit from its first row to its last and names the first that was altered or is missing`;

type Database = Awaited<ReturnType<typeof openDatabase>>;

const COMMANDS: Readonly<Record<string, (db: Database) => Promise<number>>> = {
	administrator: async (db) => {
		const origin = process.env.ORIGIN ?? `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || '3000'}`;
		console.log(linkTo(await inviteAdministrator(db, Date.now()), origin));
		return 0;
	},
	verify: async (db) => {
		const { rows, fault } = await verify(db);
		if (!fault) console.log(`the audit is whole: ${rows} rows`);
		else console.error(`the audit is broken at row ${fault.sequence} (${fault.fault}); ${rows} rows before it hold`);
		return fault ? 1 : 0;
	}
};

const command = COMMANDS[process.argv[2] ?? ''];
if (!command) {
	console.error(USAGE);
	process.exit(1);
}
try {
	const db = await openDatabase(databaseLocation());
	try {
		process.exitCode = await command(db);
	} finally {
		await db.destroy();
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
