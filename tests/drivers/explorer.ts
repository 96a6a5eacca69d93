import { expect, type Locator, type Page } from '@playwright/test';

/** The explorer as a reader sees it, by roles and names; no selector of ours stands in a test. */
export class ExplorerDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	/** Opens an address and waits until map and projects are there. */
	async open(path = '/zh'): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}

	async ready(): Promise<void> {
		await expect(this.sentence).toContainText(/项目|project|проект/, { timeout: 30_000 });
		await expect(this.page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
	}

	get sentence(): Locator {
		return this.page.getByTestId('sentence');
	}
	get results(): Locator {
		return this.page.getByRole('region', { name: /^(结果|Results|Результаты)$/ });
	}
	get filters(): Locator {
		return this.page.getByRole('region', { name: /^(筛选|Filters|Фильтры)$/ });
	}

	async resultCount(): Promise<number> {
		return Number((await this.page.getByTestId('result-count').innerText()).replace(/\D/g, ''));
	}
	async expectResults(count: number): Promise<void> {
		await expect(this.page.getByTestId('result-count')).toHaveText(String(count));
	}

	/** Ticks or clears a value of a field in the filters, opening the field where it is folded. */
	async toggle(field: string, value: string | RegExp): Promise<void> {
		const group = this.filters
			.getByRole('group')
			.filter({ has: this.page.getByRole('heading', { name: field, exact: true }) });
		const option = group.getByRole('checkbox', { name: value }).first();
		if (!(await option.isVisible())) await group.getByRole('heading', { name: field, exact: true }).click();
		await option.click();
	}
	async toggleStage(stage: RegExp): Promise<void> {
		await this.filters.getByRole('button', { name: stage }).click();
	}
	chips(): Locator {
		return this.filters.getByRole('button', { name: /^(移除条件|Remove condition|Убрать условие)/ });
	}
	async clearAll(): Promise<void> {
		await this.filters.getByRole('button', { name: /^(全部清除|Clear all|Сбросить все)$/ }).click();
	}

	async search(query: string): Promise<void> {
		await this.page.getByRole('combobox', { name: /^(搜索|Search|Поиск)$/ }).fill(query);
	}
	hits(): Locator {
		return this.page.getByRole('listbox').getByRole('option');
	}

	project(name: string | RegExp): Locator {
		return this.results.getByRole('listitem').getByRole('button', { name });
	}

	/** The parameters of the address, once the view has settled there. */
	async parameter(name: string): Promise<string | null> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get(name);
	}
}
