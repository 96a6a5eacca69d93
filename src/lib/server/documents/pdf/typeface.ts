import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import subsetFont from 'subset-font';
import type { Locale } from '../../../domain/names.ts';
import { type FontFile, fontFileOf } from './font-files.ts';

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
	runsOf(text: string): Run[];
}

/** The two weights of a document. */
export interface Faces {
	readonly plain: Typeface;
	readonly strong: Typeface;
}

interface Glyph {
	readonly font: PDFFont;
	readonly hex: string;
	readonly width: number;
}

/** Stands for a character that no font has. */
const UNKNOWN = '?';

/**
 * Embeds the characters of a text, and no others, in as many fonts as the families are cut into.
 *
 * Subset before they are embedded: the subsetting of pdf-lib loses Han glyphs while their text can still be found.
 */
export async function embedTypeface(
	document: PDFDocument,
	{ text, locale, weight }: { text: string; locale: Locale; weight: number }
): Promise<Typeface> {
	const characters = charactersByFile(text + UNKNOWN, locale);
	const glyphs = new Map<string, Glyph>();
	let place = 0;
	for (const [file, own] of characters) {
		const bytes = await staticSubset(file, own.join(''), weight);
		const known = charactersIn(bytes);
		if (known.size === 0) continue;
		const font = await document.embedFont(bytes, { customName: `${subsetTag(place++)}+${file.family}-${weight}` });
		for (const character of own) {
			if (!known.has(character.codePointAt(0) ?? 0)) continue;
			const hex = font.encodeText(character).asString();
			glyphs.set(character, { font, hex, width: font.widthOfTextAtSize(character, 1000) });
		}
	}
	const glyphOf = (character: string): Glyph => {
		const glyph = glyphs.get(character) ?? glyphs.get(UNKNOWN);
		if (!glyph) throw new Error(`no glyph for ${character}`);
		return glyph;
	};
	return {
		widthOf: (written, size) => [...written].reduce((sum, one) => sum + glyphOf(one).width, 0) * (size / 1000),
		runsOf: (written) => joinGlyphs([...written].map(glyphOf))
	};
}

/** What a subset really has: a file has not every character of the ranges that it is for. */
function charactersIn(font: Buffer): Set<number> {
	try {
		return new Set(fontkit.create(font).characterSet);
	} catch (error) {
		console.info('a font file has none of the characters looked for', error);
		return new Set();
	}
}

function charactersByFile(text: string, locale: Locale): Map<FontFile, string[]> {
	const files = new Map<FontFile, string[]>();
	for (const character of new Set(text)) {
		const file = fontFileOf(character.codePointAt(0) ?? 0, locale);
		if (file) files.set(file, [...(files.get(file) ?? []), character]);
	}
	return files;
}

/** Tables that neither draw a glyph nor measure one, or that only a variable font has. */
const UNUSED = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'avar', 'MVAR', 'HVAR', 'VORG', 'vhea', 'vmtx'];

/** A blank glyph at the end of a font has no outline, yet fontkit reads the head of one there. */
const BEYOND_END = Buffer.alloc(16);

/** The families are variable: a PDF wants one weight, fixed. */
async function staticSubset(file: FontFile, text: string, weight: number): Promise<Buffer> {
	const subset = await subsetFont(readFileSync(file.path), text, {
		targetFormat: 'sfnt',
		variationAxes: { wght: weight },
		noHinting: true,
		keepFeatures: [],
		dropTables: UNUSED
	});
	return Buffer.concat([subset, BEYOND_END]);
}

/** Six capital letters tell one subset of a font from another. @source ISO 32000-1, 9.6.4 */
const subsetTag = (place: number): string =>
	`HETU${String.fromCharCode(65 + (Math.floor(place / 26) % 26), 65 + (place % 26))}`;

function joinGlyphs(glyphs: readonly Glyph[]): Run[] {
	const runs: { font: PDFFont; hex: string; width: number }[] = [];
	for (const { font, hex, width } of glyphs) {
		const last = runs.at(-1);
		if (last?.font === font) {
			last.hex += hex;
			last.width += width;
		} else runs.push({ font, hex, width });
	}
	return runs;
}
