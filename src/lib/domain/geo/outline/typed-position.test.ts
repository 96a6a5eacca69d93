import { describe, expect, it } from 'vitest';
import { parsePosition } from './typed-position.ts';

describe('parsePosition', () => {
	it.each<[string, number, number]>([
		['123.95, 47.35', 123.95, 47.35],
		['123.95，47.35', 123.95, 47.35],
		['47.35 123.95', 123.95, 47.35],
		['47°21′N 123°57′E', 123.95, 47.35],
		["N47°21' E123°57'", 123.95, 47.35],
		['123°57′00″E, 47°21′00″N', 123.95, 47.35],
		['北纬47度21分 东经123度57分', 123.95, 47.35],
		['47°21′ 123°57′', 123.95, 47.35],
		['47.35° 123.95°', 123.95, 47.35],
		['10°30′S 20°W', -20, -10.5],
		['41512345, 5240000', 41_512_345, 5_240_000],
		['5240000 512345', 512_345, 5_240_000]
	])('reads %s', (text, x, y) => {
		const [typedX = NaN, typedY = NaN] = parsePosition(text) ?? [];
		expect(typedX).toBeCloseTo(x, 9);
		expect(typedY).toBeCloseTo(y, 9);
	});

	it.each([
		'',
		'123.95',
		'somewhere',
		'123.95, 47.35, 140',
		'47°21′N 48°N',
		'47°75′N 123°57′E',
		'200, 47',
		'47°N here'
	])('does not read %j', (text) => expect(parsePosition(text)).toBeNull());
});
