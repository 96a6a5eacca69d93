import type { Drawing, DrawnMark, DrawnText } from '../../src/lib/domain/sheet/drawing.ts';

const line = (text: string, x: number, y: number, more: Partial<DrawnText> = {}): DrawnText => ({
	kind: 'text',
	text,
	x,
	y,
	anchor: 'start',
	size: 12,
	weight: 400,
	colour: '#1b2a3a',
	...more
});

/** The lines that can be read in it, in order. */
export const SAMPLE_LINES = [
	'招商引资地图，2026—2030年',
	'Инвестиционная карта № 5 «Ёлки»',
	'Investment map, 50 % — AV To'
] as const;

/** Blocks of pixels, so that a picture within a picture can be told by eye. */
function chequer(): DrawnMark {
	// PNG of 2 × 2 pixels, red, blue, green and white; made by hand: two rows without a filter, in a stored block
	const bytes = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAGUlEQVR4AQEOAPH/AP8AAAAA/wAA/wD///8f7gX7ui4bRQAAAABJRU5ErkJggg==',
		'base64'
	);
	return { kind: 'image', bytes: new Uint8Array(bytes), format: 'png', matrix: [40, 0, 0, 40, 240, 20], words: '图' };
}

/** Every kind of mark, with all that each may have. */
export const sampleDrawing = (): Drawing => ({
	width: 288,
	height: 216,
	marks: [
		{
			kind: 'path',
			path: 'M20 20L140 20L140 80L20 80ZM50 35L110 35L110 65L50 65Z',
			fill: '#d8e4c8',
			rule: 'evenodd',
			stroke: { colour: '#335533', width: 1.5, dash: [6, 4], round: true }
		},
		{
			kind: 'path',
			path: 'M155 20C200 20 200 80 155 80Z',
			fill: '#cc6655',
			stroke: { colour: '#000000', width: 5 },
			opacity: 0.5
		},
		{
			kind: 'group',
			name: 'map',
			clip: { x: 200, y: 20, width: 30, height: 50 },
			opacity: 0.6,
			marks: [
				{ kind: 'path', path: 'M190 10L260 80L190 80Z', fill: '#3355cc' },
				line('剪切', 195, 60, { weight: 600, size: 16 })
			]
		},
		chequer(),
		line(SAMPLE_LINES[0], 20, 110, { size: 14, halo: { colour: '#ffee88', width: 3 } }),
		line(SAMPLE_LINES[1], 20, 135, { weight: 600 }),
		line(SAMPLE_LINES[2], 20, 160, { colour: '#8a5b00' }),
		line('斜 A', 240, 120, {
			anchor: 'middle',
			size: 26,
			weight: 600,
			rotation: 40,
			halo: { colour: '#ffee88', width: 4 },
			opacity: 0.5
		}),
		line('end', 277, 185, { anchor: 'end', size: 18, weight: 600, spacing: 2 }),
		line('\u0007\u{1f600}\ud800?', 20, 185),
		{ kind: 'link', x: 20, y: 100, width: 100, height: 14, to: { url: 'https://example.org/' } }
	]
});
