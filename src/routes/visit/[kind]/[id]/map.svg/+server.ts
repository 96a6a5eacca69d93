import { MEDIA_TYPES, printOrderOf } from '$lib/components/sheet/print-orders';
import { composeVisitorMap, VISITOR_MAP_FORMS } from '$lib/components/visitor/compose-visitor-map';
import { visitorName } from '$lib/components/visitor/visitor-words';
import { nameIn } from '$lib/domain/names';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import { writeSvg } from '$lib/paper/svg/write-svg';
import { serverFonts } from '$lib/server/documents/fonts';
import { answerPicture } from '../picture-answer.server';
import type { RequestHandler } from './$types';

/** The map of a page for visitors. `form` and `scheme` that nobody knows are the usual ones. */
export const GET: RequestHandler = (event) => {
	const { searchParams } = event.url;
	const { locale } = event.locals;
	const form = VISITOR_MAP_FORMS.find((one) => one === searchParams.get('form')) ?? 'wide';
	const scheme = searchParams.get('scheme') === 'dark' ? 'dark' : 'light';
	return answerPicture(event, `map-${form}-${scheme}`, async ({ page, source }) => {
		const content = composeVisitorMap({ page, source, locale, scheme, form });
		const words = { ...content.words, title: nameIn(visitorName(page), locale) };
		const order = printOrderOf('svg', { words, locale, dpi: 300, madeOn: source.today });
		if (order.format !== 'svg') throw new Error(`no such map: ${order.format}`);
		const text = await writeSvg(layoutSheet(content), order, serverFonts());
		return { bytes: new TextEncoder().encode(text), type: MEDIA_TYPES.svg };
	});
};
