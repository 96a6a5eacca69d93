import PptxGenJS from 'pptxgenjs';
import type { Locale } from '../../domain/names.ts';
import { toBase64 } from '../bytes.ts';
import { webAddress } from '../links.ts';
import { escapeXml, writableXml } from '../xml.ts';
import { freeformPoints } from './freeform.ts';
import { settle } from './settle.ts';
import type {
	Deck,
	SlideCell,
	SlidePart,
	SlidePicture,
	SlideProse,
	SlideShape,
	SlideTable,
	SlideText
} from './slide.ts';

/** What presentations are read with has these; a file of slides brings no fonts. */
const FACES: Readonly<Record<Locale, string>> = { zh: 'Microsoft YaHei', en: 'Arial', ru: 'Arial' };
const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };
const POINTS_PER_INCH = 72;
const BULLET = '•';
/** The package knows it, its types do not. */
const FREEFORM = 'custGeom' as unknown as 'rect';

/** Slides as PPTX. The same slides give the same bytes; nothing is asked of any host. */
export async function writeSlides(deck: Deck): Promise<Uint8Array<ArrayBuffer>> {
	const file = new PptxGenJS();
	file.defineLayout({ name: 'HETU', width: inches(deck.width), height: inches(deck.height) });
	file.layout = 'HETU';
	file.title = writableXml(deck.title);
	file.subject = writableXml(deck.subject);
	file.author = 'Hetu 鹤图';
	file.company = 'Hetu 鹤图';
	file.theme = { headFontFace: FACES[deck.locale], bodyFontFace: FACES[deck.locale] };
	for (const { parts, notes, background } of deck.slides) {
		const slide = file.addSlide();
		if (background) slide.background = { color: hex(background) };
		for (const part of parts) addPart(slide, part, deck);
		if (notes) slide.addNotes(writableXml(notes));
	}
	const bytes = await file.write({ outputType: 'uint8array', compression: false });
	if (!(bytes instanceof Uint8Array)) throw new Error('no bytes were written');
	return settle(bytes, deck.madeOn);
}

type PptxSlide = ReturnType<InstanceType<typeof PptxGenJS>['addSlide']>;

function addPart(slide: PptxSlide, part: SlidePart, deck: Deck): void {
	switch (part.kind) {
		case 'text':
			return addText(slide, part, deck);
		case 'prose':
			return addProse(slide, part, deck);
		case 'table':
			return addTable(slide, part, deck);
		case 'picture':
			return addPicture(slide, part, deck);
		default:
			addShape(slide, part, deck);
	}
}

function addText(slide: PptxSlide, part: SlideText, deck: Deck): void {
	const { text, size, weight, colour, align = 'left', upright = 'top', leading, isLine, link } = part;
	slide.addText(
		[{ text: writableXml(text), options: { ...linked(link, deck), ...(link && { color: hex(colour) }) } }],
		{
			...boxOf(part),
			...named(part),
			...lettering(deck),
			fontSize: size,
			bold: weight === 600,
			color: hex(colour),
			align,
			valign: upright,
			margin: 0,
			fit: 'none',
			...(leading && { lineSpacing: leading }),
			...(isLine && { wrap: false })
		}
	);
}

function addProse(slide: PptxSlide, part: SlideProse, deck: Deck): void {
	const { paragraphs, leading } = part;
	const texts = paragraphs.flatMap(({ runs, sign, indent, size, above, url }) => {
		const isListed = sign === BULLET;
		const signed =
			sign === null || isListed
				? runs
				: runs.map((run, at) => (at > 0 ? run : { ...run, text: `${sign} ${run.text}` }));
		return signed.map(({ text, weight, colour, isEmphasised }, at) => ({
			text: writableXml(text),
			options: {
				...(url !== null && linked({ url }, deck)),
				fontSize: size,
				bold: weight === 600,
				italic: isEmphasised,
				color: hex(colour),
				lineSpacing: leading * size,
				paraSpaceBefore: above,
				breakLine: at === signed.length - 1,
				...(isListed && { bullet: { indent } })
			}
		}));
	});
	slide.addText(texts, {
		...boxOf(part),
		...named(part),
		...lettering(deck),
		align: 'left',
		valign: 'top',
		margin: 0,
		fit: 'none'
	});
}

