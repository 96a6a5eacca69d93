import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WHERE_INKS } from '$lib/domain/cartography/whereabouts';

const css = readFileSync('src/app.css', 'utf8');

test.each([
	['own', 'accent'],
	['elsewhere', 'warn'],
	['outside', 'late']
] as const)('what lies %s is drawn in the colour of the page', (where, token) => {
	const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
	expect([light?.toLowerCase(), dark?.toLowerCase()]).toEqual([WHERE_INKS.light[where], WHERE_INKS.dark[where]]);
});
