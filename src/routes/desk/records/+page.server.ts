import { fail, redirect } from '@sveltejs/kit';
import type { ManyBack } from '$lib/components/records/many-back';
import { hasRight } from '$lib/domain/account/role';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import { database } from '$lib/server/store';
import { actOf, ownDivisions, requireKind, rightFor, textsIn } from './desk.server';
import { listed, listingIn } from './listed.server';
import { cellsIn, keepMany, picksIn, readMany } from './many.server';
import type { Actions, PageServerLoad } from './$types';

/** Rows of one page; in the table every cell of them is shown. */
const MOST = { list: 500, table: 80 } as const;

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
	return {
		catalogue: read,
		listing,
		view: view as 'table' | 'list',
		own,
		mayEdit,
		count: lines.length,
		lines: lines
			.slice(0, MOST[view])
			.map(({ record, ...line }) => ({ ...line, record: view === 'table' ? record : null })),
		/** How many records an act changed that has just been done. */
		changed: Number(asked.get('changed') ?? 0)
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

/** The records that were ticked, or all that were found, with what one field of them shall say. */
async function bulkWishes({ db, texts, listing, own }: AskedMany) {
	const picks = picksIn(texts);
	const field = texts.field ?? '';
	const typed = { [`value.${field}`]: texts[`value.${field}`] ?? '' };
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
		const { lines, problems } = readMany({ ...asked.all, wishes });
		const pick = wishes.map(({ line, version }) => `${line.key.id}@${version}`).join('\n');
		// what is confirmed is what was shown: the records by name, not "all that are found" by then
		const texts = { ...asked.texts, pick, all: '' };
		const isBad = problems.length > 0 || lines.some((line) => line.problems.length > 0);
		const back: ManyBack = { outcome: isBad ? 'bad-form' : 'preview', texts, lines, problems };
		return isBad ? sendBack(back) : { back };
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
	}
};

/** The same list, saying how many of it were changed. */
function doneHref({ listing: { kind, portfolio, division, words } }: AskedMany, changed: number, view: string): string {
	const query = { kind, p: portfolio ?? '', division, q: words, view, changed: String(changed) };
	return localizeHref(
		`/desk/records?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`
	);
}
