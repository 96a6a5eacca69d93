import type { Drawing } from '$lib/domain/sheet/drawing';
import type { Fonts } from '$lib/paper/fonts/letters';
import type { PressOrder } from '$lib/paper/press/print-order';
import { writeDrawingsPdf } from '$lib/paper/pdf/write-drawings-pdf';
import { printOrderOf } from '../../sheet/print-orders';
import { writeSheetDeck } from '../../sheet/sheet-deck';
import type { Handout } from './compose-handout';

interface Watched {
	/** After each page: how many have been written. */
	readonly onPage?: (written: number) => void;
	readonly signal?: AbortSignal;
}

/** How a handout is printed as PDF, with its scenes as bookmarks. */
export const handoutOrder = ({ words, locale, madeOn, bookmarks }: Handout): Extract<PressOrder, { format: 'pdf' }> => {
	const order = printOrderOf('pdf', { words, locale, dpi: 300, madeOn });
	if (order.format !== 'pdf') throw new Error(`no such order: ${order.format}`);
	return { ...order, bookmarks };
};

export function* drawingsOf(handout: Handout): Generator<Drawing> {
	for (const { drawing } of handout.pages()) yield drawing;
}

/** A handout as PDF. Words are asked for while pages are drawn: on the server within `inLanguage`. @throws the reason of `signal` once it is given */
export const writeHandoutPdf = (
	handout: Handout,
	fonts: Fonts,
	watched: Watched = {}
): Promise<Uint8Array<ArrayBuffer>> =>
	writeDrawingsPdf({ ...handoutOrder(handout), pages: drawingsOf(handout), ...watched }, fonts);

/**
 * A handout as PPTX, a slide a page; `null`: it was stopped. Its notes belong to the slides, so that it is composed with
 * `notes: 'aside'`. `draw`: a picture as PNG, `null` once it was stopped.
 */
export const writeHandoutDeck = (
	handout: Handout,
	draw: (drawing: Drawing, page: number) => Promise<Uint8Array | null>
): Promise<Uint8Array<ArrayBuffer> | null> =>
	writeSheetDeck(handout.pages(), {
		locale: handout.locale,
		madeOn: handout.madeOn,
		words: handout.words,
		draw
	});
