import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import { writeBriefing } from '$lib/components/briefing/write-briefing';
import { AUDIENCES } from '$lib/domain/briefing/audience';
import { readOrigin } from '$lib/domain/briefing/origin';
import { parseView } from '$lib/domain/explore/view';
import { LOCALES, type Locale } from '$lib/domain/names';
import { localizeHref } from '$lib/paraglide/runtime';
import * as briefings from '$lib/server/briefings/kept';
import * as records from '$lib/server/briefings/records';
import * as catalogue from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { hasRight } from '$lib/domain/account/role';
import { inLanguage } from '$lib/server/documents/in-language';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = requirePage(event, 'see-briefings', localizeHref('/login'));
	const archived = event.url.searchParams.has('archived');
	const db = await database();
	const kept = await briefings.list(db, { archived });
	return {
		catalogue: await catalogue.readPublic(db),
		archived,
		mayKeep: hasRight(account.role, 'keep-briefings'),
		briefings: kept.map(({ briefing, ...told }) => ({
			...told,
			title: briefing.title,
			portfolio: briefing.portfolio,
			audience: briefing.audience,
			scenes: briefing.scenes.length
		}))
	};
};

/** Why nothing was made or changed. */
type Refusal = 'no-origin' | 'no-things' | 'too-many' | 'no-portfolio' | 'unknown';
const refused = (status: number, outcome: Refusal): ActionFailure<{ outcome: Refusal }> => fail(status, { outcome });

export const actions: Actions = {
	make: async ({ locals, request }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const origin = readOrigin({
			from: textOf(form, 'from'),
			things: textOf(form, 'things'),
			chain: textOf(form, 'chain')
		});
		if (!origin.ok) return refused(422, origin.problems[0]?.code ?? 'no-origin');
		const db = await database();
		const { view } = parseView(new URLSearchParams(textOf(form, 'view')), await catalogue.read(db));
		const source = await records.source(db, textOf(form, 'portfolio') || view.portfolio);
		if (!source) return refused(422, 'no-portfolio');
		const order = {
			origin: origin.value,
			view,
			audience: AUDIENCES.find((one) => one === textOf(form, 'audience')) ?? 'investor',
			locales: localesOf(form, locals.locale),
			undisclosed: textOf(form, 'undisclosed') === 'say' ? ('say' as const) : ('omit' as const)
		};
		const briefing = await writeBriefing(order, source, inLanguage);
		const kept = await briefings.keep(db, briefing, act);
		if (kept.outcome !== 'kept') return refused(409, kept.outcome);
		redirect(303, localizeHref(`/brief/${kept.id}`));
	},
	copy: async ({ locals, request }) => {
		const act = actOf(locals);
		const db = await database();
		const found = await briefings.read(db, textOf(await request.formData(), 'id'));
		if (!found) return refused(404, 'unknown');
		const kept = await briefings.keep(db, found.briefing, act);
		if (kept.outcome !== 'kept') return refused(409, kept.outcome);
		redirect(303, localizeHref(`/brief/${kept.id}`));
	},
	archive: ({ locals, request }) => archive(locals, request, true),
	restore: ({ locals, request }) => archive(locals, request, false)
};

const actOf = (locals: App.Locals) => ({ by: actorOf(requireRight(locals, 'keep-briefings')), at: Date.now() });

async function archive(locals: App.Locals, request: Request, archived: boolean) {
	const act = actOf(locals);
	const id = textOf(await request.formData(), 'id');
	const { outcome } = await briefings.archive(await database(), { id, archived }, act);
	return outcome === 'changed' ? {} : refused(404, outcome);
}

/** The reader's own language first; all of them where the form names none. */
function localesOf(form: FormData, own: Locale): Locale[] {
	const named = LOCALES.filter((locale) => form.getAll('locale').includes(locale));
	const wanted = named.length > 0 ? named : LOCALES;
	return [...wanted].sort((a, b) => Number(b === own) - Number(a === own));
}
