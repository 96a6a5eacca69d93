import { OtherCatalogue } from '$lib/domain/catalogue/project-table-wire';
import { parseView, type View, type ViewProblem } from '$lib/domain/explore/view';
import type { Explorer } from './explorer.svelte';
import { whenIdle } from './in-parts';
import { loadPortfolio } from './load-portfolio';
import { followView, openView, type ViewPlace } from './url-view';

/** Ties an explorer to the address bar and to the server, for as long as its page is open. */
export class Session {
	readonly #explorer: Explorer;
	readonly #place: ViewPlace;

	/** The view of the address has been read. */
	opened = $state(false);
	/** The projects did not come. */
	failed = $state(false);
	/** What of the address could not be read. */
	problems = $state.raw<readonly ViewProblem[]>([]);

	constructor(explorer: Explorer, place: ViewPlace) {
		this.#explorer = explorer;
		this.#place = place;
	}

	/** Opens the view of `search` and follows it; `onBack` hears of each step through the history. Returns what ends it. */
	open(search: string, onBack: (view: View) => void): () => void {
		const explorer = this.#explorer;
		const { catalogue } = explorer;
		const place = this.#place;
		const start = openView(search, { catalogue, place });
		explorer.view = start.view;
		this.problems = start.problems;
		this.opened = true;
		const address = followView(start.view, { catalogue, place });
		const stop = $effect.root(() => {
			$effect(() => address.show(explorer.view));
			$effect(() => this.load(explorer.view.portfolio));
		});
		const back = () => {
			const view = place.read(parseView(new URLSearchParams(location.search), catalogue).view);
			address.arrive(view);
			explorer.view = view;
			onBack(view);
		};
		addEventListener('popstate', back);
		return () => {
			address.stop();
			stop();
			removeEventListener('popstate', back);
		};
	}

	/** Gets the projects of a portfolio, where they have not come; `anew`: in any case. */
	load(portfolio: string, anew = false): void {
		const explorer = this.#explorer;
		if (!anew && explorer.loaded?.portfolio === portfolio) return;
		this.failed = false;
		loadPortfolio(portfolio, explorer.catalogue).then(
			(loaded) => {
				if (explorer.view.portfolio !== loaded.portfolio) return;
				explorer.loaded = loaded;
				const orders = explorer.prepareOrders();
				if (orders) whenIdle(orders);
			},
			(error: unknown) => {
				if (error instanceof OtherCatalogue && openAnew()) return;
				console.warn(error);
				this.failed = true;
			}
		);
	}
}

/** Until when a page that was opened anew is not opened once more, milliseconds. */
const ONCE_IN_MS = 10_000;
const OPENED_ANEW = 'hetu-opened-anew';

/** Opens the page anew with the catalogue of now, once; whether it does. */
function openAnew(): boolean {
	const last = Number(sessionStorage.getItem(OPENED_ANEW) ?? 0);
	if (Date.now() - last < ONCE_IN_MS) return false;
	sessionStorage.setItem(OPENED_ANEW, String(Date.now()));
	location.reload();
	return true;
}
