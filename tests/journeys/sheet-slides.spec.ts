import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from '../drivers/browser.ts';

/** Bytes 16 to 23 of a PNG: width and height. */
const sizeOf = (png: Uint8Array | undefined): readonly [number, number] => {
	const view = new DataView((png ?? new Uint8Array(24)).buffer, png?.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
};

test('a sheet becomes a slide with its title as text and its map as a picture', async ({ page }) => {
	await page.goto('/en/sheet?p=demonstration&sheet=a%3A16x9-landscape~t%3ASlides%20of%20ours');
	await expect(page.getByTestId('preview')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'PPTX' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^Slides of ours-\d{4}-\d\d-\d\d\.pptx$/);
	await expect(page.getByRole('status').filter({ hasText: 'is ready' })).toBeVisible();
	const files = unzipSync(readFileSync(await download.path()));
	const slide = new TextDecoder().decode(files['ppt/slides/slide1.xml']);
	expect(slide).toContain('<a:t>Slides of ours</a:t>');
	expect(slide.match(/<p:pic>/g)).toHaveLength(1);
	const [map, ...others] = Object.keys(files).filter((name) => name.endsWith('.png'));
	expect(others).toEqual([]);
	// 200 pixels to the inch of 914,400 EMU
	const [width] = sizeOf(files[map ?? '']);
	const shown = Number(/<p:pic>.*?<a:ext cx="(\d+)"/s.exec(slide)?.[1]);
	expect(Math.abs(width - (200 * shown) / 914_400)).toBeLessThan(1.5);
});
