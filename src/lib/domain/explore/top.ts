import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Conditions } from './conditions.ts';
import type { NumberField } from './fields.ts';
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

type Top = (limit: number, key: SortKey, descending: boolean) => Uint32Array;

/** Finds the first rows under `conditions`; each order is made when it is first asked for, and kept. */
export function createTop(table: ProjectTable, nameRanks: ArrayLike<number> | null, conditions: Conditions): Top {
	const orders = new Map<string, Order>();
	return (limit, key, descending) => {
		const name = `${key} ${descending}`;
		const order = orders.get(name) ?? makeOrder(sortValues(table, key, nameRanks), descending);
		orders.set(name, order);
		const field = FIELD_OF_KEY[key];
		const known = field ? conditions.windowOf(field) : null;
		const window = known ?? { from: 0, to: order.reported, unreported: true };
		return topRows(
			order,
			{
				failing: conditions.tally.failing,
				window: descending ? reversed(window, order) : window,
				count: conditions.count
			},
			limit
		);
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

/**
 * The first `limit` passing rows of `order`; all of them where fewer pass.
 *
 * `failing`: 0 for a row that passes. `window`: the places of `order` outside which no row passes. `count`: how many
 * rows pass.
 */
export function topRows(
	order: Order,
	{ failing, window, count }: { failing: Uint16Array; window: Window; count: number },
	limit: number
): Uint32Array {
	const wanted = Math.min(limit, count);
	const patience = wanted > MOST_INSERTED ? Infinity : Math.max(1024, failing.length * PATIENCE);
	const found = new Uint32Array(wanted);
	let size = 0;
	let walked = 0;
	for (let place = window.from; size < wanted; place++, walked++) {
		if (place === window.to) place = order.reported;
		if (walked > patience) return bestRows(order, failing, wanted);
		const row = order.rows[place];
		if (row === undefined) throw new Error(`${size} rows pass, not ${wanted}`);
		if (failing[row] === 0) found[size++] = row;
	}
	return found;
}

const placesByOrder = new WeakMap<Order, Uint32Array>();

/** The first `wanted` passing rows of `order`, where at least so many pass. */
function bestRows(order: Order, failing: Uint16Array, wanted: number): Uint32Array {
	const places = placesByOrder.get(order) ?? placesIn(order);
	placesByOrder.set(order, places);
	const best = new Uint32Array(wanted).fill(failing.length);
	let worst = failing.length;
	for (let row = 0; row < failing.length; row++) {
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
