import { gzipSync } from 'node:zlib';
import { expect, test } from '../drivers/browser.ts';

/** Bytes: kB as 1,000. The worker of the map is a program of its own and comes beside. */
const MOST_GZIPPED = 450_000;

test('the first view needs less than 450 kB of JavaScript, the map included', async ({ explorer, page }) => {
	const scripts = new Map<string, Promise<Buffer>>();
	page.on('response', (response) => {
		const url = new URL(response.url());
		if (url.pathname.endsWith('.js') && !url.pathname.includes('worker')) scripts.set(url.pathname, response.body());
	});
	await explorer.open('/zh');
	const sizes = await Promise.all([...scripts].map(async ([, body]) => gzipSync(await body).length));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	console.log(`JavaScript of the first view: ${Math.round(total / 1000)} kB gzip in ${sizes.length} files`);
	expect(sizes.length).toBeGreaterThan(3);
	expect(total).toBeLessThan(MOST_GZIPPED);
});
