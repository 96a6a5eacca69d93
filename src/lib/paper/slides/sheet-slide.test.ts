import { describe, expect, test } from 'vitest';
import type { DrawnGroup, DrawnMark, DrawnText } from '../../domain/sheet/drawing.ts';
import { boxPath, circlePath } from '../../domain/sheet/map/pen.ts';
import { picturedOf } from './pictured.ts';
import { sheetSlide } from './sheet-slide.ts';
import type { SlidePart } from './slide.ts';

const clip = { x: 100, y: 50, width: 200, height: 120 };
const picture = { bytes: new Uint8Array([1]), words: 'M' };
const slideOf = (...marks: DrawnMark[]) =>
	sheetSlide(
		{ width: 400, height: 300, marks },
		{ locale: 'en', pictures: new Map([['map', picture]]), nameOf: (part) => part.toUpperCase(), notes: 'N' }
	);
const group = (name: string, marks: readonly DrawnMark[], more: Partial<DrawnGroup> = {}): DrawnGroup => ({
	kind: 'group',
	name,
	marks,
	...more
});
const line = (text: string, y: number, more: Partial<DrawnText> = {}): DrawnText => ({
	kind: 'text',
	text,
	x: 10,
	y,
	anchor: 'start',
	size: 10,
	weight: 400,
	colour: '#112233',
	...more
});
const textsIn = (parts: readonly SlidePart[]) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));

describe('the texts of a sheet', () => {
	// lines of ten points stand 13.6 points apart
	test('join to one box where they follow one another, a paragraph to one line', () => {
		const { parts } = slideOf(
			group('notes', [line('One goes', 20), line('on here.', 33.6, { goesOn: true }), line('Two.', 47.2)])
		);
		expect(parts).toHaveLength(1);
		expect(parts[0]).toMatchObject({ kind: 'text', name: 'NOTES', text: 'One goes on here.\nTwo.', size: 10 });
		expect(parts[0]).not.toHaveProperty('isLine');
	});
	test.each([
		['further down', { y: 36 }],
		['at another place', { x: 12 }],
		['larger', { size: 11 }],
		['stronger', { weight: 600 as const }],
		['of another colour', { colour: '#000000' }]
	])('stand in boxes of their own where one is %s', (_, more) => {
		expect(textsIn(slideOf(group('legend', [line('a', 20), line('b', 33.6, more)])).parts)).toEqual(['a', 'b']);
	});
	test('join without a blank between Han characters, and within an address that was cut', () => {
		const joined = (first: string, second: string) =>
			textsIn(slideOf(group('foot', [line(first, 20), line(second, 33.6, { goesOn: true })])).parts)[0];
		expect(joined('齐齐', '哈尔')).toBe('齐齐哈尔');
		expect(joined('https://hetu.example/zh', '?p=demonstration')).toBe('https://hetu.example/zh?p=demonstration');
	});
	test('keep the side from which they are set', () => {
		const { parts } = slideOf(group('foot', [line('Page 1', 20, { x: 390, anchor: 'end' })]));
		const [part] = parts;
		if (part?.kind !== 'text') throw new Error('no text');
		expect(part.align).toBe('right');
		expect(part.x + part.width).toBeCloseTo(390);
		// the line is in the middle of its box, above the base line
		expect(part.y + part.height / 2).toBeCloseTo(20 - 3.7);
	});
});

describe('the shapes of a sheet', () => {
	const shapeOf = (path: string, more: object = { fill: '#abcdef' }) =>
		slideOf(group('legend', [{ kind: 'path', path, ...more }])).parts[0];
	const stroke = { colour: '#222222', width: 2 };
	test.each([
		['a rectangle', boxPath({ x: 1, y: 2, width: 30, height: 4 }), { kind: 'rect', x: 1, y: 2, width: 30, height: 4 }],
		['a circle', circlePath([20, 20], 5), { kind: 'ellipse', x: 15, y: 15, width: 10, height: 10 }],
		['anything else', 'M0 0L10 5L0 10Z', { kind: 'freeform', path: 'M0 0L10 5L0 10Z', width: 10, height: 10 }],
		['a rhombus', 'M5 0L10 5L5 10L0 5Z', { kind: 'freeform' }]
	])('are %s where the path is one', (_, path, expected) => {
		expect(shapeOf(path)).toMatchObject({ ...expected, fill: '#abcdef', name: 'LEGEND' });
	});
	test('are lines that rise or fall', () => {
		expect(shapeOf('M0 10L20 0', { stroke })).toMatchObject({ kind: 'line', rising: true, stroke });
		expect(shapeOf('M0 0L20 10', { stroke })).not.toHaveProperty('rising');
	});
	test('are ticks where dashes are shorter than they are wide', () => {
		// from 0 to 20 a tick of 1 every 6: at 0, 6, 12 and 18
		const ticks = shapeOf('M0 10L20 10', { stroke: { colour: '#222222', width: 4, dash: [1, 5] } });
		expect(ticks).toMatchObject({ kind: 'freeform', fill: '#222222', x: 0, y: 8, width: 19, height: 4 });
	});
});

