import type { Locale } from '$lib/domain/names';
import type { Drawing } from '$lib/domain/sheet/drawing';
import type { SheetWords } from '$lib/domain/sheet/sheet';
import { SHEET_BLOCKS } from '$lib/domain/sheet/spec';
import { picturedOf } from '$lib/paper/slides/pictured';
import { sheetSlide } from '$lib/paper/slides/sheet-slide';
import type { Slide, SlidePicture } from '$lib/paper/slides/slide';
import { writeSlides } from '$lib/paper/slides/write-slides';
import { m } from '$lib/paraglide/messages';
import { BLOCK_WORDS, PART_WORDS } from './sheet-option-words';

export interface DeckPage {
	readonly drawing: Drawing;
	readonly words: SheetWords;
	/** For who speaks, before what may not be lost of the page; absent: nothing. */
	readonly aside?: readonly string[];
}

export interface DeckOrder {
	readonly locale: Locale;
	/** `2026-11-24` */
	readonly madeOn: string;
	/** Of the whole deck. */
	readonly words: SheetWords;
	/** A picture as PNG; `null`: it was stopped. */
	readonly draw: (drawing: Drawing, page: number) => Promise<Uint8Array | null>;
}

/** Pictures of a slide are this fine: a wall shows less, and a letter of the map stays sharp when it is enlarged. */
export const SLIDE_DPI = 200;

/** Sheets as slides of native parts, one each; `null`: it was stopped. Slides are as large as the first page. */
export async function writeSheetDeck(
	pages: Iterable<DeckPage>,
	{ locale, madeOn, words, draw }: DeckOrder
): Promise<Uint8Array<ArrayBuffer> | null> {
	const slides: Slide[] = [];
	let size: Pick<Drawing, 'width' | 'height'> | null = null;
	for (const page of pages) {
		const { drawing } = page;
		const pictures = new Map<string, Pick<SlidePicture, 'bytes' | 'words'>>();
		for (const pictured of picturedOf(drawing)) {
			const bytes = await draw(pictured.drawing, slides.length);
			if (!bytes) return null;
			pictures.set(pictured.name, { bytes, words: pictureWords(pictured.name, page.words) });
		}
		size ??= drawing;
		slides.push(
			sheetSlide(drawing, {
				locale,
				pictures,
				nameOf: partName,
				notes: [...(page.aside ?? []), notesOf(page.words)].join('\n')
			})
		);
	}
	if (!size) throw new Error('nothing to print');
	const subject = [words.banner, words.review].join(' · ');
	return writeSlides({ width: size.width, height: size.height, locale, title: words.title, subject, madeOn, slides });
}

function pictureWords(name: string, { title, subtitle, banner }: SheetWords): string {
	if (name !== 'map') return m.sheet_picture_locator({ title });
	return m.sheet_picture_map({ title, about: [subtitle, banner].filter((part) => part !== null).join(' · ') });
}

/** What has to be known of a slide once its foot is gone: who moves it into a deck of their own takes the notes with it. */
const notesOf = ({ banner, review, sources, address, addressTitle }: SheetWords): string =>
	[banner, review, ...sources, ...(address === null ? [] : [`${addressTitle}${address}`])].join('\n');

/** What a part is called in the list of parts of a slide. */
function partName(part: string): string {
	const block = SHEET_BLOCKS.find((one) => part === `block-${one}`);
	if (block) return BLOCK_WORDS[block]();
	if (part.startsWith('block-')) return m.handout_part_table();
	return NAMES[part]?.() ?? m.sheet_part_map();
}

const NAMES: Readonly<Record<string, () => string>> = {
	title: m.sheet_text_title,
	subtitle: m.sheet_text_subtitle,
	banner: m.sheet_part_banner,
	legend: PART_WORDS.legend,
	locator: PART_WORDS.locator,
	notes: m.sheet_text_notes,
	text: m.handout_part_text,
	sources: m.handout_sources,
	places: m.handout_places,
	foot: m.sheet_part_foot,
	code: PART_WORDS.address
};
