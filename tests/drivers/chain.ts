import { expect, type Locator, type Page } from '@playwright/test';

/** The page of a chain as a reader sees it. */
export class ChainDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	/** Opens a chain and waits until its projects have come and the map rests. */
	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}
	async ready(): Promise<void> {
		await expect(this.page.getByTestId('map')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
		await expect(this.panel.getByTestId('result-count').or(this.panel.getByRole('heading')).first()).toBeVisible();
	}

	get sentence(): Locator {
		return this.page.getByTestId('chain-sentence');
	}
	/** What is said of the chosen link, or of the chain. */
	get panel(): Locator {
		return this.page.getByRole('region', { name: /^(结果|Results|Результаты)$/ });
	}
	get matrix(): Locator {
		return this.page.getByRole('table', { name: /缺口图|gap map|карта пробелов/ });
	}
	/** Parks that could host the chosen link. */
	get hosts(): Locator {
		return this.page.getByTestId('hosts');
	}
	/** A box of the graph. */
	box(link: string | RegExp): Locator {
		return this.page.locator('.graph').getByRole('button', { name: link });
	}
	cell(name: RegExp): Locator {
		return this.matrix.getByRole('button', { name });
	}
	async expectProjects(count: number): Promise<void> {
		await expect(this.panel.getByTestId('result-count')).toHaveText(String(count));
	}
	/** The parameters of the address, once the view has settled there. */
	async parameter(name: string): Promise<string | null> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get(name);
	}
}
