import {
	beginText,
	endText,
	PDFHexString,
	type PDFDocument,
	type PDFFont,
	type PDFName,
	type PDFPage,
	rgb,
	setFillingColor,
	setFontAndSize,
	setTextMatrix,
	showText
} from 'pdf-lib';
import type { Typeface } from './typeface.ts';

/** A4 in points, and the room at its edges. */
export const PAGE = { width: 595.28, height: 841.89, side: 42, top: 62, bottom: 50 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

export const INK = {
	ink: '#1b2a3a',
	muted: '#566270',
	accent: '#1f4e79',
	warn: '#8a5b00',
	hair: '#dad6cc',
	wash: '#f1eee6'
} as const;

export interface Style {
	readonly face: Typeface;
	readonly size: number;
	/** `#rrggbb` */
	readonly colour: string;
}

/** Writes down pages from their tops; a position is the distance from the top of the page. */
export interface PageWriter {
	/** How far down the page is written. */
	at: number;
	/** Goes to a new page unless `height` is left on this one; tells whether it did. */
	need(height: number): boolean;
	text(words: string, place: { x: number; y: number; style: Style }): void;
	box(place: { x: number; y: number; width: number; height: number; colour: string }): void;
	/** A path as in SVG, in points from `x` and `y`, downwards. */
	path(path: string, drawn: Drawing): void;
}

export interface Drawing {
	readonly x: number;
	readonly y: number;
	/** `#rrggbb`, like `stroke`. */
	readonly fill?: string;
	/** 0–1, of the fill. */
	readonly opacity?: number;
	readonly stroke?: string;
	readonly width?: number;
	readonly dash?: number[];
}

/** Of a page, in points. */
export interface PageSize {
	readonly width: number;
	readonly height: number;
	readonly side: number;
	readonly top: number;
	readonly bottom: number;
}

/** A writer over the pages of a document, of which it has one already. */
export function createPageWriter(
	document: PDFDocument,
	size: PageSize = PAGE
): PageWriter & { onPage(page: PDFPage): void } {
	let page = document.addPage([size.width, size.height]);
	let keys = new Map<PDFFont, PDFName>();
	const keyOf = (font: PDFFont): PDFName => {
		const key = keys.get(font) ?? page.node.newFontDictionary(font.name, font.ref);
		keys.set(font, key);
		return key;
	};
	return {
		at: size.top,
		onPage(other) {
			page = other;
			keys = new Map();
		},
		need(height) {
			if (this.at + height <= size.height - size.bottom) return false;
			this.onPage(document.addPage([size.width, size.height]));
			this.at = size.top;
			return true;
		},
		text(words, { x, y, style: { face, size: letter, colour } }) {
			const { font, hex } = face.runOf(words);
			page.pushOperators(
				setFillingColor(colourOf(colour)),
				beginText(),
				setFontAndSize(keyOf(font), letter),
				setTextMatrix(1, 0, 0, 1, x, size.height - y),
				showText(PDFHexString.of(hex)),
				endText()
			);
		},
		box({ x, y, width, height, colour }) {
			page.drawRectangle({ x, y: size.height - y - height, width, height, color: colourOf(colour) });
		},
		path(path, drawn) {
			drawPath(page, path, { ...drawn, y: size.height - drawn.y });
		}
	};
}

function drawPath(page: PDFPage, path: string, { x, y, fill, opacity, stroke, width = 0.5, dash }: Drawing): void {
	page.drawSvgPath(path, {
		x,
		y,
		...(fill && { color: colourOf(fill) }),
		...(opacity !== undefined && { opacity }),
		...(stroke && { borderColor: colourOf(stroke), borderWidth: width }),
		...(dash && { borderDashArray: dash })
	});
}

function colourOf(hex: string) {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
	return rgb(red, green, blue);
}
