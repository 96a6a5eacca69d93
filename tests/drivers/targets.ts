import { expect, type Locator, type Page } from '@playwright/test';

/** Targets on the roadmap, in Chinese or, by their roles, in any language. */
export class TargetsDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await expect(this.page.getByTestId('followed')).toContainText(/[1-9]/, { timeout: 30_000 });
		await expect(this.pane).toBeVisible();
	}
	get pane(): Locator {
		return this.page.getByRole('region', { name: /^(指标任务|Targets|Показатели)$/ });
	}
	get detail(): Locator {
		return this.page.getByRole('region', { name: /^(结果|Results|Результаты)$/ });
	}
	get done(): Locator {
		return this.pane.getByTestId('target-done');
	}
	indicator(name: string): Locator {
		return this.pane.getByRole('group', { name: '选择指标' }).getByRole('button', { name });
	}
	/** The row of a division, by its code. */
	division(code: string): Locator {
		return this.pane.getByRole('row').filter({ has: this.page.locator(`[data-division="${code}"]`) });
	}
	async select(code: string): Promise<void> {
		await this.division(code).getByRole('button').click();
	}
	/** Looks from a day, typed. */
	async lookFrom(day: string): Promise<void> {
		const field = this.page.getByLabel('选择评估日');
		await field.fill(day);
		await field.press('Enter');
	}
	async parameter(name: string): Promise<string | null> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get(name);
	}
}
