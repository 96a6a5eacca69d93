import type { Role } from '../../src/lib/domain/account/role.ts';
import type { RunningServer } from './server.ts';

export const PASSWORD = 'a crane over the reeds';
const LINK = /\/join\/([\w-]{43})/;

/** What a browser carries and gets, without the browser: forms as a page without scripts sends them. */
export class DeskClient {
	readonly server: RunningServer;
	/** `hetu-session=…`; empty for a reader. */
	cookie = '';
	constructor(server: RunningServer) {
		this.server = server;
	}

	async get(path: string): Promise<Response> {
		return fetch(this.server.origin + path, { headers: { cookie: this.cookie }, redirect: 'manual' });
	}

	async post(
		path: string,
		fields: Readonly<Record<string, string>> = {},
		headers: Record<string, string> = {}
	): Promise<Response> {
		const answer = await fetch(this.server.origin + path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { cookie: this.cookie, origin: this.server.origin, accept: 'text/html', ...headers },
			redirect: 'manual'
		});
		for (const set of answer.headers.getSetCookie()) {
			const [pair = ''] = set.split(';');
			if (pair.startsWith('hetu-session=')) this.cookie = /max-age=0|1970/i.test(set) ? '' : pair;
		}
		return answer;
	}
}

/** The link that a server without accounts printed last. */
export function firstLink({ log }: RunningServer): string {
	const found = log.join('').match(new RegExp(LINK, 'g'))?.at(-1);
	if (!found) throw new Error(`no link was printed:\n${log.join('')}`);
	return found;
}

/** Follows a link to join; the client is signed in afterwards. */
export async function join(server: RunningServer, link: string, signInName: string): Promise<DeskClient> {
	const client = new DeskClient(server);
	const fields = { signInName, displayName: `${signInName} (test)`, password: PASSWORD, again: PASSWORD };
	const answer = await client.post(`/en${link}`, fields);
	if (answer.status !== 303 || !client.cookie) throw new Error(`joining answered ${answer.status}`);
	return client;
}

/** An account of a role, made by the administrator's invitation and signed in. */
export async function member(administrator: DeskClient, role: Role, signInName: string): Promise<DeskClient> {
	const division = role === 'county-editor' ? '230202' : '';
	const answer = await administrator.post('/en/desk/accounts?/invite', { displayName: signInName, role, division });
	const link = LINK.exec(await answer.text())?.[0];
	if (!link) throw new Error(`inviting answered ${answer.status}`);
	return join(administrator.server, link, signInName);
}
