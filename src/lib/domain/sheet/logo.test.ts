import { expect, test } from 'vitest';
import { logoSize } from './logo.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const chunk = (name: string, content: readonly number[]) => [
	...[0, 0, 0, content.length],
	...letters(name),
	...content,
	...[0, 0, 0, 0]
];
const head = (width: number, height: number) =>
	chunk('IHDR', [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0]);
const END = chunk('IEND', []);
const png = (...parts: readonly (readonly number[])[]) => Uint8Array.from([...SIGNATURE, ...parts.flat()]);

/** A marker and what follows it, of the length that it says. */
const segment = (marker: number, content: readonly number[]) => [0xff, marker, 0, content.length + 2, ...content];
const frame = (width: number, height: number) => [8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0];
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);

test.each([
	['a PNG of 600 by 200', png(head(600, 200), END), { format: 'png', width: 600, height: 200 }],
	[
		'a PNG with words of its own before the end',
		png(head(3, 1), chunk('tEXt', letters('a')), END),
		{ format: 'png', width: 3, height: 1 }
	],
	[
		'a PNG with something behind its end',
		png(head(3, 1), END, letters('more')),
		{ format: 'png', width: 3, height: 1 }
	],
	[
		'a JPEG whose frame comes after its notes and a table',
		jpeg(segment(0xe0, letters('JFIF')), segment(0xc4, [0, 0, 9, 9, 9, 9]), segment(0xc2, frame(320, 512))),
		{ format: 'jpeg', width: 320, height: 512 }
	]
])('%s says its size', (_, bytes, size) => expect(logoSize(bytes)).toEqual(size));

test.each([
	['nothing', new Uint8Array()],
	['a text', Uint8Array.from(letters('<svg></svg>'))],
	['a PNG cut off before its end', png(head(600, 200))],
	['a PNG that begins with another chunk', png(END, head(600, 200))],
	['a PNG without width', png(head(0, 200), END)],
	['a JPEG without a frame', jpeg(segment(0xe0, letters('JFIF')), segment(0xda, [0, 0, 0, 0, 0, 0]))],
	['a JPEG cut off in its frame', jpeg(segment(0xe0, letters('JFIF')), [0xff, 0xc0, 0, 11, 8])]
])('%s is no picture', (_, bytes) => expect(logoSize(bytes)).toBeNull());

test('a part of a larger piece of memory is read as itself', () => {
	const whole = png(head(600, 200), END);
	const larger = new Uint8Array(whole.length + 7);
	larger.set(whole, 7);
	expect(logoSize(larger.subarray(7))).toEqual({ format: 'png', width: 600, height: 200 });
});
