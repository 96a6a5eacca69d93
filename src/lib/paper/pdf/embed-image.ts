import type { DrawnImage } from '../../domain/sheet/drawing.ts';
import { CHANNELS, plainRows, type PngFile, readPng } from '../picture/read-png.ts';
import { readJpegSize } from '../picture/jpeg.ts';
import type { PdfObjects, Reference } from './objects.ts';

const SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A picture among the objects, in its own compression where PDF knows it. @source ISO 32000-1, 8.9.5 */
export function embedImage(objects: PdfObjects, { bytes, format }: DrawnImage): Reference {
	if (format === 'png') return embedPng(objects, readPng(bytes));
	const { width, height, channels } = readJpegSize(bytes);
	// Adobe's four colours are written upside down
	const decode = channels === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '';
	const head = headOf({ width, height, depth: 8, space: SPACES[channels] });
	return objects.addStream(bytes, `${head}${decode}/Filter/DCTDecode`);
}

function embedPng(objects: PdfObjects, png: PngFile): Reference {
	const { width, height, depth, palette, transparency } = png;
	const hasAlpha = png.colour === 'grey-alpha' || png.colour === 'rgb-alpha';
	if (hasAlpha || png.interlaced) return embedApart(objects, png);
	const channels = CHANNELS[png.colour];
	const colours = palette ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hexOf(palette)}>]` : null;
	const space = png.colour === 'palette' && colours ? colours : SPACES[channels];
	const rows = `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent ${depth}/Columns ${width}>>`;
	const mask = maskOf(png, transparency);
	return objects.addStream(png.rows, `${headOf({ width, height, depth, space })}${mask}${rows}`);
}

/** Colours and opacity are two pictures in PDF. */
function embedApart(objects: PdfObjects, png: PngFile): Reference {
	const { width, height } = png;
	const rows = plainRows(png);
	const channels = CHANNELS[png.colour];
	const shown = channels === 4 ? 3 : 1;
	const colours = new Uint8Array(width * height * shown);
	const opacity = new Uint8Array(width * height);
	for (let place = 0; place < opacity.length; place++) {
		for (let channel = 0; channel < shown; channel++)
			colours[place * shown + channel] = rows[place * channels + channel] ?? 0;
		opacity[place] = rows[place * channels + channels - 1] ?? 0;
	}
	const isOpaque = opacity.every((value) => value === 255);
	const mask = isOpaque
		? ''
		: `/SMask ${objects.addStream(opacity, headOf({ width, height, depth: 8, space: SPACES[1] }))} 0 R`;
	return objects.addStream(colours, headOf({ width, height, depth: 8, space: SPACES[shown] }) + mask);
}

/** One colour that is not drawn; what lets through by degrees in a palette is not asked of a drawing. */
function maskOf({ colour, depth }: PngFile, transparency: Uint8Array | null): string {
	if (!transparency) return '';
	if (colour === 'palette') {
		const clear = transparency.indexOf(0);
		return clear < 0 ? '' : `/Mask[${clear} ${clear}]`;
	}
	const view = new DataView(transparency.buffer, transparency.byteOffset);
	const values = Array.from({ length: CHANNELS[colour] }, (_, place) => view.getUint16(2 * place) & (2 ** depth - 1));
	return `/Mask[${values.flatMap((value) => [value, value]).join(' ')}]`;
}

function headOf({ width, height, depth, space }: { width: number; height: number; depth: number; space: string }) {
	const size = `/Width ${width}/Height ${height}`;
	return `/Type/XObject/Subtype/Image${size}/ColorSpace${space}/BitsPerComponent ${depth}`;
}
