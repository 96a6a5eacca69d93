import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export interface Downloaded {
	readonly name: string;
	readonly bytes: Buffer;
}

/** The sheet from which records leave, by roles and names in any of the languages. */
export class ExportDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get button(): Locator {
		return this.page.getByRole('button', { name: /^(导出数据|Export data|Экспорт данных)$/ });
	}
	get sheet(): Locator {
		return this.page.getByRole('dialog', { name: /^(导出数据|Export data|Экспорт данных)$/ });
	}
	get status(): Locator {
		return this.sheet.getByRole('status');
	}
	get download(): Locator {
		return this.sheet.getByRole('button', { name: /^(下载|Download|Скачать)$/ });
	}

	async open(): Promise<void> {
		await this.button.click();
		await expect(this.sheet).toBeVisible();
	}
	layer(name: string | RegExp): Locator {
		return this.sheet.getByRole('checkbox', { name });
	}
	choice(name: string | RegExp): Locator {
		return this.sheet.getByRole('radio', { name });
	}

	/** What `act` makes the browser keep. */
	async fileOf(act: () => Promise<void>): Promise<Downloaded> {
		const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
		return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
	}
	/** The file of a format, with all else as it is. */
	async get(format: string): Promise<Downloaded> {
		await this.choice(new RegExp(`^${format}`)).check();
		return this.fileOf(() => this.download.click());
	}
}
