import { error, redirect } from '@sveltejs/kit';
import type { Account } from '../../domain/account/account.ts';
import { hasRight, type Right } from '../../domain/account/role.ts';
import type { Actor } from './audit.ts';

/** Whoever a request comes from. */
export interface SignedIn {
	readonly account: Account;
	/** Of the browser; `null` in local mode, which has none. */
	readonly session: string | null;
}

/** Stands at the head of each action and each page for some only. @throws 401 for a reader, 403 for the wrong role. */
export function requireRight({ signedIn }: { signedIn: SignedIn | null }, right: Right): SignedIn {
	if (!signedIn) error(401, 'sign in first');
	if (!hasRight(signedIn.account.role, right)) error(403, 'not for this role');
	return signedIn;
}

/** The same for a page: a reader is led to the door, and back afterwards. */
export function requirePage(
	event: { locals: { signedIn: SignedIn | null }; url: URL },
	right: Right,
	door: string
): SignedIn {
	if (!event.locals.signedIn) {
		const to = event.url.pathname + event.url.search;
		redirect(303, `${door}?${new URLSearchParams({ to })}`);
	}
	return requireRight(event.locals, right);
}

/** As the audit names this person. */
export const actorOf = ({ account }: SignedIn): Actor => ({ id: account.id, name: account.displayName });

/** A path of ours to go on to, or `fallback`: a link from outside must not lead a reader away after signing in. */
export function safePath(to: string | null, fallback: string): string {
	if (!to || !/^\/(?![/\\])/.test(to) || /[\\\p{Cc}]/u.test(to)) return fallback;
	return to;
}
