import type { DrawnImage, Weight } from '../../domain/sheet/drawing.ts';
import type { Glyph } from '../fonts/glyph.ts';
import { embedFont, type NumberedGlyphs } from './embed-font.ts';
import { embedImage } from './embed-image.ts';
import { decimal } from '../decimal.ts';
import { type PdfObjects, type Reference } from './objects.ts';

/** What all pages of a document share: two fonts, pictures, degrees of opacity. */
export interface Resources {
	/** Of the dictionary that pages and groups name. */
	readonly reference: Reference;
	/** A character as a font in the file knows it, in four hexadecimal digits. */
	codeOf(weight: Weight, character: string, glyph: Glyph): string;
	/** Names for operators. */
	fontName(weight: Weight): string;
	stateName(opacity: number): string;
	imageName(image: DrawnImage): string;
	/** `box`: `left top right bottom`. */
	groupName(content: string, box: string): string;
	/** Writes what has been used, once every page has been drawn. */
	finish(): void;
}

export function createResources(objects: PdfObjects): Resources {
	const reference = objects.reserve();
	const fonts = new Map<Weight, NumberedGlyphs>();
	const states = new Map<string, string>();
	const images = new Map<Uint8Array, string>();
	const forms: string[] = [];
	const draw = (reference: Reference) => {
		const name = `X${forms.length}`;
		forms.push(`/${name} ${reference} 0 R`);
		return name;
	};
	return {
		reference,
		codeOf(weight, character, glyph) {
			const glyphs = fonts.get(weight) ?? new Map();
			fonts.set(weight, glyphs);
			if (!glyphs.has(character)) glyphs.set(character, { glyph, id: glyphs.size + 1 });
			return (glyphs.get(character)?.id ?? 0).toString(16).padStart(4, '0');
		},
		fontName: (weight) => `F${weight}`,
		stateName(opacity) {
			const value = decimal(opacity);
			const name = states.get(value) ?? `G${states.size}`;
			states.set(value, name);
			return name;
		},
		imageName(image) {
			const name = images.get(image.bytes) ?? draw(embedImage(objects, image));
			images.set(image.bytes, name);
			return name;
		},
		groupName(content, box) {
			const group = `/Type/XObject/Subtype/Form/BBox[${box}]/Group<</S/Transparency/CS/DeviceRGB>>`;
			const bytes = new TextEncoder().encode(content);
			return draw(objects.addStream(bytes, `${group}/Resources ${reference} 0 R`));
		},
		finish() {
			const written = [...fonts].map(([weight, glyphs]) => `/F${weight} ${embedFont(objects, glyphs, weight)} 0 R`);
			const opacities = [...states].map(([value, name]) => `/${name}<</CA ${value}/ca ${value}>>`);
			const dictionary = [
				`/Font<<${written.join('')}>>`,
				`/ExtGState<<${opacities.join('')}>>`,
				`/XObject<<${forms.join('')}>>`
			];
			objects.add(dictionary.join(''), reference);
		}
	};
}
