import { error } from '@sveltejs/kit';
import { composeSheet } from '$lib/components/sheet/compose-sheet';
import { parseView, serialiseView } from '$lib/domain/explore/view';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import { readSpec } from '$lib/domain/sheet/spec-text';
import { localizeHref } from '$lib/paraglide/runtime';
import { writeDrawingsPdf } from '$lib/paper/pdf/write-drawings-pdf';
import { writeSvg } from '$lib/paper/svg/write-svg';
import * as catalogue from '$lib/server/catalogue';
import { documentDesk } from '$lib/server/documents/file-answer';
import { serverFonts } from '$lib/server/documents/fonts';
import { inLanguage } from '$lib/server/documents/in-language';
import {
	parseSheetRequest,
	SHEET_FORMATS,
	type SheetFormat,
	type SheetRequest
} from '$lib/server/documents/sheet/sheet-request';
import { openSheets } from '$lib/server/documents/sheet/sheet-source';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

const atDesk = documentDesk();

/** A view as a sheet, drawn here of the facts in the database by what the composer draws with. Nothing is written. */
export const GET: RequestHandler = ({ params, url, getClientAddress }) =>
	atDesk(getClientAddress(), async (inTurn) => {
		const format = SHEET_FORMATS.find((one) => one === params.format);
		if (!format) error(404, 'no such format');
		const parsed = parseSheetRequest(url.searchParams);
		if (!parsed.ok) error(400, parsed.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
		return inTurn(() => answerWith(parsed.value, { format, origin: url.origin }));
	});

async function answerWith(
	{ locale, view: query }: SheetRequest,
	{ format, origin }: { format: SheetFormat; origin: string }
): Promise<Response> {
	const db = await database();
	const read = await catalogue.read(db);
	const { view, problems } = parseView(query, read);
	const { spec, problems: ofSheet } = readSpec(view.sheet);
	const all = [...problems, ...ofSheet];
	if (all.length > 0) error(400, all.map(({ path, code, value }) => `${path}: ${code} (${String(value)})`).join('; '));
	const readFacts = await openSheets(db, view.portfolio);
	if (!readFacts) error(404, 'no such portfolio');
	const shown = serialiseView({ ...view, sheet: null }, read).toString();
	const facts = readFacts(view, spec.blocks.includes('ranking'));
	const address = new URL(`${localizeHref('/', { locale })}${shown && `?${shown}`}`, origin).href;
	// words are asked for while the sheet is laid out
	const { sheet, title, banner } = await inLanguage(locale, () => {
		const content = composeSheet({ view, spec, facts, locale, address, logo: null });
		return { ...content.words, sheet: layoutSheet(content) };
	});
	if (format === 'pdf') {
		const order = { pages: [sheet], locale, title, subject: banner, madeOn: facts.today };
		return answer(await writeDrawingsPdf(order, serverFonts()), 'application/pdf');
	}
	return answer(await writeSvg(sheet, { locale, title, description: banner }, serverFonts()), 'image/svg+xml');
}

const answer = (body: BodyInit, type: string): Response => new Response(body, { headers: { 'content-type': type } });
