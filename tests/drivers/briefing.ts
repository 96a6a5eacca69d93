import { expect, type Locator, type Page } from '@playwright/test';

/** A briefing: its list, its editor, the talk and the speaker's window, by roles and names in any of the languages. */
export class BriefingDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get makeButton(): Locator {
		return this.page.getByRole('button', { name: /^(生成简报|Make briefing|Составить брифинг)$/ });
	}
	/** Of the page whose button is pressed: leads to the editor. */
	async make(): Promise<void> {
		await this.makeButton.first().click();
		await this.page.waitForURL(/\/brief\/[0-9a-f-]{36}$/);
		await this.ready();
	}
	/** The editor, with its map drawn. */
	async ready(): Promise<void> {
		await expect(this.page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	}
	get id(): string {
		return /brief\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
	}

	get scenes(): Locator {
		return this.page.getByTestId('scenes').getByRole('listitem');
	}
	sceneTitles(): Promise<string[]> {
		return this.page.getByTestId('scenes').locator('.name > span:last-child > span:first-child').allTextContents();
	}
	async choose(place: number): Promise<void> {
		await this.scenes
			.nth(place - 1)
			.locator('button')
			.first()
			.click();
	}
	tab(name: RegExp): Locator {
		return this.page.getByRole('tab', { name });
	}
	field(name: string | RegExp): Locator {
		return this.page.getByLabel(name);
	}
	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name, exact: typeof name === 'string' });
	}
	get saveStatus(): Locator {
		return this.page.getByTestId('save-status');
	}
	saved(): Promise<void> {
		return expect(this.saveStatus).toHaveText(/^(已保存|Saved|Сохранено)/);
	}

	/** The talk. */
	async present(path: string): Promise<void> {
		await this.page.goto(path);
		await this.presented();
	}
	async presented(): Promise<void> {
		await expect(this.player).toBeVisible({ timeout: 30_000 });
		await this.ready();
	}
	get player(): Locator {
		return this.page.getByTestId('player');
	}
	get caption(): Locator {
		return this.page.getByTestId('caption');
	}
	/** Around the things that a scene compares or lights up. */
	get rings(): Locator {
		return this.player.getByTestId('ring');
	}
	get title(): Locator {
		return this.caption.getByRole('heading', { level: 1 });
	}
	get legend(): Locator {
		return this.player.locator('.legend').first();
	}
}
