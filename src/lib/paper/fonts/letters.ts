import decompress from 'woff2-encoder/decompress';
import type { Locale } from '../../domain/names.ts';
import { filesFor, firstFamily, type FontFile, type FontSource } from './font-source.ts';
import { BLANK, type Glyph } from './glyph.ts';
import { type FontWeight, type Instancer, openInstancer } from './instance.ts';
import { type Face, readFace } from './read-sfnt.ts';
import { charactersOf, UNKNOWN } from './characters.ts';

/** The glyphs of a drawing's characters, by character, in one weight. */
export type Letters = ReadonlyMap<string, Glyph>;

/** Fonts that are opened once and asked often: what was read and made stays. */
export interface Fonts {
	/** `text`: all that is written in one weight; order and repetition do not matter. */
	lettersOf(text: Iterable<string>, style: { locale: Locale; weight: FontWeight }): Promise<Letters>;
}

export function openFonts(source: FontSource): Fonts {
	const faces = new Map<string, Promise<Face>>();
	const fonts = new Map<string, Promise<Uint8Array>>();
	let instancer: Promise<Instancer> | undefined;
	const fontOf = ({ url }: FontFile) => remember(fonts, url, async () => decompress(await source.read(url)));
	const faceOf = (file: FontFile, weight: FontWeight) =>
		remember(faces, `${weight} ${file.url}`, async () => {
			instancer ??= source.readInstancer().then(openInstancer);
			const [instance, font] = await Promise.all([instancer, fontOf(file)]);
			return readFace(instance(font, weight));
		});
	const glyphs = new Map<string, Glyph>();
	const glyphOf = async (character: string, locale: Locale, weight: FontWeight): Promise<Glyph | null> => {
		const codePoint = character.codePointAt(0) ?? 0;
		const key = `${firstFamily(codePoint, locale)} ${weight} ${character}`;
		const known = glyphs.get(key);
		if (known) return known;
		// a file has not every character of the ranges that it is for
		for (const file of filesFor(source.files, codePoint, locale)) {
			const glyph = (await faceOf(file, weight)).glyphOf(codePoint);
			if (!glyph) continue;
			glyphs.set(key, glyph);
			return glyph;
		}
		return null;
	};
	return {
		async lettersOf(text, { locale, weight }) {
			const characters = new Set([UNKNOWN]);
			for (const line of text) for (const character of charactersOf(line)) characters.add(character);
			const unknown = (await glyphOf(UNKNOWN, locale, weight)) ?? BLANK;
			const pairs = [...characters].map(async (one) => [one, (await glyphOf(one, locale, weight)) ?? unknown] as const);
			return new Map(await Promise.all(pairs));
		}
	};
}

/** What failed once, a file that did not come, is asked for again. */
function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
	const known = kept.get(key);
	if (known) return known;
	const made = make();
	kept.set(key, made);
	made.catch(() => kept.delete(key));
	return made;
}
