import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Locale } from '../../../domain/names.ts';
import type { Weight } from '../../../domain/sheet/drawing.ts';
import { charactersOf } from '../../../paper/fonts/characters.ts';
import { writeSfnt } from '../../../paper/fonts/write-sfnt.ts';
import { serverFonts } from '../fonts.ts';

/** A stretch of text in one font. */
export interface Run {
	readonly font: PDFFont;
	/** Glyphs as hexadecimal, four digits each. */
	readonly hex: string;
	/** In thousandths of the size. */
	readonly width: number;
}

/** One weight of all characters that a document writes. */
export interface Typeface {
	widthOf(text: string, size: number): number;
	runOf(text: string): Run;
}

/** The two weights of a document. */
export interface Faces {
	readonly plain: Typeface;
	readonly strong: Typeface;
}

/**
 * Embeds the characters of a text, and no others, in one font.
 *
 * Made of them before it is embedded: the subsetting of pdf-lib loses Han glyphs while their text can still be found.
 */
export async function embedTypeface(
	document: PDFDocument,
	{ text, locale, weight }: { text: string; locale: Locale; weight: Weight }
): Promise<Typeface> {
	const letters = [...(await serverFonts().lettersOf([text], { locale, weight }))];
	const bytes = writeSfnt({
		family: 'Hetu Sans',
		weight,
		glyphs: letters.map(([, glyph]) => glyph),
		codePoints: letters.map(([character]) => character.codePointAt(0) ?? 0)
	});
	const font = await document.embedFont(bytes, {
		customName: `HETU${weight === 400 ? 'AA' : 'AB'}+HetuSans-${weight}`
	});
	const glyphs = new Map(
		letters.map(([character, { advance }], place) => [
			character,
			{ hex: (place + 1).toString(16).padStart(4, '0'), width: advance }
		])
	);
	const glyphsOf = (written: string) =>
		charactersOf(written).map((character) => {
			const glyph = glyphs.get(character);
			if (!glyph) throw new Error(`${character} was not told of`);
			return glyph;
		});
	const widthOf = (written: string) => glyphsOf(written).reduce((sum, { width }) => sum + width, 0);
	return {
		widthOf: (written, size) => widthOf(written) * (size / 1000),
		runOf: (written) => ({
			font,
			hex: glyphsOf(written)
				.map(({ hex }) => hex)
				.join(''),
			width: widthOf(written)
		})
	};
}
