import { composeAtlas, type Atlas } from '$lib/components/sheet/compose-atlas';
import { composeSheet } from '$lib/components/sheet/compose-sheet';
import { MEDIA_TYPES, printOrderOf, sheetFileName } from '$lib/components/sheet/print-orders';
import { type DeckPage, SLIDE_DPI, writeSheetDeck } from '$lib/components/sheet/sheet-deck';
import { viewPage } from '$lib/components/view-page';
import { type Catalogue } from '$lib/domain/catalogue/catalogue';
import { parseView, type View } from '$lib/domain/explore/view';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import type { SheetContent, SheetLogo } from '$lib/domain/sheet/sheet';
import { readSpec } from '$lib/domain/sheet/spec-text';
import { writeDrawingsPdf } from '$lib/paper/pdf/write-drawings-pdf';
import { writeSvg } from '$lib/paper/svg/write-svg';
import { serverFonts } from '$lib/server/documents/fonts';
import { inLanguage } from '$lib/server/documents/in-language';
import type { SheetRequest } from '$lib/server/documents/sheet/sheet-request';
import type { SheetReader } from '$lib/server/documents/sheet/sheet-source';
import { writeDrawingPng } from '$lib/server/documents/sheet/write-drawing-png';
import type { Problem } from '$lib/domain/result';

/** What was asked for, read in full. */
export interface MapOrder {
	readonly request: SheetRequest;
	readonly view: View;
	readonly problems: readonly Problem<string>[];
}

/** The view of a request and all that is wrong with it. */
export function readOrder(request: SheetRequest, catalogue: Catalogue): MapOrder {
	const { view, problems } = parseView(request.view, catalogue);
	return { request, view, problems: [...problems, ...readSpec(view.sheet).problems] };
}

export interface MadeFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly type: string;
	readonly name: string;
}

interface Made {
	readonly readFacts: SheetReader;
	readonly catalogue: Catalogue;
	readonly origin: string;
	/** Of the template that the sheet names. */
	readonly logo: SheetLogo | null;
}

/** The file of an order; `null` where an atlas has no such sheet. */
export async function makeMap(
	{ request, view }: MapOrder,
	{ readFacts, catalogue, origin, logo }: Made
): Promise<MadeFile | null> {
	const { locale, atlas: kind } = request;
	const { spec } = readSpec(view.sheet);
	const addressOf = (shown: View) => viewPage(shown, { catalogue, locale, origin });
	// words are asked for while a sheet is laid out
	return inLanguage(locale, async () => {
		if (kind) {
			const atlas = composeAtlas({ kind, view, spec, locale, readFacts, addressOf, logo });
			const { today } = readFacts(view, false);
			return atlasFile(atlas, { request, madeOn: today });
		}
		const facts = readFacts(view, spec.blocks.includes('ranking'));
		const content = composeSheet({ view, spec, facts, locale, address: addressOf(view), logo });
		const page = { drawing: layoutSheet(content), words: content.words };
		return write([page], { request, words: content.words, madeOn: facts.today });
	});
}

async function atlasFile(
	atlas: Atlas,
	{ request, madeOn }: { request: SheetRequest; madeOn: string }
): Promise<MadeFile | null> {
	const { item, format } = request;
	if (format === 'json') {
		const items = atlas.items.map(({ id, name }) => ({ id, name }));
		const text = JSON.stringify({ title: atlas.title, madeOn, beyond: atlas.beyond, items });
		return { bytes: new TextEncoder().encode(text), type: 'application/json', name: 'atlas' };
	}
	if (item === null) return write(pagesOf(atlas), { request, words: atlas.words, madeOn });
	const place = atlas.items.findIndex(({ id }) => id === item);
	if (place < 0) return null;
	const { sheet, words } = atlas.sheet(place);
	return write([{ drawing: sheet, words }], { request, words, madeOn });
}

function* pagesOf(atlas: Atlas): Generator<DeckPage> {
	for (const drawing of atlas.index()) yield { drawing, words: atlas.words };
	for (const place of atlas.items.keys()) {
		const { sheet, words } = atlas.sheet(place);
		yield { drawing: sheet, words };
	}
}

function* drawingsOf(pages: Iterable<DeckPage>) {
	for (const { drawing } of pages) yield drawing;
}

interface Written {
	readonly request: SheetRequest;
	readonly words: SheetContent['words'];
	readonly madeOn: string;
}

async function write(
	pages: Iterable<DeckPage>,
	{ request: { format, locale, dpi }, words, madeOn }: Written
): Promise<MadeFile> {
	const name = sheetFileName(words.title, madeOn);
	if (format === 'pptx') {
		const picture = { dpi: Math.min(dpi, SLIDE_DPI), locale, texts: {} };
		const draw = (drawing: DeckPage['drawing']) => writeDrawingPng(drawing, picture, serverFonts());
		const bytes = await writeSheetDeck(pages, { locale, madeOn, words, draw });
		if (!bytes) throw new Error('nothing was to stop it');
		return { name, type: MEDIA_TYPES.pptx, bytes };
	}
	const order = printOrderOf(format === 'json' ? 'pdf' : format, { words, locale, dpi, madeOn });
	if (order.format === 'pdf')
		return {
			name,
			type: MEDIA_TYPES.pdf,
			bytes: await writeDrawingsPdf({ ...order, pages: drawingsOf(pages) }, serverFonts())
		};
	const [page] = drawingsOf(pages);
	if (!page) throw new Error('nothing to print');
	if (order.format === 'svg') {
		const text = await writeSvg(page, order, serverFonts());
		return { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(text) };
	}
	if (order.format !== 'png') throw new Error(`no such picture: ${order.format}`);
	return { name, type: 'image/png', bytes: await writeDrawingPng(page, order, serverFonts()) };
}
