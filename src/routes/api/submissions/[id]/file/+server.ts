import { nameInAnyScript } from '$lib/server/documents/file-answer';
import { askedSubmission } from '$lib/server/submissions/asked-submission';
import { file } from '$lib/server/submissions/kept';
import type { RequestHandler } from './$types';

/** The file as it came: to be kept, never to be opened in place. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, submission } = await askedSubmission(locals, params.id);
	const bytes = await file(db, submission.id);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/octet-stream',
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="submission"; ${nameInAnyScript(submission.fileName)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
};
