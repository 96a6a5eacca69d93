import { m } from '$lib/paraglide/messages';
import type { SheetPress } from '$lib/state/sheet-press.svelte';
import { writeSheetSlides } from '../../sheet/sheet-slides';
import type { Handout } from './compose-handout';
import { drawingsOf, handoutOrder } from './write-handout';

/** Makes the file of a handout in the browser, aside, telling how far it is; `null`: it was stopped. @throws what went wrong */
export async function printHandout(
	handout: Handout,
	{ format, press }: { format: 'pdf' | 'pptx'; press: SheetPress }
): Promise<Uint8Array<ArrayBuffer> | null> {
	const { locale, madeOn, words, total } = handout;
	if (format === 'pptx') return writeSheetSlides(handout.pages(), { press, locale, madeOn, words, total });
	const printed = await press.print(handoutOrder(handout), { pages: drawingsOf(handout), what: 'PDF', total });
	if (!printed) return null;
	if (printed.ok) return printed.value;
	throw new Error(m.sheet_too_large());
}