describe('a map', () => {
	const frame = group('map', [{ kind: 'path', path: 'M100 50L110 60C120 70 130 80 300 170Z', fill: '#00ff00' }], {
		clip
	});
	const scale = group('scale', [line('1 : 5', 160, { x: 110 })]);
	test('is one picture where its frame is, with all that lies on it', () => {
		const { parts } = slideOf(frame, scale, group('title', [line('T', 20)]));
		expect(parts).toHaveLength(2);
		expect(parts[0]).toMatchObject({ kind: 'picture', ...clip, ...picture, name: 'MAP' });
		expect(textsIn(parts)).toEqual(['T']);
	});
	test('is drawn alone from the corner of its frame', () => {
		const [map, ...others] = picturedOf({ width: 400, height: 300, marks: [frame, scale] });
		expect(others).toEqual([]);
		expect(map).toMatchObject({ name: 'map', box: clip, drawing: { width: 200, height: 120 } });
		expect(map?.drawing.marks).toMatchObject([
			{ clip: { x: 0, y: 0 }, marks: [{ path: 'M0 0L10 10C20 20 30 30 200 120Z' }] },
			{ marks: [{ text: '1 : 5', x: 10, y: 110 }] }
		]);
	});
});

test('prose is one part, and nothing of its marks stands beside it', () => {
	const run = { text: 'Why', weight: 600, colour: '#112233', isEmphasised: false } as const;
	const paragraph = { runs: [run], sign: '•', indent: 8, size: 9, above: 4, url: null };
	const prose = { x: 1, y: 2, width: 30, height: 40, leading: 1.36, paragraphs: [paragraph] };
	const { parts } = slideOf(group('text', [line('Why', 20)], { prose }));
	expect(parts).toEqual([{ kind: 'prose', ...prose, name: 'TEXT' }]);
});

describe('a table', () => {
	const table = {
		x: 10,
		y: 20,
		width: 100,
		rowHeight: 14,
		shares: [0.8, 0.2],
		rows: [
			['What', 'Amount'],
			['Projects', '1,234,567']
		],
		size: 7
	};
	const cell = (text: string, more: Partial<DrawnText> = {}) => line(text, 30, { size: 7, ...more });
	const end = { anchor: 'end' } as const;
	const marks = [
		cell('What', { weight: 600 }),
		cell('Am…', end),
		cell('Projects'),
		cell('1,2…', end),
		{ kind: 'path', path: 'M0 0L9 0', stroke: { colour: '#aabbcc', width: 1 } } as const
	];
	const tableOf = (drawn: DrawnGroup) => {
		const [part, ...others] = slideOf(drawn).parts;
		if (part?.kind !== 'table') throw new Error('no table');
		return { part, others };
	};
	test('is a table, and nothing of its marks stands beside it', () => {
		const { part, others } = tableOf(group('table', marks, { table }));
		expect(others).toEqual([]);
		expect(part).toMatchObject({ x: 10, y: 20, rowHeight: 14, size: 7, lineColour: '#aabbcc' });
		expect(part.rows[0]?.[0]).toMatchObject({ text: 'What', weight: 600, colour: '#112233' });
		expect(part.rows[1]?.[1]).toMatchObject({ align: 'right' });
	});
	test('whose cells are broken into lines has them as they were, in rows of their own heights', () => {
		const colours = { head: '#445566', rest: '#112233', line: '#ddeeff' };
		const wrapped = { heights: [14, 28], aligns: ['start', 'end'] as const, colours, gutter: 8 };
		const { part } = tableOf(group('table', marks, { table: { ...table, wrapped } }));
		expect(part).toMatchObject({ columns: [80, 20], rowHeight: [14, 28], lineColour: '#ddeeff', colour: '#112233' });
		expect(part.rows[0]?.[0]).toMatchObject({ text: 'What', weight: 600, colour: '#445566' });
		expect(part.rows[1]?.[1]).toMatchObject({ text: '1,234,567', align: 'right', gap: 0 });
	});
	test('has its texts whole where one column lends another the room, and is no wider', () => {
		const { part } = tableOf(group('table', marks, { table }));
		expect(part.rows[1]?.[1]?.text).toBe('1,234,567');
		// a number of 9 signs of about 0.57 of 7 points does not fit into 20
		expect(part.columns[1]).toBeGreaterThan(30);
		expect((part.columns[0] ?? 0) + (part.columns[1] ?? 0)).toBeCloseTo(100);
	});
	test('has the widest column cut where there is no room, which it says', () => {
		const rows = [['What'], ['A project of a long name']].map((row, place) => [
			...row,
			['Amount', '1,234,567'][place] ?? ''
		]);
		const { part } = tableOf(group('table', marks, { table: { ...table, rows } }));
		expect(part.rows[1]?.[0]?.text).toMatch(/^A project.*…$/);
		expect(part.rows[1]?.[1]?.text).toBe('1,234,567');
		expect((part.columns[0] ?? 0) + (part.columns[1] ?? 0)).toBeCloseTo(100);
	});
});

test('paper that covers the page is the background of the slide', () => {
	const ground = { kind: 'path', path: boxPath({ x: 0, y: 0, width: 400, height: 300 }), fill: '#0f1720' } as const;
	expect(slideOf(ground)).toMatchObject({ background: '#0f1720', parts: [], notes: 'N' });
});

test('a place to press is the text in it, else the shape', () => {
	const link = { kind: 'link', x: 0, y: 0, width: 100, height: 30, to: { page: 2 } } as const;
	const square = { kind: 'path', path: boxPath({ x: 5, y: 5, width: 10, height: 10 }), fill: '#ffffff' } as const;
	expect(slideOf(square, line('a', 20), line('b', 90), link).parts).toMatchObject([
		{ kind: 'rect' },
		{ text: 'a', link: { page: 2 } },
		{ text: 'b' }
	]);
	expect(slideOf(square, link).parts).toMatchObject([{ kind: 'rect', link: { page: 2 } }]);
});
