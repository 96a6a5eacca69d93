import { expect, type Locator, type Page } from '@playwright/test';

/** The screen where projects are followed, in Chinese or, by its roles, in any language. */
export class RoadmapDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}
	/** The projects have come and are judged. */
	async ready(): Promise<void> {
		await expect(this.page.getByTestId('followed')).toContainText(/[1-9]/, { timeout: 30_000 });
		await expect(this.rows.first()).toBeVisible();
	}

	get timeline(): Locator {
		return this.page.locator('#timeline');
	}
	/** Lines of projects, as far as they are in view. */
	get rows(): Locator {
		return this.timeline.locator('[data-project]');
	}
	/** Heads of groups in view. */
	get groups(): Locator {
		return this.timeline.locator('[data-group]');
	}
	row(id: string): Locator {
		return this.timeline.locator(`[data-project="${id}"]`);
	}
	flag(name: RegExp): Locator {
		return this.timeline.getByRole('button', { name });
	}
	get detail(): Locator {
		return this.page.getByRole('region', { name: /^(结果|Results|Результаты)$/ });
	}
	get readiness(): Locator {
		return this.page.getByRole('region', { name: /^(时限完成情况|Who will make the deadline|Кто успеет к сроку)$/ });
	}
	get asOf(): Locator {
		return this.page.getByRole('slider', { name: /^(评估日|As of|По состоянию на)$/ });
	}
	/** How many projects stand as a word says, in the head of the timeline. */
	async standing(word: string): Promise<number> {
		const item = this.page.locator('#roadmap-tools li').filter({ hasText: word });
		return (await item.count()) === 0 ? 0 : Number((await item.locator('b').innerText()).replace(/\D/g, ''));
	}
	/** Looks from a day, typed. */
	async lookFrom(day: string): Promise<void> {
		const field = this.page.getByLabel(/^(选择评估日|Choose the day looked from|Выбрать дату)$/);
		await field.fill(day);
		await field.press('Enter');
	}
	async parameter(name: string): Promise<string | null> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get(name);
	}
}
