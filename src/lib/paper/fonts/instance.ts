import type { Weight } from '../../domain/sheet/drawing.ts';

/** As much of HarfBuzz's subsetter as is called here; every value is a number or an address in its memory. */
interface Subsetter {
	readonly memory: WebAssembly.Memory;
	_initialize(): void;
	malloc(size: number): number;
	free(address: number): void;
	hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
	hb_blob_destroy(blob: number): void;
	hb_blob_get_data(blob: number, length: number): number;
	hb_blob_get_length(blob: number): number;
	hb_face_create(blob: number, index: number): number;
	hb_face_destroy(face: number): void;
	hb_face_reference_blob(face: number): number;
	hb_set_add(set: number, value: number): void;
	hb_set_clear(set: number): void;
	hb_set_invert(set: number): void;
	hb_subset_input_create_or_fail(): number;
	hb_subset_input_destroy(input: number): void;
	hb_subset_input_get_flags(input: number): number;
	hb_subset_input_set_flags(input: number, flags: number): void;
	hb_subset_input_set(input: number, which: number): number;
	hb_subset_input_unicode_set(input: number): number;
	hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
	hb_subset_or_fail(face: number, input: number): number;
}

/** Fixes a variable font, as SFNT, to one weight, with all the characters it has. */
export type Instancer = (font: Uint8Array, weight: FontWeight) => Uint8Array;

/** Those of drawings, and the one that pages set apart with. */
export type FontWeight = Weight | 500;

const [MEMORY_WRITABLE, DROPPED_TABLES, LAYOUT_FEATURES, NO_HINTING] = [2, 3, 6, 1];

/** Tables that neither draw a glyph nor measure one, or that only a variable font has. */
const UNUSED = 'GSUB GPOS GDEF BASE STAT avar MVAR HVAR VVAR VORG vhea vmtx name post gasp'.split(' ');

export async function openInstancer(wasm: Uint8Array): Promise<Instancer> {
	// a copy of its own: the type of a view may stand on shared memory, which is not compiled from
	const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm));
	// the module's exports are what its maker documents
	const hb = instance.exports as unknown as Subsetter;
	hb._initialize();
	return (font, weight) => instanceOf(hb, font, weight);
}

/** @throws where the file is no font with an axis of weight: that is a broken installation */
function instanceOf(hb: Subsetter, font: Uint8Array, weight: FontWeight): Uint8Array {
	const address = hb.malloc(font.length);
	new Uint8Array(hb.memory.buffer).set(font, address);
	const blob = hb.hb_blob_create(address, font.length, MEMORY_WRITABLE, 0, 0);
	const face = hb.hb_face_create(blob, 0);
	hb.hb_blob_destroy(blob);
	const input = hb.hb_subset_input_create_or_fail();
	try {
		hb.hb_set_clear(hb.hb_subset_input_set(input, LAYOUT_FEATURES));
		const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
		for (const table of UNUSED) hb.hb_set_add(dropped, tagOf(table));
		const characters = hb.hb_subset_input_unicode_set(input);
		hb.hb_set_clear(characters);
		hb.hb_set_invert(characters);
		hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | NO_HINTING);
		if (!hb.hb_subset_input_pin_axis_location(input, face, tagOf('wght'), weight)) throw new Error('no axis of weight');
		const fixed = hb.hb_subset_or_fail(face, input);
		if (fixed === 0) throw new Error('a font file cannot be read');
		return bytesOf(hb, fixed);
	} finally {
		hb.hb_subset_input_destroy(input);
		hb.hb_face_destroy(face);
		hb.free(address);
	}
}

function bytesOf(hb: Subsetter, face: number): Uint8Array {
	const blob = hb.hb_face_reference_blob(face);
	const from = hb.hb_blob_get_data(blob, 0);
	// memory may have grown since, which detaches every view
	const bytes = new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(blob));
	hb.hb_blob_destroy(blob);
	hb.hb_face_destroy(face);
	return bytes;
}

const tagOf = (tag: string): number => [...tag].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0);
