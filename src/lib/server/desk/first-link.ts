import type { Database } from '../db/open.ts';
import { isLocalMode } from '../settings.ts';
import { hasAdministrator } from './accounts.ts';
import { inviteAdministrator } from './invitations.ts';

/** Prints the one-time link by which the administrator is made, as long as there is none: there is no default password. */
export async function offerFirstLink(db: Database, environment = process.env): Promise<void> {
	if (isLocalMode(environment)) {
		console.log('Hetu: local mode. Whoever uses this machine may change everything, without signing in.');
		return;
	}
	if (await hasAdministrator(db)) return;
	const token = await inviteAdministrator(db, Date.now());
	console.log(
		`Hetu: nobody can sign in yet. Make the administrator within three days, once, at ${linkTo(token, ownOrigin(environment))}`
	);
}

/** The address by which this server is reached, as far as it was told. */
const ownOrigin = ({ ORIGIN, PORT }: NodeJS.ProcessEnv): string => ORIGIN ?? `http://127.0.0.1:${PORT ?? '3000'}`;

/** The whole address of a link to join by. */
export const linkTo = (token: string, origin: string): string => `${origin}/join/${token}`;
