import { json } from '@sveltejs/kit';
import { askedSubmission } from '$lib/server/submissions/asked-submission';
import { courseOf } from '$lib/server/submissions/readings';
import type { RequestHandler } from './$types';

/** Where the reading of a submission is; `null`: it is not being read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { submission } = await askedSubmission(locals, params.id);
	return json(courseOf(submission.id), { headers: { 'cache-control': 'private, no-store' } });
};
