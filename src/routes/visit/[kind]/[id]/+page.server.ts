import { composeVisitorMap } from '$lib/components/visitor/compose-visitor-map';
import { decimalYear } from '$lib/domain/provenance';
import type { PageServerLoad } from './$types';
import { findPage } from './find-page.server';

// a page to be read: nothing on it needs a script, and none is sent
export const csr = false;

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { page, source } = await findPage(params, { url, locals });
	const { catalogue, portfolio, today } = source;
	const map = composeVisitorMap({ page, source, locale: locals.locale, scheme: 'light', form: 'alone' });
	return {
		catalogue,
		portfolio: portfolio.id,
		today: decimalYear(today) ?? 0,
		madeOn: today,
		page,
		mapSources: map.words.sources
	};
};
