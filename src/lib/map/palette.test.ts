import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DARK, LIGHT } from '$lib/domain/cartography/palette';

const css = readFileSync('src/app.css', 'utf8');
const tokens = new Map(
	[...css.matchAll(/--(\w+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gi)].map(([, name, light, dark]) => [
		name,
		[light, dark]
	])
);

test.each(Object.keys(LIGHT) as (keyof typeof LIGHT)[])('the map draws %s in the colour of the page', (name) => {
	expect(tokens.get(name)?.map((colour) => colour?.toUpperCase())).toEqual([LIGHT[name], DARK[name]]);
});
