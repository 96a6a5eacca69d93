import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The map on which a place is drawn, in Chinese; positions are pixels east and south of its middle. */
export class DrawDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	/** What can be moved, part by part, as the table of corners names it. */
	get rings(): Locator {
		return this.page.getByRole('group', { name: /^第 \d+ 部分/ }).locator('b');
	}
	async corners(ring: string): Promise<string[]> {
		const fields = await this.page.getByRole('group', { name: ring, exact: true }).getByRole('textbox').all();
		return Promise.all(fields.map((field) => field.inputValue()));
	}
	get map(): Locator {
		return this.page.getByRole('region', { name: '绘图用地图' });
	}

	async isReady(): Promise<void> {
		await expect(this.map).toBeVisible();
		await this.page.waitForLoadState('networkidle');
	}
	async choose(tool: string): Promise<void> {
		await this.page.getByRole('toolbar', { name: '绘图工具' }).getByRole('button', { name: tool, exact: true }).click();
	}
	async undo(): Promise<void> {
		await this.page.getByRole('toolbar', { name: '绘图工具' }).getByRole('button', { name: '撤销' }).click();
	}
	async click(x: number, y: number): Promise<void> {
		const [left, top] = await this.at(x, y);
		await this.page.mouse.click(left, top);
		// two presses within the time of a double click would be one
		await this.page.waitForTimeout(400);
	}
	async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
		await this.page.mouse.move(...(await this.at(...from)));
		await this.page.mouse.down();
		await this.page.mouse.move(...(await this.at(...to)), { steps: 5 });
		await this.page.mouse.up();
	}

	private async at(x: number, y: number): Promise<[number, number]> {
		await this.map.scrollIntoViewIfNeeded();
		const box = await this.map.boundingBox();
		if (!box) throw new Error('the map is not on the page');
		return [box.x + box.width / 2 + x, box.y + box.height / 2 + y];
	}
}