function addTable(slide: PptxSlide, part: SlideTable, deck: Deck): void {
	const {
		x,
		y,
		columns,
		rows,
		rowHeight,
		upright: standing = 'middle',
		size,
		colour,
		lineColour,
		padding: [upright, left, right] = [2, 4, 4]
	} = part;
	const margin = (gap: number) => [upright, gap, upright, left].map(inches) as [number, number, number, number];
	const cellOf = ({ text, weight, colour: own, fill, align = 'left', gap, link }: SlideCell) => ({
		text: writableXml(text),
		options: {
			...linked(link, deck),
			bold: weight === 600,
			color: hex(own ?? colour),
			align,
			...(gap !== undefined && { margin: margin(gap) }),
			...(fill && { fill: { color: hex(fill) } })
		}
	});
	slide.addTable(
		rows.map((cells) => cells.map(cellOf)),
		{
			...lettering(deck),
			...named(part),
			x: inches(x),
			y: inches(y),
			w: inches(columns.reduce((sum, width) => sum + width, 0)),
			colW: columns.map(inches),
			rowH: rows.map((_, down) => inches(typeof rowHeight === 'number' ? rowHeight : (rowHeight[down] ?? 0))),
			fontSize: size,
			valign: standing,
			margin: margin(right),
			border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.5, color: hex(lineColour) }, { type: 'none' }]
		}
	);
}

function addShape(slide: PptxSlide, part: SlideShape, deck: Deck): void {
	const { kind, path, fill, stroke, opacity = 1, rising, link } = part;
	const transparency = Math.round((1 - opacity) * 100);
	slide.addShape(kind === 'freeform' ? FREEFORM : kind, {
		...boxOf(part),
		...named(part),
		...linked(link, deck),
		...(fill && { fill: { color: hex(fill), transparency } }),
		...(stroke && {
			line: {
				color: hex(stroke.colour),
				width: stroke.width,
				transparency,
				...(stroke.isDashed && { dashType: 'sysDash' })
			}
		}),
		...(path && { points: freeformPoints(path, part) }),
		...(rising && { flipV: true })
	});
}

function addPicture(slide: PptxSlide, part: SlidePicture, deck: Deck): void {
	const { hyperlink } = linked(part.link, deck);
	// of a picture, unlike a text, the package writes the address as it is
	const escaped = hyperlink && 'url' in hyperlink ? { url: escapeXml(hyperlink.url) } : hyperlink;
	slide.addImage({
		...boxOf(part),
		...named(part),
		...(escaped && { hyperlink: escaped }),
		data: `image/${part.format ?? 'png'};base64,${toBase64(part.bytes)}`,
		altText: writableXml(part.words)
	});
}

const boxOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
	x: inches(x),
	y: inches(y),
	w: inches(width),
	h: inches(height)
});

const named = ({ name }: SlidePart) => (name ? { objectName: writableXml(name) } : {});

const lettering = ({ locale }: Deck) => ({ fontFace: FACES[locale], lang: TAGS[locale] });

/** Slides are counted from 1 there; a page that is not in the deck, or no address of the web, is no link. */
function linked(link: SlideText['link'], { slides }: Deck): { hyperlink?: { slide: number } | { url: string } } {
	if (!link) return {};
	if ('page' in link) return slides[link.page] ? { hyperlink: { slide: link.page + 1 } } : {};
	const url = webAddress(link.url);
	return url === null ? {} : { hyperlink: { url } };
}

const inches = (points: number): number => points / POINTS_PER_INCH;

const hex = (colour: string): string => colour.slice(1).toUpperCase();
