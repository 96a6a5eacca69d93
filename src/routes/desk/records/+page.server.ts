import { fail, redirect } from '@sveltejs/kit';
import { cellFieldsOf, cellTextsOf } from '$lib/components/records/cell-fields';
import type { ManyBack } from '$lib/components/records/many-back';
import { hasRight } from '$lib/domain/account/role';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { undoMany } from '$lib/server/change-many';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import { database } from '$lib/server/store';
import { actOf, ownDivisions, requireKind, rightFor, textsIn } from './desk.server';
import { listed, listingIn } from './listed.server';
import { cellsIn, keepMany, picksIn, previewMany, toldRefused } from './many.server';
import type { Actions, PageServerLoad } from './$types';

/** Rows of one page; of a table those in sight alone are drawn. */
const MOST = { list: 500, table: 10_000 } as const;

export const load: PageServerLoad = async (event) => {
	const signedIn = requirePage(event, 'see-records', localizeHref('/login'));
	const db = await database();
	const read = await catalogue.read(db);
	const asked = event.url.searchParams;
	const listing = listingIn((name) => asked.get(name) ?? '', read);
	const own = ownDivisions(signedIn);
	const mayEdit = hasRight(signedIn.account.role, rightFor(listing.kind));
	const view = asked.get('view') === 'table' && mayEdit && !listing.archived ? 'table' : 'list';
	const lines = await listed(db, listing, own);
	const fields = cellFieldsOf(listing.kind, read);
	return {
		catalogue: read,
		listing,
		view: view as 'table' | 'list',
		own,
		mayEdit,
		count: lines.length,
		lines: lines
			.slice(0, MOST[view])
			.map(({ record, ...line }) => ({ ...line, cells: view === 'table' ? cellTextsOf(record, fields) : [] })),
		/** How many records an act changed that has just been done. */
		changed: Number(asked.get('changed') ?? 0),
		/** When that was, by which it can be taken back. */
		act: asked.get('act') ?? ''
	};
};

/** What every act on many records needs. */
async function readRequest({ locals, request }: { locals: App.Locals; request: Request }) {
	const signedIn = requireRight(locals, 'edit-records');
	const texts = textsIn(await request.formData());
	const db = await database();
	const read = await catalogue.read(db);
	const listing = listingIn((name) => texts[name] ?? '', read);
	requireKind(locals, listing.kind);
	const own = ownDivisions(signedIn);
	const all = { texts, catalogue: read, locale: locals.locale };
	return { db, texts, all, listing, own, act: actOf(signedIn) };
}

type AskedMany = Awaited<ReturnType<typeof readRequest>>;

/** The records that were ticked, or all that were found, with what fields of them shall say; what a form did not ask stays. */
async function bulkWishes({ db, texts, listing, own }: AskedMany) {
	const picks = picksIn(texts);
	const chosen = (texts.field ?? '').split('\n').map((field) => `value.${field}`);
	const typed = Object.fromEntries(chosen.flatMap((name) => (name in texts ? [[name, texts[name] ?? '']] : [])));
	const lines = await listed(db, listing, own);
	const isAll = texts.all === 'yes';
	return lines
		.filter(({ key }) => isAll || picks.has(key.id))
		.map((line) => ({ line, version: picks.get(line.key.id) ?? line.version, values: typed }));
}

const sendBack = (back: ManyBack) => fail(back.outcome === 'refused' ? 409 : 422, { back });

export const actions: Actions = {
	preview: async (event) => {
		const asked = await readRequest(event);
		const wishes = await bulkWishes(asked);
		const back = await previewMany(asked.db, { ...asked.all, wishes }, asked.act);
		const refused = new Set(back.refused?.map(({ key }) => key.id));
		const pick = wishes
			.filter(({ line }) => !refused.has(line.key.id))
			.map(({ line, version }) => `${line.key.id}@${version}`)
			.join('\n');
		// what is confirmed is what was shown: the records by name, not "all that are found" by then
		const shown = { ...back, texts: { ...asked.texts, pick, all: '' } };
		return back.outcome === 'preview' ? { back: shown } : sendBack(shown);
	},
	bulk: async (event) => {
		const asked = await readRequest(event);
		const wishes = await bulkWishes(asked);
		const answer = await keepMany(asked.db, { ...asked.all, wishes }, asked.act);
		if (typeof answer !== 'number') return sendBack(answer);
		redirect(303, doneHref(asked, answer, 'list'));
	},
	cells: async (event) => {
		const asked = await readRequest(event);
		const wishes = cellsIn(asked.texts, await listed(asked.db, asked.listing, asked.own));
		const answer = await keepMany(asked.db, { ...asked.all, wishes }, asked.act);
		if (typeof answer !== 'number') return sendBack(answer);
		redirect(303, doneHref(asked, answer, 'table'));
	},
	undo: async (event) => {
		const asked = await readRequest(event);
		const { kind, portfolio } = asked.listing;
		const { texts } = asked;
		const [at, reason] = [Number(texts.act), texts.reason?.trim() || null];
		const back = { texts, lines: [], problems: [] };
		if (reason === null) return sendBack({ ...back, outcome: 'no-reason' });
		const answer = await undoMany(asked.db, { kind, portfolio, at, reason }, asked.act);
		if (answer.outcome === 'kept')
			redirect(303, doneHref(asked, answer.count, texts.view === 'table' ? 'table' : 'list'));
		if (answer.outcome === 'nothing-new') return sendBack({ ...back, outcome: 'nothing-new' });
		const names = await listed(asked.db, asked.listing, asked.own);
		return sendBack({ ...back, outcome: 'refused', refused: toldRefused(answer.refused, names) });
	}
};

/** The same list, saying how many of it were changed, and by which act. */
function doneHref(
	{ listing: { kind, portfolio, division, words }, act }: AskedMany,
	changed: number,
	view: string
): string {
	const query = { kind, p: portfolio ?? '', division, q: words, view, changed: String(changed), act: String(act.at) };
	return localizeHref(
		`/desk/records?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`
	);
}
