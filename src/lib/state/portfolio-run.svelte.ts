import { createContext } from 'svelte';
import type { PortfolioProblem } from '$lib/domain/selection/portfolio/check-setting';
import type { RobustPortfolio } from '$lib/domain/selection/portfolio/robust-portfolio';
import type { SelectedPortfolio } from '$lib/domain/selection/portfolio/select-portfolio';
import type { PortfolioNews, PortfolioOrder } from './portfolio.worker';
import PortfolioWorker from './portfolio.worker?worker';

/** Projects chosen together, worked out aside and on request. */
export class PortfolioRun {
	/** `searching` for the best set, `trying` other weightings, or neither. */
	phase = $state<'idle' | 'searching' | 'trying'>('idle');
	/** Ended by the reader before it was done. */
	cancelled = $state(false);
	/** Of the order last answered; `null` before the first answer. */
	selected = $state.raw<SelectedPortfolio | null>(null);
	problems = $state.raw<readonly PortfolioProblem[]>([]);
	/** `null` until all weightings are tried, and where they could not be. */
	robust = $state.raw<RobustPortfolio | null>(null);
	/** Weightings tried, of how many. */
	tried = $state(0);
	samples = $state(0);
	/** What the order last given was about: the caller compares it with what stands now. */
	about = $state('');

	#worker: Worker | null = null;

	/** Begins anew. `about`: whatever tells this order from others. */
	ask(order: PortfolioOrder, about: string): void {
		this.close();
		this.phase = 'searching';
		this.cancelled = false;
		this.tried = 0;
		this.samples = order.tried.samples;
		this.about = about;
		this.#worker = new PortfolioWorker();
		this.#worker.onmessage = ({ data }: MessageEvent<PortfolioNews>) => this.#hear(data);
		this.#worker.postMessage(order);
	}

	/** Ends what is under way; what has been found so far stays. */
	cancel(): void {
		this.cancelled = this.phase !== 'idle';
		this.close();
	}

	/** Ends the worker with the page. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.phase = 'idle';
	}

	#hear(news: PortfolioNews): void {
		switch (news.kind) {
			case 'selected':
				this.selected = news.selected.ok ? news.selected.value : null;
				this.problems = news.selected.ok ? [] : news.selected.problems;
				this.robust = null;
				this.phase = news.selected.ok ? 'trying' : 'idle';
				break;
			case 'tried':
				this.tried = news.done;
				break;
			case 'robust':
				this.robust = news.robust;
				this.close();
				break;
		}
	}
}

export const [getPortfolioRun, setPortfolioRun] = createContext<PortfolioRun>();
