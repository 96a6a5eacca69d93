import type { Override } from '$lib/domain/selection/record/decision-record';
import { parseOverrides } from '$lib/domain/selection/record/override';

const KEPT = 'hetu-overrides.';

/** A reader's overrides of computed ranks, kept in this browser by portfolio and the same in all its tabs. */
export class RecordOverrides {
	#byPortfolio = $state.raw<ReadonlyMap<string, readonly Override[]>>(new Map());
	/** The browser keeps nothing: what is written lasts as long as the page. */
	unkept = $state(false);

	of(portfolio: string): readonly Override[] {
		return this.#byPortfolio.get(portfolio) ?? [];
	}

	/** Puts an override in place of an earlier one of the same project. */
	write(portfolio: string, override: Override): void {
		this.#keep(portfolio, [...this.#others(portfolio, override.project), override]);
	}

	withdraw(portfolio: string, project: string): void {
		this.#keep(portfolio, this.#others(portfolio, project));
	}

	/** Reads what the browser keeps and follows what other tabs do. Returns what ends it. */
	follow(): () => void {
		const changed = ({ key }: StorageEvent) => {
			if (key === null || key.startsWith(KEPT)) this.#byPortfolio = readAll();
		};
		this.#byPortfolio = readAll();
		addEventListener('storage', changed);
		return () => removeEventListener('storage', changed);
	}

	/** Another tab may have written since: its overrides are not to be lost. */
	#others(portfolio: string, project: string): Override[] {
		const newest = readAll().get(portfolio) ?? this.of(portfolio);
		return newest.filter((override) => override.project !== project);
	}

	#keep(portfolio: string, overrides: readonly Override[]): void {
		this.#byPortfolio = new Map([...this.#byPortfolio, [portfolio, overrides]]);
		try {
			localStorage.setItem(KEPT + portfolio, JSON.stringify(overrides));
			this.unkept = false;
		} catch (error) {
			console.info('overrides are not kept', error);
			this.unkept = true;
		}
	}
}

function readAll(): ReadonlyMap<string, readonly Override[]> {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEPT));
		return new Map(keys.map((key) => [key.slice(KEPT.length), read(localStorage.getItem(key))]));
	} catch (error) {
		console.info('no overrides can be read', error);
		return new Map();
	}
}

function read(stored: string | null): Override[] {
	try {
		const { kept, dropped } = parseOverrides(JSON.parse(stored ?? '[]'));
		if (dropped > 0) console.info(`${dropped} overrides kept before cannot be read`);
		return kept;
	} catch (error) {
		console.info('overrides kept before cannot be read', error);
		return [];
	}
}
