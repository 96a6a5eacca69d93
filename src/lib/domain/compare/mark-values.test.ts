import { describe, expect, test } from 'vitest';
import { differ, markValues } from './mark-values.ts';
import type { ComparedValue, Direction } from './row.ts';
import { MISSING, numberValue, plainValue } from './row.ts';

const known = (value: number): ComparedValue => numberValue(value);
const between = (least: number, most: number): ComparedValue => ({
	...numberValue((least + most) / 2),
	range: [least, most]
});

describe('marks', () => {
	test.each<[string, Direction, ComparedValue[], (string | null)[]]>([
		['the largest is best where more is better', 'more', [known(5), known(10)], ['worst', 'best']],
		['the smallest is best where less is better', 'less', [known(5), known(10)], ['best', 'worst']],
		['what lies between has no mark', 'more', [known(5), known(7), known(10)], ['worst', null, 'best']],
		['ties share a mark', 'more', [known(10), known(3), known(10)], ['best', 'worst', 'best']],
		['equal values have neither best nor worst', 'more', [known(4), known(4), known(4)], [null, null, null]],
		['one disclosed value is neither', 'less', [known(4), MISSING], [null, 'missing']],
		['missing is never zero', 'less', [MISSING, known(1), known(2)], ['missing', 'best', 'worst']],
		['missing is never worst', 'more', [MISSING, known(0), known(2)], ['missing', 'worst', 'best']],
		['nothing disclosed has nothing but gaps', 'more', [MISSING, MISSING], ['missing', 'missing']],
		['without a direction nothing is better', null, [known(5), known(10), MISSING], [null, null, 'missing']],
		['having is better than not having', 'more', [plainValue(false), plainValue(true)], ['worst', 'best']],
		['words are not ranked', 'more', [plainValue('a'), plainValue('b')], [null, null]]
	])('%s', (_, direction, values, marks) => {
		expect(markValues(values, direction)).toEqual(marks);
	});

	// 8–12 ends before 20–40 and 25 begin; which of those two is farther, nobody knows
	test('between bounds, a mark stands only where it is sure', () => {
		expect(markValues([between(8, 12), between(20, 40), known(25)], 'less')).toEqual(['best', null, null]);
		expect(markValues([between(20, 40), between(20, 40)], 'less')).toEqual([null, null]);
	});

	test('a lower bound can be sure of being best, never of being worst', () => {
		const atLeast = numberValue(100, { precision: 'atLeast' });
		expect(markValues([atLeast, known(80)], 'more')).toEqual(['best', 'worst']);
		expect(markValues([atLeast, known(150)], 'more')).toEqual([null, null]);
	});
});

describe('differing', () => {
	const text = (zh: string) => ({ zh, en: '', ru: '' });
	test.each<[string, ComparedValue[], boolean]>([
		['two disclosed values that are not the same', [known(1), known(2)], true],
		['the same value twice', [known(1), known(1), known(1)], false],
		['what is not disclosed makes no difference', [known(1), MISSING, known(1)], false],
		['one disclosed value alone', [known(1), MISSING], false],
		['the order of a list', [plainValue(['a', 'b']), plainValue(['b', 'a'])], false],
		['another list', [plainValue(['a']), plainValue(['a', 'b'])], true],
		['names by their Chinese', [plainValue([text('甲')]), plainValue([text('乙')])], true],
		['a number and the same in words', [known(1), plainValue('1')], true]
	])('%s', (_, values, expected) => {
		expect(differ(values)).toBe(expected);
	});
});
