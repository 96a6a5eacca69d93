import { type Palette, paletteOf } from '../cartography/palette.ts';
import type { DrawnMark, Drawing } from './drawing.ts';
import { frameTransform } from './frame.ts';
import { cutLine, heightOfLines, linesIn, type Letters, type Type, widthIn, writeLines } from './layout/write.ts';
import { drawMap } from './map/draw-map.ts';
import { boxPath, path } from './map/pen.ts';
import type { SheetContent } from './sheet.ts';

/** What a picture beside a link says; few words, as it is seen as large as a thumb. */
export interface PreviewWords {
	readonly kind: string;
	readonly title: string;
	/** `null`: nothing more is said. */
	readonly line: string | null;
	/** Below the line, at most two lines of it. */
	readonly names: string;
	/** Name of the portfolio; an invented one is told by the colour of its warning. */
	readonly nature: string;
	readonly isInvented: boolean;
}

/** In points: a pixel each at 72 dpi. @source the Open Graph pictures that the large networks ask for */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MARGIN = 56;
/** Of the words at the left; the map has the rest. */
const WORDS_WIDTH = 560;
const TITLE_SIZES = [92, 78, 66, 56, 48, 40] as const;
const MOST_NAME_LINES = 2;

/** A page as a picture beside a link to it: its title, its map, banner and notice. */
export function layoutPreview(content: SheetContent, said: PreviewWords): Drawing {
	const palette = paletteOf(content.spec.scheme);
	const type: Type = { locale: content.locale, palette, unit: 1 };
	const { width, height } = PREVIEW;
	const ground = path({ path: boxPath({ x: 0, y: 0, width, height }), fill: palette.panel });
	const stripe = path({ path: boxPath({ x: 0, y: 0, width: 12, height }), fill: palette.accent });
	const foot = layFoot(type, content, said);
	return {
		width,
		height,
		marks: [ground, ...mapMarks(content, palette), stripe, ...layHead(type, said, foot.top - MARGIN), ...foot.marks]
	};
}

function mapMarks({ map, extent, fit = extent }: SheetContent, palette: Palette): readonly DrawnMark[] {
	const ptPerPixel = 1.25;
	const x = MARGIN + WORDS_WIDTH + 24;
	const transform = frameTransform(null, {
		width: (PREVIEW.width - x) / ptPerPixel,
		height: PREVIEW.height / ptPerPixel,
		extent: fit
	});
	const paper = { map, transform, pen: { ptPerPixel, x, y: 0 }, palette };
	return drawMap(paper, { withInset: false, withGraticule: false, kept: [] }).marks;
}

interface Lines {
	readonly lines: readonly string[];
	readonly letters: Letters;
	/** Above it. */
	readonly gap: number;
}

const heightOf = ({ lines, letters, gap }: Lines): number =>
	lines.length === 0 ? 0 : gap + heightOfLines(lines.length, letters);

/** The title as large as the room allows, then as many of the names as there is room for. */
function layHead(type: Type, { kind, title, line, names }: PreviewWords, room: number): readonly DrawnMark[] {
	const { palette } = type;
	const set = (words: string | null, letters: Letters, gap: number): Lines => ({
		lines: words ? linesIn(type, words, { width: WORDS_WIDTH, letters }) : [],
		letters,
		gap
	});
	const kindLines = set(kind, { size: 27, weight: 400, colour: palette.muted }, 0);
	const lineLines = set(line, { size: 34, weight: 600, colour: palette.accent }, 14);
	const nameLines = set(names, { size: 26, weight: 400, colour: palette.ink }, 4);
	const laid = TITLE_SIZES.flatMap((size) => {
		const titleLines = set(title, { size, weight: 600, colour: palette.ink }, 10);
		return [MOST_NAME_LINES, 1, 0].map((most) => [kindLines, titleLines, lineLines, firstLines(type, nameLines, most)]);
	});
	const fits = (parts: readonly Lines[]) =>
		parts.reduce((sum, part) => sum + heightOf(part), 0) <= room &&
		parts.every(({ lines, letters }) => lines.every((one) => widthIn(type, one, letters) <= WORDS_WIDTH));
	let top = MARGIN;
	return (laid.find(fits) ?? laid.at(-1) ?? []).flatMap((part) => {
		const written = writeLines(part.lines, part.letters, { x: MARGIN, y: top + part.gap });
		top += heightOf(part);
		return written;
	});
}

/** The first lines, the last of them cut where more would follow. */
function firstLines(type: Type, { lines, letters, gap }: Lines, most: number): Lines {
	const kept = lines.slice(0, most);
	if (kept.length === lines.length || most === 0) return { lines: kept, letters, gap };
	const last = cutLine(type, lines.slice(most - 1).join(type.locale === 'zh' ? '' : ' '), {
		width: WORDS_WIDTH,
		letters
	});
	return { lines: [...kept.slice(0, -1), last], letters, gap };
}

const NATURE_INK = { invented: { wash: '#f7eeda', words: '#7a4f00' }, recorded: { wash: '#e6edf3', words: '#1f4e79' } };

/** The banner under its name, and the review number or notice, from the bottom upwards. */
function layFoot(
	type: Type,
	{ words }: SheetContent,
	{ nature, isInvented }: PreviewWords
): { readonly top: number; readonly marks: readonly DrawnMark[] } {
	const ink = isInvented ? NATURE_INK.invented : NATURE_INK.recorded;
	const name: Letters = { size: 26, weight: 600, colour: ink.words };
	const small: Letters = { size: 15, weight: 400, colour: ink.words };
	const notice: Letters = { size: 17, weight: 600, colour: type.palette.ink };
	const inner = WORDS_WIDTH - 28;
	const review = linesIn(type, words.review, { width: WORDS_WIDTH, letters: notice });
	const banner = linesIn(type, words.banner, { width: inner, letters: small });
	const reviewTop = PREVIEW.height - MARGIN + 12 - heightOfLines(review.length, notice);
	const boxHeight = heightOfLines(1, name) + heightOfLines(banner.length, small) + 20;
	const boxTop = reviewTop - boxHeight - 12;
	const marks = [
		path({ path: boxPath({ x: MARGIN, y: boxTop, width: WORDS_WIDTH, height: boxHeight }), fill: ink.wash }),
		...writeLines([nature], name, { x: MARGIN + 14, y: boxTop + 8 }),
		...writeLines(banner, small, { x: MARGIN + 14, y: boxTop + 10 + heightOfLines(1, name) }),
		...writeLines(review, notice, { x: MARGIN, y: reviewTop })
	];
	return { top: boxTop - 12, marks };
}
