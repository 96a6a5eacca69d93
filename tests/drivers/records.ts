import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What a source says that nobody cited before. */
export interface ToldSource {
	readonly outlet: string;
	readonly confidence: string;
	readonly asOf?: string;
}

/** The pages on which records are kept, in Chinese. */
export class RecordsDriver {
	readonly page: Page;
	readonly origin: string;
	constructor(page: Page, origin: string) {
		this.page = page;
		this.origin = origin;
	}

	get changes(): Locator {
		return this.page.getByRole('complementary', { name: '本次改动' });
	}
	get alert(): Locator {
		return this.page.getByRole('alert');
	}

	async open(path: string): Promise<void> {
		await this.page.goto(`${this.origin}/zh/desk/records${path}`);
		await this.page.waitForLoadState('networkidle');
	}

	field(label: string): Locator {
		return this.page.getByLabel(label, { exact: true });
	}

	/** Says where the changes come from. */
	async tell({ outlet, confidence, asOf = '' }: ToldSource, within: Page | Locator = this.page): Promise<void> {
		await within.getByLabel('新来源').check();
		await within.getByLabel('发布单位').fill(outlet);
		await within.getByLabel('数据时点').fill(asOf);
		await within.getByLabel('可信度').selectOption(confidence);
	}

	async save(): Promise<void> {
		await this.changes.getByRole('button', { name: '保存' }).click();
	}

	async isKept(version: number): Promise<void> {
		await expect(this.page.getByRole('status').filter({ hasText: '已保存' })).toContainText(`第 ${version} 版`);
	}
}

/** Pastes what a spreadsheet would have put on the clipboard. */
export const pasteInto = (cell: Locator, text: string): Promise<void> =>
	cell.evaluate((element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, text);

/** What the chosen cells give to the clipboard, once the keys were pressed that choose them. */
export async function copyOf(page: Page, keys: readonly string[]): Promise<string> {
	for (const key of keys) await page.keyboard.press(key);
	return page.locator('td:focus').evaluate((element) => {
		const clipboardData = new DataTransfer();
		element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
		return clipboardData.getData('text/plain');
	});
}
