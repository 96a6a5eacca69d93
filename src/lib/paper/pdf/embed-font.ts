import type { Weight } from '../../domain/sheet/drawing.ts';
import type { Glyph } from '../fonts/glyph.ts';
import { METRICS, writeSfnt } from '../fonts/write-sfnt.ts';
import { type PdfObjects, type Reference, utf16Of } from './objects.ts';

/** Numbers from 1 on, in the order of use, by character. */
export type NumberedGlyphs = Map<string, { readonly id: number; readonly glyph: Glyph }>;

/** Entries that a block of a CMap may have. @source Adobe Technical Note 5411 */
const MOST_ENTRIES = 100;

/** One font with the glyphs of a document and no others, and what their text is. @source ISO 32000-1, 9.7 and 9.10.3 */
export function embedFont(objects: PdfObjects, glyphs: NumberedGlyphs, weight: Weight): Reference {
	const name = `HETU${weight === 400 ? 'AA' : 'AB'}+HetuSans-${weight}`;
	const list = [...glyphs.values()].map(({ glyph }) => glyph);
	const font = writeSfnt({ family: 'Hetu Sans', weight, glyphs: list });
	const file = objects.addStream(font, `/Length1 ${font.length}`);
	const box = `[-1000 ${METRICS.descent} 3000 ${METRICS.ascent}]`;
	const descriptor = objects.add(
		`/Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox${box}/ItalicAngle 0/Ascent ${METRICS.ascent}` +
			`/Descent ${METRICS.descent}/CapHeight ${METRICS.capHeight}/StemV ${weight === 400 ? 80 : 120}/FontFile2 ${file} 0 R`
	);
	const widths = list.map(({ advance }) => advance).join(' ');
	const descendant = objects.add(
		`/Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
			`/FontDescriptor ${descriptor} 0 R/DW 1000/W[1[${widths}]]/CIDToGIDMap/Identity`
	);
	const text = objects.addStream(new TextEncoder().encode(toUnicode([...glyphs.keys()])));
	return objects.add(
		`/Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${text} 0 R`
	);
}

/** What can be selected and found in place of each glyph. */
function toUnicode(characters: readonly string[]): string {
	const lines = characters.map(
		(character, place) => `<${(place + 1).toString(16).padStart(4, '0')}> <${utf16Of(character)}>`
	);
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; at += MOST_ENTRIES) {
		const block = lines.slice(at, at + MOST_ENTRIES);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	return [
		'/CIDInit /ProcSet findresource begin',
		'12 dict begin',
		'begincmap',
		'/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
		'/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def',
		'1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
		...blocks,
		'endcmap',
		'CMapName currentdict /CMap defineresource pop',
		'end\nend'
	].join('\n');
}
