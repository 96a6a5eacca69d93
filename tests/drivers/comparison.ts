import { expect, type Locator, type Page } from '@playwright/test';

/** The shortlist and the page that compares what is on it, in any of the languages. */
export class ComparisonDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	get tray(): Locator {
		return this.page.getByRole('complementary', { name: /^(备选清单|Shortlist|Отобранное)$/ });
	}
	/** Names on the list, in its order. */
	listed(): Locator {
		return this.tray.getByRole('listitem');
	}
	/** Puts the thing whose profile is shown on the list, or takes it off. */
	button(): Locator {
		return this.page
			.getByRole('button', { name: /^(备选清单|Shortlist|Отобранное)$/ })
			.and(this.page.locator('[aria-pressed]'));
	}
	compareLink(): Locator {
		return this.tray.getByRole('link', { name: /^(比较|Compare|Сравнить)/ });
	}

	get table(): Locator {
		return this.page.getByRole('table', { name: /^(比较|Comparison|Сравнение)$/ });
	}
	heads(): Locator {
		return this.table.getByRole('columnheader');
	}
	/** What is compared, first to last. */
	async expectColumns(names: readonly (string | RegExp)[]): Promise<void> {
		await expect(this.heads()).toHaveCount(names.length);
		for (const [place, name] of names.entries()) await expect(this.heads().nth(place)).toContainText(name);
	}
	row(label: string): Locator {
		return this.table
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${label}`) }) });
	}
	/** The cell of one row in the column of that place, counted from 0. */
	cell(label: string, place: number): Locator {
		return this.row(label).getByRole('cell').nth(place);
	}
	/** Rows of values: those that only say what nobody disclosed are not counted. */
	rows(): Locator {
		return this.table.getByRole('rowheader').filter({ hasNotText: /^(均未公开|未知)$/ });
	}
}
