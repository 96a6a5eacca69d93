import type { APIResponse, Browser, Page } from '@playwright/test';

/** A page for visitors, as somebody sees it who was sent its address. */
export class VisitorDriver {
	private readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	/** Content of a `meta`, by name or property; `null` where the page has none. */
	async meta(name: string): Promise<string | null> {
		const tag = this.page.locator(`meta[property="${name}"], meta[name="${name}"]`);
		return (await tag.count()) === 0 ? null : tag.first().getAttribute('content');
	}

	/** By how many pixels something is wider than the window. */
	overflow(): Promise<number> {
		return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	}

	/** Pictures that are shown, and whether each of them has come. */
	pictures(): Promise<boolean[]> {
		return this.page.evaluate(() =>
			[...document.images]
				.filter((image) => image.offsetParent !== null)
				.map((image) => image.complete && image.naturalWidth > 0)
		);
	}

	/** Pages of paper that it prints on, and the size of the first in points. */
	async print(): Promise<{ readonly pages: number; readonly size: readonly number[] }> {
		const pdf = (await this.page.pdf({ preferCSSPageSize: true })).toString('latin1');
		const size = /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
		return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size: size.slice(2) };
	}
}

/** A page in a browser that runs no scripts. */
export async function withoutScripts(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	return page;
}

/** Width and height of a PNG in pixels. @throws for what is none */
export async function pngSize(response: APIResponse): Promise<readonly [number, number]> {
	const bytes = await response.body();
	if (bytes.readUInt32BE(0) !== 0x89504e47) throw new Error('no PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
