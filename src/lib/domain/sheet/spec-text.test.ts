import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_NAMES } from './paper-size.ts';
import { DEFAULT_SPEC, ENLARGEMENTS, SHEET_BLOCKS, SHEET_PARTS, type SheetSpec } from './spec.ts';
import { MOST_SHEET } from '../explore/view/single-parameters.ts';
import { writeFrameSpec } from './frame-text.ts';
import { readSpec, writeSpec } from './spec-text.ts';

const number = (min: number, max: number, digits: number) =>
	fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(digits)) + 0);

const specs: fc.Arbitrary<SheetSpec> = fc.record({
	paper: fc.constantFrom(...PAPER_NAMES.filter((name) => name !== 'custom')),
	isLandscape: fc.boolean(),
	customMm: fc.constant(DEFAULT_SPEC.customMm),
	scheme: fc.constantFrom('light', 'dark'),
	enlargement: fc.constantFrom(...ENLARGEMENTS),
	frame: fc.option(
		fc.record({
			lng: number(-180, 180, 4),
			lat: number(-85, 85, 4),
			zoom: number(0, 20, 3),
			rotation: number(-180, 180, 1)
		})
	),
	title: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })),
	subtitle: fc.option(fc.string({ maxLength: 20 })),
	notes: fc.string({ maxLength: 30 }),
	review: fc.string({ maxLength: 20 }),
	parts: fc.subarray([...SHEET_PARTS]),
	blocks: fc.shuffledSubarray([...SHEET_BLOCKS]),
	legend: fc.uniqueArray(
		fc.record({
			key: fc.stringMatching(/^[a-z][a-z:-]{0,9}$/),
			name: fc.option(fc.string({ maxLength: 9 }).map((name) => name.replaceAll(';', '；'))),
			isShown: fc.boolean()
		}),
		{ selector: ({ key }) => key, maxLength: 4 }
	),
	template: fc.option(fc.stringMatching(/^[a-z]{1,9}$/))
});

describe('how a sheet is made, as text', () => {
	test('is read back as it was written', () => {
		fc.assert(
			fc.property(specs, (spec) => {
				expect(readSpec(writeSpec(spec, 1e6))).toEqual({ spec, problems: [] });
			})
		);
	});

	test('of a frame alone is what a map writes that knows no more of sheets', () => {
		const frame = { lng: 123.4567, lat: 47.1, zoom: 8.25, rotation: 0 };
		expect(writeSpec({ ...DEFAULT_SPEC, frame })).toBe(writeFrameSpec(frame));
	});

	test('says nothing of what is usual', () => {
		expect(writeSpec(DEFAULT_SPEC)).toBe('');
		expect(writeSpec({ ...DEFAULT_SPEC, paper: 'a3', title: '' })).toBe('a:a3-landscape~t:-');
	});

	test('never outgrows its room: notes go first, then the names of the legend, the subtitle and the title', () => {
		const long = { ...DEFAULT_SPEC, title: '题'.repeat(60), notes: '注'.repeat(600) };
		const kept = readSpec(writeSpec(long)).spec;
		expect([kept.title, kept.notes]).toEqual(['题'.repeat(60), '']);
		fc.assert(
			fc.property(specs, fc.nat(MOST_SHEET), (spec, room) => encodeURIComponent(writeSpec(spec, room)).length <= room)
		);
	});

	test.each([
		['a:a7-landscape', 'unknown', 'sheet.a'],
		['a:custom-10x200', 'out-of-range', 'sheet.a'],
		['f:123,47', 'malformed', 'sheet.f'],
		['f:123,47,', 'malformed', 'sheet.f'],
		['e:3', 'unknown', 'sheet.e'],
		['p:legend,nothing', 'unknown', 'sheet.p'],
		['zz:1', 'unknown', 'sheet.zz'],
		['c:dark~c:light', 'repeated', 'sheet.c'],
		[`t:${'x'.repeat(81)}`, 'too-long', 'sheet.t']
	])('of %s only that is lost, and named', (text, code, path) => {
		const { spec, problems } = readSpec(`${text}~e:1.5`.replace('e:3~e:1.5', 'e:3'));
		expect(problems).toMatchObject([{ code, path }]);
		expect(text.startsWith('e:') ? spec.enlargement : spec.enlargement).toBe(text.startsWith('e:') ? 1 : 1.5);
	});

	test('any text gives a whole specification', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), (text) => {
				const { spec } = readSpec(text);
				expect(Object.keys(spec).sort()).toEqual(Object.keys(DEFAULT_SPEC).sort());
			})
		);
	});
});
