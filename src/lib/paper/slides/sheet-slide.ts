import type { Locale } from '../../domain/names.ts';
import type { DrawnImage, Drawing, DrawnLink, DrawnMark, DrawnText } from '../../domain/sheet/drawing.ts';
import { isOnMap, isPictured } from './pictured.ts';
import type { Slide, SlidePart, SlidePicture } from './slide.ts';
import { slideShape } from './slide-shape.ts';
import { slideTable } from './slide-table.ts';
import { follows, slideText } from './slide-text.ts';

interface SheetSlide {
	readonly locale: Locale;
	/** Of each frame of the page, by its name: PNG, and words for who cannot see it. */
	readonly pictures: ReadonlyMap<string, Pick<SlidePicture, 'bytes' | 'words'>>;
	/** What a part of the sheet is called where the parts of a slide are listed. */
	readonly nameOf: (part: string) => string;
	readonly notes: string;
}

/**
 * A page as a slide that its reader can go on to edit: texts are text boxes, tables are tables, signs and bars are shapes;
 * what is drawn in a frame (the map with what lies on it, a locator) is one picture each.
 */
export function sheetSlide(drawing: Drawing, { locale, pictures, nameOf, notes }: SheetSlide): Slide {
	const background = groundOf(drawing);
	const parts: SlidePart[] = [];
	const lines: DrawnText[] = [];
	const endLines = (name: string) => {
		const [first, ...others] = lines.splice(0);
		if (first) parts.push({ ...slideText([first, ...others], locale), name: nameOf(name) });
	};
	const lay = (marks: readonly DrawnMark[], part: string): void => {
		for (const mark of marks) {
			const last = lines.at(-1);
			if (mark.kind !== 'text' || (last && !follows(mark, last))) endLines(part);
			if (mark.kind === 'text') lines.push(mark);
			else if (mark.kind === 'path') parts.push({ ...slideShape(mark), name: nameOf(part) });
			else if (mark.kind === 'image') parts.push({ ...slideImage(mark), name: nameOf(part) });
			else if (mark.kind === 'link') linkWithin(parts, mark);
			else if (isPictured(mark)) {
				const picture = pictures.get(mark.name);
				if (picture) parts.push({ kind: 'picture', ...mark.clip, ...picture, name: nameOf(mark.name) });
			} else if (mark.prose) parts.push({ kind: 'prose', ...mark.prose, name: nameOf(mark.name) });
			else if (mark.table) parts.push({ ...slideTable(mark, mark.table, locale), name: nameOf(part) });
			else if (!isOnMap(mark)) lay(mark.marks, mark.name);
		}
		endLines(part);
	};
	lay(background === null ? drawing.marks : drawing.marks.slice(1), 'map');
	return { parts, notes, ...(background !== null && { background }) };
}

/** The colour of the paper: that of a first mark that covers all of it. */
function groundOf({ width, height, marks: [first] }: Drawing): string | null {
	if (first?.kind !== 'path' || !first.fill || first.stroke) return null;
	const shape = slideShape(first);
	const isWhole = shape.kind === 'rect' && shape.width >= width - 0.1 && shape.height >= height - 0.1;
	return isWhole ? first.fill : null;
}

const slideImage = ({ bytes, format, matrix: [a, , , d, e, f], words }: DrawnImage): SlidePicture => ({
	kind: 'picture',
	bytes,
	format,
	words,
	x: e,
	y: f,
	width: a,
	height: d
});

/** What lies in the place to press leads there: the first text, else the first shape. */
function linkWithin(parts: SlidePart[], { x, y, width, height, to }: DrawnLink): void {
	const isWithin = (part: SlidePart) => {
		if (part.kind === 'table' || part.kind === 'prose') return false;
		const [middleX, middleY] = [part.x + part.width / 2, part.y + part.height / 2];
		return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
	};
	const text = parts.findIndex((part) => part.kind === 'text' && isWithin(part));
	const place = text >= 0 ? text : parts.findIndex(isWithin);
	const part = parts[place];
	if (part && part.kind !== 'table' && part.kind !== 'prose') parts[place] = { ...part, link: to };
}
