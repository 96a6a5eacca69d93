import { type ActionFailure, fail } from '@sveltejs/kit';
import type { SendFault } from '$lib/domain/submission/submission';
import { actorOf, type SignedIn } from '$lib/server/desk/guard';
import { onlyOf } from '$lib/server/submissions/asked-submission';
import { MOST_FILE_BYTES } from '$lib/server/submissions/body-limit';
import type { SendAct, SentFile } from '$lib/server/submissions/drafts';
import { takeTurns } from '$lib/server/turns';

export const sendActOf = (signedIn: SignedIn): SendAct => ({
	by: actorOf(signedIn),
	at: Date.now(),
	only: onlyOf(signedIn)
});

/** Uploads that wait while one is received. */
const MOST_WAITING = 4;
const inTurn = takeTurns(MOST_WAITING);

/**
 * A form with a file. It is read into memory, as forms are: not to a file on the way, since what comes of it is kept in
 * the database and read from there. One at a time, and no larger than `bodyFault` lets through, so that memory is bounded.
 */
export const uploadForm = (request: Request): Promise<FormData | null> => inTurn(() => request.formData());

/** The file of a form, or why it cannot be taken. */
export async function fileIn(form: FormData): Promise<SentFile | 'no-file' | 'too-large'> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return 'no-file';
	if (file.size > MOST_FILE_BYTES) return 'too-large';
	return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const STATUS = {
	'no-file': 422,
	'too-large': 413,
	'bad-form': 422,
	'as-of': 422,
	busy: 429,
	unknown: 404,
	stale: 409,
	'not-a-draft': 409,
	'not-submitted': 409,
	'nothing-chosen': 422,
	'needs-remark': 422,
	faults: 422
} as const;
export type SubmissionProblem = keyof typeof STATUS;

/** What came of a form, as the page tells it. */
export interface Refusal {
	readonly problem: SubmissionProblem;
	readonly faults: readonly SendFault[];
}

export const refuse = (problem: SubmissionProblem, faults: readonly SendFault[] = []): ActionFailure<Refusal> =>
	fail(STATUS[problem], { problem, faults });
