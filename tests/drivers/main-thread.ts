import type { Page } from '@playwright/test';

interface Watched {
	readonly longTasks: number[];
	handedGeometry: boolean;
}

/** What a page does to its main thread, to the workers of the map and to the server, from the moment it is watched. */
export class MainThread {
	readonly #page: Page;
	/** Addresses asked of the server. */
	readonly asked: string[] = [];

	private constructor(page: Page) {
		this.#page = page;
		page.on('request', (request) => this.asked.push(request.url()));
	}

	static async watch(page: Page): Promise<MainThread> {
		await page.evaluate(() => {
			const watched: Watched = { longTasks: [], handedGeometry: false };
			Object.assign(window, { watched });
			new PerformanceObserver((list) =>
				list.getEntries().forEach(({ duration }) => watched.longTasks.push(duration))
			).observe({ type: 'longtask' });
			const post = Worker.prototype.postMessage as (this: Worker, ...parameters: unknown[]) => void;
			const withoutArrays = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? null : value);
			Worker.prototype.postMessage = function (this: Worker, ...parameters: unknown[]) {
				const text = JSON.stringify(parameters[0] ?? null, withoutArrays);
				if (text.includes('FeatureCollection')) watched.handedGeometry = true;
				return post.apply(this, parameters);
			};
		});
		return new MainThread(page);
	}

	/** In words, for the log: how many tasks were longer than 50 ms, and the longest. */
	async longTasks(): Promise<string> {
		const { longTasks } = await this.#watched();
		return `${longTasks.length} tasks over 50 ms, longest ${Math.round(Math.max(0, ...longTasks))} ms`;
	}

	/** Shapes were given to a worker of the map. */
	async handedGeometry(): Promise<boolean> {
		return (await this.#watched()).handedGeometry;
	}

	#watched(): Promise<Watched> {
		return this.#page.evaluate(() => (window as unknown as { watched: Watched }).watched);
	}
}
