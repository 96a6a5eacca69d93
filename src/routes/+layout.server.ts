import * as catalogue from '$lib/server/catalogue';
import { hasOnlineBasemap } from '$lib/server/settings';
import type { LayoutServerLoad } from './$types';

/** What every page needs to know whose map this is; small, whatever the size of the portfolios. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	// another publication is another answer: asked for here so that it is asked anew
	url.searchParams.get('ed');
	const db = locals.records;
	const { territory, portfolios } = await catalogue.read(db);
	return {
		locale: locals.locale,
		theme: locals.theme,
		territory,
		portfolios,
		layers: await catalogue.layerIds(db),
		online: hasOnlineBasemap(),
		/** Which publication of the records this is; `null`: records that nobody published as they stand. */
		edition: locals.edition,
		/** Whoever is signed in, as the frame names them; `null` for a reader. */
		person: locals.signedIn && {
			name: locals.signedIn.account.displayName,
			role: locals.signedIn.account.role,
			division: locals.signedIn.account.division,
			isLocal: locals.signedIn.session === null
		}
	};
};
