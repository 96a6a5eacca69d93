import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import * as audit from '$lib/server/desk/audit';
import { requirePage } from '$lib/server/desk/guard';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

/** Rows on one page. */
const MOST = 100;
const MOST_TYPED = 100;

export const load: PageServerLoad = async (event) => {
	requirePage(event, 'see-audit', localizeHref('/login'));
	const asked = event.url.searchParams;
	const before = asked.get('before') ?? '';
	const query = {
		before: /^\d{1,9}$/.test(before) ? Number(before) : null,
		person: (asked.get('person') ?? '').slice(0, MOST_TYPED),
		subject: (asked.get('subject') ?? '').slice(0, MOST_TYPED)
	};
	const db = await database();
	const entries = await audit.list(db, { ...query, most: MOST + 1 });
	return {
		catalogue: await catalogue.read(db),
		query,
		entries: entries.slice(0, MOST),
		/** Where the next page begins; `null` on the last. */
		next: entries.length > MOST ? (entries[MOST - 1]?.sequence ?? null) : null,
		/** Read from the first row to the last when asked for: it takes a while. */
		verified: asked.has('verify') ? await audit.verify(db) : null
	};
};
