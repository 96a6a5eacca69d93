import type { Page } from '@playwright/test';

interface Watched {
	readonly longTasks: { readonly begun: number; readonly ms: number }[];
	/** When the pointer was let go, by the clock of the page. */
	released: number;
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
			const watched: Watched = { longTasks: [], released: Infinity, handedGeometry: false };
			Object.assign(window, { watched });
			new PerformanceObserver((list) =>
				list
					.getEntries()
					.forEach(({ startTime, duration }) => watched.longTasks.push({ begun: startTime, ms: duration }))
			).observe({ type: 'longtask' });
			addEventListener('pointerup', ({ timeStamp }) => (watched.released = timeStamp), { capture: true });
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

	/** In words, for the log: how many tasks were longer than 50 ms while the pointer was held, and after it. */
	async longTasks(): Promise<string> {
		const { longTasks, released } = await this.#watched();
		const held = longTasks.filter(({ begun }) => begun < released).map(({ ms }) => ms);
		const after = longTasks.filter(({ begun }) => begun >= released).map(({ ms }) => ms);
		const said = (tasks: readonly number[]) => `${tasks.length} (longest ${Math.round(Math.max(0, ...tasks))} ms)`;
		return `tasks over 50 ms: ${said(held)} while held, ${said(after)} after`;
	}

	/** Shapes were given to a worker of the map. */
	async handedGeometry(): Promise<boolean> {
		return (await this.#watched()).handedGeometry;
	}

	#watched(): Promise<Watched> {
		return this.#page.evaluate(() => (window as unknown as { watched: Watched }).watched);
	}
}
