import { error } from '@sveltejs/kit';
import type { Locale } from '../../domain/names.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';
import { requireRight, type SignedIn } from '../desk/guard.ts';
import { database } from '../store.ts';
import { type OnlyDivision, read } from './kept.ts';

/** A county sees and sends its own; a county editor of no county has nothing. */
export const onlyOf = ({ account }: SignedIn): OnlyDivision =>
	account.role === 'county-editor' ? (account.division ?? '') : null;

/** The submission that a file is asked of. @throws 401, 403, and 404 for one that this person does not see */
export async function askedSubmission(
	locals: { signedIn: SignedIn | null },
	id: string
): Promise<{ db: Database; submission: Submission }> {
	const only = onlyOf(requireRight(locals, 'submit-records'));
	const db = await database();
	const submission = await read(db, id, only);
	if (!submission) error(404, 'no such submission');
	return { db, submission };
}

/** The language that an address of the API asks for: it has none of its own. */
export const languageIn = ({ searchParams }: URL): Locale => {
	const asked = searchParams.get('lang');
	return asked === 'en' || asked === 'ru' ? asked : 'zh';
};
