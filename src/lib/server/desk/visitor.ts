import { userInfo } from 'node:os';
import type { Cookies } from '@sveltejs/kit';
import type { Account, AccountId } from '../../domain/account/account.ts';
import type { Database } from '../db/open.ts';
import { isLocalMode } from '../settings.ts';
import type { SignedIn } from './guard.ts';
import { ABSOLUTE_MS, open, resume } from './sessions.ts';

export const SESSION_COOKIE = 'hetu-session';

/** Whoever a request comes from; `null` for a reader. A token that was exchanged goes back with the answer. */
export async function visitor(db: Database, { at, ...browser }: Browser & { at: number }): Promise<SignedIn | null> {
	if (isLocalMode()) return { account: localAccount(), session: null };
	const { cookies } = browser;
	const token = cookies.get(SESSION_COOKIE);
	if (!token) return null;
	const resumed = await resume(db, token, at);
	if (!resumed) {
		cookies.delete(SESSION_COOKIE, { path: '/' });
		return null;
	}
	if (resumed.token) carry(browser, resumed.token);
	return { account: resumed.account, session: resumed.session };
}

/** Of a request: where its cookies go, and by which address it came. */
interface Browser {
	readonly cookies: Cookies;
	readonly url: URL;
}

/**
 * The browser carries the token from now on: unseen by scripts, and only to us. Under https never without it; an office
 * that serves plain http on its own network must still be able to sign in.
 */
const carry = ({ cookies, url }: Browser, token: string): void =>
	cookies.set(SESSION_COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: ABSOLUTE_MS / 1000
	});

/** Opens a session for an account in the browser that a request comes from. */
export async function letIn(
	db: Database,
	{ request, ...browser }: Browser & { readonly request: Request },
	{ account, at }: { readonly account: string; readonly at: number }
): Promise<void> {
	const agent = request.headers.get('user-agent') ?? '';
	carry(browser, await open(db, { account, agent, at }));
}

/** The one person of local mode. */
function localAccount(): Account {
	const name = ownName();
	return {
		id: 'local' as AccountId,
		signInName: name,
		displayName: name,
		role: 'administrator',
		division: null,
		active: true,
		version: 1
	};
}

/** As the machine calls whoever runs it; it knows no name for some users of containers. */
function ownName(): string {
	try {
		return userInfo().username || 'local';
	} catch {
		return 'local';
	}
}
