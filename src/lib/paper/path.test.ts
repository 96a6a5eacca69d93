import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatorsOf } from './pdf/content.ts';

describe('a path', () => {
	test.each([
		['M0 0L10.5 0C1 2 3 4 5 6Z', '0 0 m|10.5 0 l|1 2 3 4 5 6 c|h'],
		['M1,2 3,4-5-6', '1 2 m|3 4 l|-5 -6 l'],
		['M0 0C1 2 3 4 5 6 7 8 9 10 11 12', '0 0 m|1 2 3 4 5 6 c|7 8 9 10 11 12 c'],
		['', '']
	])('%s becomes operators', (path, operators) => expect(operatorsOf(path).replaceAll('\n', '|')).toBe(operators));

	test.each(['M0 0A1 1 0 0 0 2 2', 'm0 0', '1 2', 'M1', 'L1 2 3', 'M0 0L1e5 2', 'M0 0) Tj'])(
		'%s is refused: it is not of the grammar',
		(path) => expect(() => operatorsOf(path)).toThrow()
	);

	test('of any corners has as many operators as it has commands', () => {
		const number = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => String(hundredths / 100));
		const command = fc.oneof(
			fc.tuple(number, number).map((point) => `L${point.join(' ')}`),
			fc.array(number, { minLength: 6, maxLength: 6 }).map((points) => `C${points.join(' ')}`),
			fc.constant('Z')
		);
		fc.assert(
			fc.property(fc.array(command), (commands) => {
				const lines = operatorsOf(`M0 0${commands.join('')}`).split('\n');
				expect(lines.slice(1).map((line) => line.at(-1))).toEqual(
					commands.map((one) => ({ L: 'l', C: 'c', Z: 'h' })[one[0] ?? ''])
				);
			})
		);
	});
});
