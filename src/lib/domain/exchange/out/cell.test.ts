import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, splitCodes } from './cell.ts';
import type { Value, ValueKind } from './field.ts';

describe('cellOf', () => {
	test.each<[ValueKind, Value, ReturnType<typeof cellOf>]>([
		['number', 0, 0],
		['number', null, null],
		['number', NaN, null],
		['yesNo', false, false],
		['text', '', null],
		['text', ' a ', ' a '],
		['codes', [], null],
		['codes', ['soy', 'dairy'], 'soy; dairy'],
		['codes', ['a; b', 'c\\'], 'a\\; b; c\\\\'],
		['parts', [], null],
		['parts', {}, null],
		['parts', [{ zh: '注' }], '[{"zh":"注"}]']
	])('writes %s %j as %j', (kind, value, cell) => expect(cellOf({ kind }, value)).toBe(cell));
});

test('a list of any texts comes back from its cell', () =>
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.string(), fc.constantFrom(';', '; ', '\\', '\\;', ' ')), { minLength: 1, maxLength: 5 }),
			(codes) => {
				const cell = cellOf({ kind: 'codes' }, codes);
				expect(splitCodes(String(cell))).toEqual(codes);
			}
		)
	));
