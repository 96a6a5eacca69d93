import type { Locale } from '$lib/domain/names';
import type { SheetWords } from '$lib/domain/sheet/sheet';
import { m } from '$lib/paraglide/messages';
import type { SheetPress } from '$lib/state/sheet-press.svelte';
import { type DeckPage, SLIDE_DPI, writeSheetDeck } from './sheet-deck';

interface SlideOrder {
	readonly press: SheetPress;
	readonly locale: Locale;
	readonly madeOn: string;
	/** Of the whole deck. */
	readonly words: SheetWords;
	readonly total: number;
}

/** Sheets as slides, their maps drawn aside; `null`: it was stopped. @throws what went wrong */
export function writeSheetSlides(
	pages: Iterable<DeckPage>,
	{ press, locale, madeOn, words, total }: SlideOrder
): Promise<Uint8Array<ArrayBuffer> | null> {
	const { stops } = press;
	return writeSheetDeck(pages, {
		locale,
		madeOn,
		words,
		draw: async (drawing, page) => {
			const order = { format: 'png', locale, dpi: SLIDE_DPI, texts: {} } as const;
			const printed = await press.print(order, { pages: [drawing], what: 'PPTX', total, before: page });
			if (!printed || press.stops !== stops) return null;
			if (printed.ok) return printed.value;
			throw new Error(m.sheet_too_large());
		}
	});
}
