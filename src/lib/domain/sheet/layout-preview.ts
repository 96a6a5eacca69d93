import { type Palette, paletteOf } from '../cartography/palette.ts';
import type { DrawnMark, Drawing } from './drawing.ts';
import { frameTransform } from './frame.ts';
import { heightOfLines, linesIn, type Letters, type Type, widthIn, writeLines } from './layout/write.ts';
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
const TITLE_SIZES = [92, 78, 66, 56, 48] as const;
const MOST_TITLE_LINES = 3;
const MOST_NAME_LINES = 2;

/** A page as a picture beside a link to it: its title, its map, banner and notice. */
export function layoutPreview(content: SheetContent, said: PreviewWords): Drawing {
	const palette = paletteOf(content.spec.scheme);
	const type: Type = { locale: content.locale, palette, unit: 1 };
	const { width, height } = PREVIEW;
	const ground = path({ path: boxPath({ x: 0, y: 0, width, height }), fill: palette.panel });
	const stripe = path({ path: boxPath({ x: 0, y: 0, width: 12, height }), fill: palette.accent });
	return {
		width,
		height,
		marks: [ground, ...mapMarks(content, palette), stripe, ...head(type, said), ...foot(type, content, said)]
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

function head(type: Type, { kind, title, line, names }: PreviewWords): readonly DrawnMark[] {
	const { palette } = type;
	const kindLetters: Letters = { size: 27, weight: 400, colour: palette.muted };
	const lineLetters: Letters = { size: 34, weight: 600, colour: palette.accent };
	const { lines, letters } = fittedTitle(type, title);
	const top = MARGIN + heightOfLines(1, kindLetters) + 12;
	const below = top + heightOfLines(lines.length, letters) + 16;
	const lineLines = line === null ? [] : linesIn(type, line, { width: WORDS_WIDTH, letters: lineLetters });
	const nameLetters: Letters = { size: 26, weight: 400, colour: palette.ink };
	const nameLines = linesIn(type, names, { width: WORDS_WIDTH, letters: nameLetters });
	const shown = nameLines.slice(0, MOST_NAME_LINES);
	const belowLine = below + heightOfLines(lineLines.length, lineLetters) + 6;
	return [
		...writeLines(linesIn(type, kind, { width: WORDS_WIDTH, letters: kindLetters }), kindLetters, {
			x: MARGIN,
			y: MARGIN
		}),
		...writeLines(lines, letters, { x: MARGIN, y: top }),
		...writeLines(lineLines, lineLetters, { x: MARGIN, y: below }),
		...writeLines(names === '' ? [] : shown, nameLetters, { x: MARGIN, y: belowLine })
	];
}

/** As large as its lines find room. */
function fittedTitle(type: Type, title: string): { lines: string[]; letters: Letters } {
	const set = TITLE_SIZES.map((size) => {
		const letters: Letters = { size, weight: 600, colour: type.palette.ink };
		return { letters, lines: linesIn(type, title, { width: WORDS_WIDTH, letters }) };
	});
	const fits = ({ lines, letters }: (typeof set)[number]) =>
		lines.length <= MOST_TITLE_LINES &&
		lines.length * letters.size <= 200 &&
		lines.every((line) => widthIn(type, line, letters) <= WORDS_WIDTH);
	const [smallest] = set.slice(-1);
	const found = set.find(fits) ?? smallest;
	if (!found) throw new Error('a title has a size');
	return { ...found, lines: found.lines.slice(0, MOST_TITLE_LINES) };
}

const NATURE_INK = { invented: { wash: '#f7eeda', words: '#7a4f00' }, recorded: { wash: '#e6edf3', words: '#1f4e79' } };

/** The banner under its name, and the review number or notice, from the bottom upwards. */
function foot(type: Type, { words }: SheetContent, { nature, isInvented }: PreviewWords): readonly DrawnMark[] {
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
	return [
		path({ path: boxPath({ x: MARGIN, y: boxTop, width: WORDS_WIDTH, height: boxHeight }), fill: ink.wash }),
		...writeLines([nature], name, { x: MARGIN + 14, y: boxTop + 8 }),
		...writeLines(banner, small, { x: MARGIN + 14, y: boxTop + 10 + heightOfLines(1, name) }),
		...writeLines(review, notice, { x: MARGIN, y: reviewTop })
	];
}
