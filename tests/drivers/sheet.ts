import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export interface SheetFile {
	readonly name: string;
	readonly bytes: Buffer;
}

/** The composer of a map sheet, by roles and names in any of the languages. */
export class SheetDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}
	async ready(): Promise<void> {
		await expect(this.preview).toBeVisible({ timeout: 30_000 });
		await expect(this.page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	}
	/** From a map in the explorer. */
	async openFromMap(): Promise<void> {
		await this.page.getByRole('link', { name: /^(导出图幅|Map sheet|Лист карты)$/ }).click();
		await this.ready();
	}

	get preview(): Locator {
		return this.page.getByTestId('preview').getByRole('img');
	}
	get frame(): Locator {
		return this.page.getByTestId('frame');
	}
	get problem(): Locator {
		return this.page.getByRole('alert');
	}
	get settings(): Locator {
		return this.page.getByRole('region', { name: /^(设置|Settings|Настройки)$/ });
	}
	get status(): Locator {
		return this.settings.getByRole('status');
	}

	/** A button of the settings. */
	button(name: string | RegExp): Locator {
		return this.settings.getByRole('button', { name, exact: typeof name === 'string' });
	}
	field(name: string | RegExp): Locator {
		return this.settings.getByLabel(name);
	}
	async unfold(group: string): Promise<void> {
		await this.settings.getByRole('heading', { name: group, exact: true }).click();
	}

	/** Everything written on the sheet. */
	text(): Promise<string> {
		return this.preview.evaluate((sheet) =>
			[...sheet.querySelectorAll('text')].map((text) => text.textContent).join('\n')
		);
	}
	/** What stands on the sheet: `project:…`, `park:…`, `division:…`. */
	async features(): Promise<string[]> {
		return featuresIn(await this.preview.evaluate((sheet) => sheet.outerHTML));
	}
	/** Width by height of the map on the sheet, and of its frame on the live map. */
	async ratios(): Promise<{ readonly paper: number; readonly frame: number }> {
		const paper = await this.preview.evaluate((sheet) => {
			const box = sheet.querySelector('clipPath rect');
			return Number(box?.getAttribute('width')) / Number(box?.getAttribute('height'));
		});
		const [upper, right] = await Promise.all([this.corner(0), this.corner(1)]);
		const lower = await this.corner(2);
		const length = (a: readonly number[], b: readonly number[]) =>
			Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
		return { paper, frame: length(upper, right) / length(right, lower) };
	}
	/** Of the frame on the live map, from the upper left one clockwise, in pixels of the page. */
	async corner(place: number): Promise<readonly [number, number]> {
		const box = await this.page.getByTestId('corner').nth(place).boundingBox();
		if (!box) throw new Error(`no corner ${place}`);
		return [box.x + box.width / 2, box.y + box.height / 2];
	}
	async drag(handle: Locator, [right, down]: readonly [number, number]): Promise<void> {
		const box = await handle.boundingBox();
		if (!box) throw new Error('no such handle');
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await this.page.mouse.move(x, y);
		await this.page.mouse.down();
		await this.page.mouse.move(x + right / 2, y + down / 2);
		await this.page.mouse.move(x + right, y + down);
		await this.page.mouse.up();
	}
	turnHandle(): Locator {
		return this.page.getByTestId('turn');
	}
	cornerHandle(place: number): Locator {
		return this.page.getByTestId('corner').nth(place);
	}

	/** What `act` makes the browser keep. */
	async fileOf(act: () => Promise<void>): Promise<SheetFile> {
		const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 60_000 }), act()]);
		return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
	}
	get(format: string): Promise<SheetFile> {
		return this.fileOf(() => this.button(format).click());
	}
}

/** What an SVG of ours says that it shows. */
export function featuresIn(svg: string): string[] {
	const found = [...svg.matchAll(/data-of="([^"]*)"/g)].flatMap(([, of = '']) => of.split(' '));
	return [...new Set(found)].filter((one) => !one.startsWith('name:')).sort();
}
