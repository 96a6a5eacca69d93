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
}

/** A writer over the pages of a document, of which it has one already. */
export function createPageWriter(document: PDFDocument): PageWriter & { onPage(page: PDFPage): void } {
	let page = document.addPage([PAGE.width, PAGE.height]);
	let keys = new Map<PDFFont, PDFName>();
	const keyOf = (font: PDFFont): PDFName => {
		const key = keys.get(font) ?? page.node.newFontDictionary(font.name, font.ref);
		keys.set(font, key);
		return key;
	};
	return {
		at: PAGE.top,
		onPage(other) {
			page = other;
			keys = new Map();
		},
		need(height) {
			if (this.at + height <= PAGE.height - PAGE.bottom) return false;
			this.onPage(document.addPage([PAGE.width, PAGE.height]));
			this.at = PAGE.top;
			return true;
		},
		text(words, { x, y, style: { face, size, colour } }) {
			const operators = [setFillingColor(colourOf(colour)), beginText()];
			let from = x;
			for (const { font, hex, width } of face.runsOf(words)) {
				operators.push(
					setFontAndSize(keyOf(font), size),
					setTextMatrix(1, 0, 0, 1, from, PAGE.height - y),
					showText(PDFHexString.of(hex))
				);
				from += (width * size) / 1000;
			}
			page.pushOperators(...operators, endText());
		},
		box({ x, y, width, height, colour }) {
			page.drawRectangle({ x, y: PAGE.height - y - height, width, height, color: colourOf(colour) });
		}
	};
}

function colourOf(hex: string) {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
	return rgb(red, green, blue);
}
