import { error } from '@sveltejs/kit';
import { annotationWords } from '$lib/components/submissions/file-words';
import * as catalogue from '$lib/server/catalogue';
import { fileAnswer } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import { askedSubmission, languageIn } from '$lib/server/submissions/asked-submission';
import { annotated } from '$lib/server/submissions/files';
import { takeTurns } from '$lib/server/turns';
import type { RequestHandler } from './$types';

const inTurn = takeTurns(4);

/** The file of a submission with a comment at each fault, in the reader's language. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { db, submission } = await askedSubmission(locals, params.id);
	const locale = languageIn(url);
	const setting = { kind: submission.kind, catalogue: await catalogue.read(db), locale };
	const made = await inTurn(() => inLanguage(locale, () => annotated(db, submission, annotationWords(setting))));
	if (!made) error(404, 'nothing to comment on');
	const ownName = `${submission.fileName.replace(/\.[^.]*$/, '')}-${submission.fileHash.slice(0, 6)}`;
	return fileAnswer(made, { name: 'comments', ownName, format: 'xlsx' });
};
