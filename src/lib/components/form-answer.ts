import type { ActionResult } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';

/** What the server answered to a form. */
export type FormAnswer =
	| { readonly kind: 'kept'; readonly data: Readonly<Record<string, unknown>> }
	/** Nothing was written; `data` says why. */
	| { readonly kind: 'refused'; readonly data: Readonly<Record<string, unknown>> }
	/** It did not come to be judged: nobody is signed in any more, or the server was not reached. */
	| { readonly kind: 'lost'; readonly words: string };

/** Reads what became of a form that was sent. What was typed is still there whatever it says. */
export function answerOf(result: ActionResult): FormAnswer {
	if (result.type === 'success') return { kind: 'kept', data: result.data ?? {} };
	if (result.type === 'failure') return { kind: 'refused', data: result.data ?? {} };
	const isSignedOut = result.type === 'error' && (result.status === 401 || result.status === 403);
	return { kind: 'lost', words: isSignedOut ? m.kept_signed_out() : m.kept_lost() };
}
