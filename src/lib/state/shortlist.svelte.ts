import { createContext } from 'svelte';
import {
	addThing,
	isShortlisted,
	MOST_SHORTLISTED,
	parseShortlist,
	removeThing,
	type Shortlist,
	type ShortlistedThing
} from '$lib/domain/compare/shortlist';

const KEPT = 'hetu-shortlist.';

/** What was done last, to be told: `full`: no room; `nothing`: nothing was selected that could be put on a list. */
export type ShortlistStep =
	{ readonly kind: 'added' | 'removed' | 'full'; readonly name: string } | { readonly kind: 'cleared' | 'nothing' };

/** The shortlist of each portfolio, kept in the browser and the same in all its tabs. */
export class Shortlists {
	#byPortfolio = $state.raw<ReadonlyMap<string, Shortlist>>(new Map());
	/** Whether the browser's store was read. On the server, and until then, every list is empty. */
	opened = $state(false);
	last = $state.raw<ShortlistStep | null>(null);

	of(portfolio: string): Shortlist {
		return this.#byPortfolio.get(portfolio) ?? [];
	}

	/** Puts a thing on the list, or takes it off. `name`: for telling what was done. */
	toggle(portfolio: string, thing: ShortlistedThing, name: string): void {
		const before = this.#newest(portfolio);
		if (isShortlisted(before, thing)) {
			this.#keep(portfolio, removeThing(before, thing));
			this.last = { kind: 'removed', name };
		} else if (before.length >= MOST_SHORTLISTED) {
			this.last = { kind: 'full', name };
		} else {
			this.#keep(portfolio, addThing(before, thing));
			this.last = { kind: 'added', name };
		}
	}

	clear(portfolio: string): void {
		this.#keep(portfolio, []);
		this.last = { kind: 'cleared' };
	}

	/** Reads what the browser keeps and follows what other tabs do. Returns what ends it. */
	follow(): () => void {
		const read = () => (this.#byPortfolio = readAll());
		const changed = ({ key }: StorageEvent) => {
			if (key === null || key.startsWith(KEPT)) read();
		};
		read();
		this.opened = true;
		addEventListener('storage', changed);
		return () => removeEventListener('storage', changed);
	}

	/** Another tab may have written since: its things are not to be lost. */
	#newest(portfolio: string): Shortlist {
		return readAll().get(portfolio) ?? this.of(portfolio);
	}

	#keep(portfolio: string, shortlist: Shortlist): void {
		this.#byPortfolio = new Map([...this.#byPortfolio, [portfolio, shortlist]]);
		try {
			localStorage.setItem(KEPT + portfolio, JSON.stringify(shortlist));
		} catch (error) {
			// storage may be full or forbidden; the list lasts as long as the page
			console.info('the shortlist is not kept', error);
		}
	}
}

function readAll(): ReadonlyMap<string, Shortlist> {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEPT));
		return new Map(keys.map((key) => [key.slice(KEPT.length), read(localStorage.getItem(key))]));
	} catch (error) {
		console.info('no shortlist can be read', error);
		return new Map();
	}
}

function read(stored: string | null): Shortlist {
	const { kept, problems } = parseShortlist(parseJson(stored ?? ''));
	if (problems.length > 0) console.info('of the shortlist this could not be read', problems);
	return kept;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

export const [getShortlists, setShortlists] = createContext<Shortlists>();
