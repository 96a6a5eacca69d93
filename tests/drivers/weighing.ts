import { expect, type Locator, type Page } from '@playwright/test';

/** What the names of the demonstration's gates end in. */
export const MARK_OF_DEMONSTRATION = '（虚构阈值）';

type Step = 'admit' | 'weigh' | 'choose';

/** The screen where projects are admitted, weighed and chosen, in Chinese or, by its roles, in any language. */
export class WeighingDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}
	/** The projects have come and are ranked. */
	async ready(): Promise<void> {
		await expect(this.sentence).toContainText(/\d/, { timeout: 30_000 });
		await expect(this.page.locator('#ranking [data-row]').first()).toBeVisible();
	}
	/** All weightings have been tried. */
	async settled(): Promise<void> {
		await expect(this.page.locator('#ranking').getByText(/10,000|10 000/)).toBeVisible({ timeout: 60_000 });
		await expect(this.page.locator('#ranking').getByText(/估算中|Estimating|Оценка/)).toHaveCount(0, {
			timeout: 60_000
		});
	}

	get sentence(): Locator {
		return this.page.getByTestId('select-sentence');
	}
	get rows(): Locator {
		return this.page.locator('#ranking [data-row]');
	}
	get detail(): Locator {
		return this.page.getByRole('region', { name: /^(结果|Results|Результаты)$/ });
	}
	get steps(): Locator {
		return this.page.getByRole('region', { name: /^(步骤|Steps|Шаги)$/ });
	}
	/** All that the n-th row says. */
	async spoken(place: number): Promise<string> {
		return ((await this.rows.nth(place).textContent()) ?? '').replace(/\s+/g, ' ').trim();
	}
	async step(step: Step): Promise<void> {
		await this.page.locator(`#step-${step}`).click();
	}
	weight(name: string): Locator {
		return this.steps.getByRole('slider', { name: `权重：${name}`, exact: true });
	}
	/** Drags a weight to the right in so many steps; how many milliseconds each took to be listed and mapped. */
	async dragWeight(name: string, steps: number): Promise<{ listed: number[]; mapped: number[] }> {
		const slider = this.weight(name);
		const box = await slider.boundingBox();
		if (!box) throw new Error('no slider');
		await this.page.evaluate(timeSteps);
		const y = box.y + box.height / 2;
		// a thumb of 16 stands with its middle 8 from either end
		const start = box.x + 8 + ((box.width - 16) * (await this.weightOf(name))) / 100;
		await this.page.mouse.move(start, y);
		await this.page.mouse.down();
		for (let step = 1; step <= steps; step++) {
			await this.page.mouse.move(start + ((box.x + box.width * 0.9 - start) * step) / steps, y);
			await this.page.waitForTimeout(30);
		}
		await this.page.mouse.up();
		return this.page.evaluate(() => (window as unknown as { stepTimes: StepTimes }).stepTimes);
	}
	async weightOf(name: string): Promise<number> {
		return Number(await this.weight(name).inputValue());
	}
	/** The weights of the address in percent, by criterion; `null` where it carries none. */
	async writtenWeights(): Promise<ReadonlyMap<string, number> | null> {
		const part = (await this.parameter('w'))?.split('**').find((one) => one.startsWith('w*'));
		if (!part) return null;
		const [, ...words] = part.split('*');
		return new Map(
			words.flatMap((word, place) => (place % 2 === 0 ? [[word, Number(words[place + 1])] as const] : []))
		);
	}
	gate(name: string): Locator {
		return this.steps.getByRole('article', { name, exact: true });
	}
	async parameter(name: string): Promise<string | null> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get(name);
	}
}

interface StepTimes {
	readonly listed: number[];
	readonly mapped: number[];
}

/** Runs in the page: after each input, the time until the frame that first shows another ranking, and other marks. */
function timeSteps(): void {
	const stepTimes: StepTimes = { listed: [], mapped: [] };
	Object.assign(window, { stepTimes });
	let began = 0;
	addEventListener('input', () => (began = performance.now()), true);
	const watch = (selector: string, times: number[]) => {
		let told = 0;
		const changed = () => {
			if (told === began) return;
			told = began;
			const since = began;
			requestAnimationFrame(() => times.push(performance.now() - since));
		};
		const found = document.querySelector(selector);
		if (!found) throw new Error(`there is no ${selector}`);
		new MutationObserver(changed).observe(found, { subtree: true, childList: true, characterData: true });
	};
	watch('#ranking ol', stepTimes.listed);
	watch('svg.badges', stepTimes.mapped);
}
