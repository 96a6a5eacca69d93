import { expect, type Locator, type Page } from '@playwright/test';

/** The overview of all chains, in any of the languages. */
export class ChainOverviewDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get sentence(): Locator {
		return this.page.getByTestId('overview-sentence');
	}
	get table(): Locator {
		return this.page.getByRole('table', { name: /^(产业链对比|Chains compared|Сравнение цепочек)/ });
	}
	/** The heads of the rows, top to bottom: names of chains. */
	names(): Locator {
		return this.table.getByRole('rowheader');
	}
	/** The cell of a chain under a column. */
	async cell(chain: string, column: string): Promise<Locator> {
		const heads = await this.table.getByRole('columnheader').allInnerTexts();
		const place = heads.findIndex((head) => head.startsWith(column));
		expect(place, `no column “${column}” among ${heads.join(', ')}`).toBeGreaterThan(0);
		return this.row(chain)
			.getByRole('cell')
			.nth(place - 1);
	}
	row(chain: string): Locator {
		return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: chain }) });
	}
	async sortBy(column: string): Promise<void> {
		await this.table.getByRole('link', { name: column }).click();
	}
}

/** The cards of the gaps of a chain. */
export class OutreachCardsDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	cards(): Locator {
		return this.page.getByRole('article');
	}
	card(link: string): Locator {
		return this.page.getByRole('article', { name: link });
	}
	get chooser(): Locator {
		return this.page.getByRole('navigation', { name: /^(选择缺口|Choose a gap|Выбрать пробел)$/ });
	}

	/** The pages of the PDF that the browser makes of the page, counted in its bytes. */
	async printedPages(): Promise<number> {
		const pdf = await this.page.pdf({ format: 'A4', preferCSSPageSize: true });
		return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	}

	/** Links whose card loses something on a sheet of A4; its width within the margins is 186 mm, 703 CSS pixels. */
	async cutOff(): Promise<string[]> {
		await this.page.setViewportSize({ width: 703, height: 1043 });
		await this.page.emulateMedia({ media: 'print' });
		const cut = await this.cards().evaluateAll((cards) =>
			cards
				.filter((card) => {
					const edge = card.getBoundingClientRect().bottom;
					const isHigher = [...card.children].some((part) => part.scrollHeight > part.clientHeight + 1);
					return isHigher || [...card.children].some((part) => part.getBoundingClientRect().bottom > edge + 1);
				})
				.map((card) => card.querySelector('h2')?.textContent ?? '')
		);
		await this.page.emulateMedia({ media: null });
		return cut;
	}
}
