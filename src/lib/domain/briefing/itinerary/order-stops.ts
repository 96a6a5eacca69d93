import { distanceKm } from '../../geo/measure.ts';
import type { Position } from '../../territory/territory.ts';

export interface FixedEnds {
	/** The first stop stays the first. */
	readonly first: boolean;
	readonly last: boolean;
}

/** Up to so many stops every order is thought of; above it good ones are. */
const MOST_EXACT = 9;
/** Ways that differ by less are equally long, km: their order must not hang on the last digit of a sum. */
const SAME_KM = 1e-9;

/**
 * The order of the shortest way by straight lines through all positions, without a way back: places in `positions`, each
 * once. Of ways equally long, the one whose places come first: the order given before all others.
 *
 * `positions`: one per stop, in its order; `null` where not known: such a stop stays at its place. With up to nine known
 * positions the shortest way of all; with more, one that no reversed or moved part makes shorter, never longer than the
 * order given.
 *
 * @source G. A. Croes, A Method for Solving Traveling-Salesman Problems, Operations Research 6 (1958), for reversals
 */
export function orderStops(positions: readonly (Position | null)[], fixed: FixedEnds): number[] {
	const known = positions.flatMap((position, place) => (position ? [{ position, place }] : []));
	const way: Way = {
		km: known.map((from) => known.map((to) => distanceKm(from.position, to.position))),
		// an end that has no position stays where it is anyway, and fixes nothing else
		first: fixed.first && known[0]?.place === 0,
		last: fixed.last && known.length > 1 && known.at(-1)?.place === positions.length - 1
	};
	const order = known.length <= MOST_EXACT ? shortestOrder(way) : goodOrder(way);
	const places = order.map((one) => known[one]?.place ?? 0);
	let next = 0;
	return positions.map((position, place) => (position ? (places[next++] ?? place) : place));
}

interface Way {
	/** From one to the other. */
	readonly km: readonly (readonly number[])[];
	readonly first: boolean;
	readonly last: boolean;
}

const between = ({ km }: Way, from: number | undefined, to: number | undefined): number =>
	from === undefined || to === undefined ? 0 : (km[from]?.[to] ?? 0);

function lengthOf(way: Way, order: readonly number[]): number {
	return order.reduce((sum, one, place) => sum + (place === 0 ? 0 : between(way, order[place - 1], one)), 0);
}

/** All orders, from that given on, and none that is longer already before it ends. */
function shortestOrder(way: Way): number[] {
	const count = way.km.length;
	const all = [...way.km.keys()];
	let best = all;
	let least = lengthOf(way, all);
	const visit = (order: number[], length: number): void => {
		if (length >= least - SAME_KM) return;
		if (order.length === count) {
			[best, least] = [[...order], length];
			return;
		}
		const left = all.filter((one) => !order.includes(one));
		for (const next of left) {
			if (way.first && order.length === 0 && next !== 0) break;
			if (way.last && next === count - 1 && left.length > 1) continue;
			visit([...order, next], length + between(way, order.at(-1), next));
		}
	};
	visit([], 0);
	return best;
}

/** The best of what is made of the order given, and of going to the nearest next from each possible beginning. */
function goodOrder(way: Way): number[] {
	const all = [...way.km.keys()];
	const starts = [all, ...(way.first ? [0] : all).map((start) => nearestNext(way, start))];
	return starts.map((start) => improved(way, start)).reduce((best, order) => shorterOf(way, best, order));
}

const shorterOf = (way: Way, one: number[], other: number[]): number[] =>
	lengthOf(way, other) < lengthOf(way, one) - SAME_KM ? other : one;

function nearestNext(way: Way, start: number): number[] {
	const end = way.last ? way.km.length - 1 : -1;
	// the other end of the way cannot be its beginning
	const order = [start === end ? 0 : start];
	const left = new Set([...way.km.keys()].filter((one) => one !== order[0] && one !== end));
	while (left.size > 0) {
		const from = order.at(-1);
		const next = [...left].reduce((best, one) => (between(way, from, one) < between(way, from, best) ? one : best));
		left.delete(next);
		order.push(next);
	}
	return end < 0 ? order : [...order, end];
}

/** With parts reversed, or put elsewhere, as long as that shortens the way. */
function improved(way: Way, start: number[]): number[] {
	let order = start;
	for (;;) {
		const better = neighboursOf(way, order).find((other) => lengthOf(way, other) < lengthOf(way, order) - SAME_KM);
		if (!better) return order;
		order = better;
	}
}

function neighboursOf({ first, last }: Way, order: readonly number[]): number[][] {
	const [from, to] = [first ? 1 : 0, order.length - (last ? 1 : 0)];
	const found: number[][] = [];
	for (let start = from; start < to; start++)
		for (let end = start + 1; end <= to; end++) {
			const [before, part, after] = [order.slice(0, start), order.slice(start, end), order.slice(end)];
			if (part.length > 1) found.push([...before, ...part.toReversed(), ...after]);
			if (part.length > 3) continue;
			const rest = [...before, ...after];
			for (let place = from; place <= to - part.length; place++)
				if (place !== start) found.push([...rest.slice(0, place), ...part, ...rest.slice(place)]);
		}
	return found;
}
