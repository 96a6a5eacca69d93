import type { ProjectTable } from '../catalogue/project-table.ts';
import type { NumberField } from './fields.ts';
import type { Failing } from './masks.ts';
import type { Window } from './number-track.ts';
import { orderByNumber, placesIn, reverseOrder } from './orders.ts';
import type { Order } from './orders.ts';
import { sortValues } from './sort-keys.ts';
import type { SortKey } from './sort-keys.ts';

/** The fields that filter by the same numbers as a key sorts by: outside their window no row passes. */
const FIELD_OF_KEY: Readonly<Partial<Record<SortKey, NumberField>>> = {
	investment: 'investmentWanYuan',
	land: 'landHa',
	jobs: 'jobs',
	asOf: 'asOfYear'
};

export interface TopRequest {
	readonly limit: number;
	readonly key: SortKey;
	readonly descending: boolean;
}

type Top = (request: TopRequest, failing: Failing, windows: ReadonlyMap<NumberField, Window>) => Uint32Array;

/**
 * Finds the first `limit` passing rows, of which there must be so many. Each order is made when first asked for, and
 * kept. `windows`: of the number fields that are narrowed.
 */
export function createTop(table: ProjectTable, nameRanks: ArrayLike<number> | null): Top {
	const orders = new Map<string, Order>();
	return ({ limit, key, descending }, failing, windows) => {
		const name = `${key} ${descending}`;
		const order = orders.get(name) ?? makeOrder(sortValues(table, key, nameRanks), descending);
		orders.set(name, order);
		const field = FIELD_OF_KEY[key];
		const narrowed = field ? windows.get(field) : undefined;
		const window = narrowed ?? { from: 0, to: order.reported, unreported: true };
		return topRows(order, failing, { limit, window: descending ? reversed(window, order) : window });
	};
}

function makeOrder(values: Float64Array, descending: boolean): Order {
	const ascending = orderByNumber(values);
	return descending ? reverseOrder(ascending, values) : ascending;
}

const reversed = ({ from, to, unreported }: Window, { reported }: Order): Window => ({
	from: reported - to,
	to: reported - from,
	unreported
});

/** A walk along the order gives up after this share of the rows and looks through all rows in memory order instead. */
const PATIENCE = 1 / 16;
/** Keeping the best of all rows by insertion is quick up to so many. */
const MOST_INSERTED = 256;

/** The first `limit` passing rows of `order`; `window`: the places outside which no row that has a key passes. */
function topRows(order: Order, failing: Failing, { limit, window }: { limit: number; window: Window }): Uint32Array {
	const patience = limit > MOST_INSERTED ? Infinity : Math.max(1024, failing.length * PATIENCE);
	const found = new Uint32Array(limit);
	let size = 0;
	for (let place = window.from, walked = 0; size < limit; place++, walked++) {
		if (place === window.to) place = order.reported;
		if (walked > patience) return bestRows(order, failing, limit);
		const row = order.rows[place];
		if (row === undefined) throw new Error(`${size} rows pass, not ${limit}`);
		if (failing[row] === 0) found[size++] = row;
	}
	return found;
}

const placesByOrder = new WeakMap<Order, Uint32Array>();

/** The first `wanted` passing rows of `order`, where at least so many pass. */
function bestRows(order: Order, failing: Failing, wanted: number): Uint32Array {
	const places = placesByOrder.get(order) ?? placesIn(order);
	placesByOrder.set(order, places);
	const best = new Uint32Array(wanted).fill(failing.length);
	let worst = failing.length;
	for (let row = 0, count = failing.length; row < count; row++) {
		if (failing[row] !== 0) continue;
		const place = places[row] as number; // one place for each row
		if (place >= worst) continue;
		insert(best, place);
		worst = best[wanted - 1] as number; // `wanted` is at least 1 where a row passes
	}
	return best.map((place) => order.rows[place] as number); // all places were replaced by those of rows
}

/** Puts `place` into the ascending `best`, whose last then falls out. */
function insert(best: Uint32Array, place: number): void {
	let at = best.length - 1;
	while (at > 0 && (best[at - 1] as number) > place) {
		best[at] = best[at - 1] as number; // `at` is above 0
		at--;
	}
	best[at] = place;
}
