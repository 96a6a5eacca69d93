import { redirect } from '@sveltejs/kit';
import { SUBMITTED_KINDS } from '$lib/domain/exchange/submit/submission';
import { hasRight } from '$lib/domain/account/role';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import { database } from '$lib/server/store';
import { onlyOf } from '$lib/server/submissions/asked-submission';
import { MOST_FILE_BYTES } from '$lib/server/submissions/body-limit';
import * as drafts from '$lib/server/submissions/drafts';
import * as kept from '$lib/server/submissions/kept';
import { startReading } from '$lib/server/submissions/readings';
import { fileIn, refuse, sendActOf, uploadForm } from './act.server';
import type { Actions, PageServerLoad } from './$types';

/** Submissions on the page, the newest of all. */
const MOST = 200;

export const load: PageServerLoad = async (event) => {
	const signedIn = requirePage(event, 'submit-records', localizeHref('/login'));
	const db = await database();
	const only = onlyOf(signedIn);
	return {
		catalogue: await catalogue.read(db),
		only,
		mayJudge: hasRight(signedIn.account.role, 'judge-submissions'),
		mostBytes: MOST_FILE_BYTES,
		now: Date.now(),
		submissions: await kept.list(db, { only, state: null, most: MOST })
	};
};

export const actions: Actions = {
	upload: async ({ locals, request }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await uploadForm(request);
		if (!form) return refuse('busy');
		const file = await fileIn(form);
		if (typeof file === 'string') return refuse(file);
		const db = await database();
		const what = await whatOf(form, act.only);
		if (!what) return refuse('bad-form');
		const follows = textOf(form, 'follows') || null;
		const id = await drafts.make(db, { ...what, file, follows }, act);
		await startReading(db, id);
		redirect(303, localizeHref(`/desk/submissions/${id}`));
	}
};

/** Kind, portfolio and division of a form; `null` where there are none such. */
async function whatOf(form: FormData, only: string | null) {
	const { portfolios, divisions } = await catalogue.read(await database());
	const kind = SUBMITTED_KINDS.find((one) => one === textOf(form, 'kind'));
	const portfolio = portfolios.find(({ id }) => id === textOf(form, 'portfolio'))?.id ?? null;
	const asked = textOf(form, 'division');
	const division = only ?? divisions.find(({ code }) => code === asked)?.code ?? null;
	if (!kind || (kind === 'project' && portfolio === null)) return null;
	if (only === '' || (only === null && asked !== '' && division === null)) return null;
	return { kind, portfolio: kind === 'project' ? portfolio : null, division };
}
