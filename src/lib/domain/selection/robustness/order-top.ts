import { createOrder, insertRow } from './order-keys.ts';
import type { WeightSampler } from './sample-weights.ts';
import { placeOf, scoreFour } from './scaled-values.ts';
import type { ScaledValues } from './scaled-values.ts';
import type { Ordered } from './tally-ranks.ts';

/** Finds all rows of a sample that reach the first ranks; its answer is overwritten by the next. */
export type OrderTop = (weights: Float64Array) => Ordered;

/** Samples by which groups of weights are laid out. */
const PILOTS = 512;
const STRIDE = 4;

/**
 * Weights whose heaviest criterion is the same, with the rows in the order of the best they can reach near the middle
 * of the group. By the inequality of Cauchy and Schwarz a score differs from that at the middle by no more than the
 * distance of the weights times the spread of the row's values about their mean, since all weights sum to 1.
 */
interface Group {
	readonly middle: Float64Array;
	readonly radius: number;
	readonly rows: Int32Array;
	readonly values: Float64Array;
	/** Of each place: the score at the middle and what the radius can add. */
	readonly reach: Float64Array;
	/** Least and greatest spread from this place on. */
	readonly leastSpread: Float64Array;
	readonly mostSpread: Float64Array;
}

/**
 * Makes ready to find the first `ranks` of many samples without scoring rows that cannot be among them. The answer is
 * exact: rows are left out only where a bound says that they cannot reach the last of the ranks.
 *
 * `pilot` draws the weights by which groups are laid out; they decide the speed only.
 */
export function createTopOrder(scaled: ScaledValues, ranks: number, pilot: WeightSampler): OrderTop {
	const groups = makeGroups(scaled, pilot);
	const scores = new Float64Array(STRIDE);
	const kept = { keys: new Int32Array(scaled.rows), rows: new Int32Array(scaled.rows), count: 0 };
	return (weights) => {
		const group = groups[heaviest(weights)] as Group; // one for each column
		const beyond = distance(weights, group.middle) * (1 + 1e-9) - group.radius;
		const spreads = beyond > 0 ? group.mostSpread : group.leastSpread;
		kept.count = 0;
		let least = 0;
		for (let place = 0; place < scaled.filledRows; place += STRIDE) {
			// keys are rounded, hence the 1
			if ((group.reach[place] as number) + beyond * (spreads[place] as number) + 1 < least) break;
			if (scoreFour(group.values, place * scaled.columns, weights, scores) + 0.5 < least) continue;
			for (let each = 0; each < STRIDE; each++) {
				const key = Math.floor((scores[each] as number) + 0.5);
				if (key < least) continue;
				insertRow(kept, kept.count, { row: group.rows[place + each] as number, key });
				kept.count++;
				if (kept.count < ranks) continue;
				least = kept.keys[ranks - 1] as number;
				while ((kept.keys[kept.count - 1] as number) < least) kept.count--;
			}
		}
		return kept;
	};
}

function makeGroups(scaled: ScaledValues, pilot: WeightSampler): Group[] {
	const { columns } = scaled;
	const pilots = Array.from({ length: PILOTS }, () => {
		const weights = new Float64Array(columns);
		pilot.draw(weights);
		return weights;
	});
	const spreads = spreadsOf(scaled);
	const order = createOrder(scaled.rows);
	// a reach may be somewhat greater than the scale, for which keys have no room
	const byReach = (reach: Float64Array) => order(reach.map((each) => each / 4));
	return Array.from({ length: columns }, (_, column) => {
		const members = pilots.filter((weights) => heaviest(weights) === column);
		return makeGroup(scaled, { spreads, members, byReach });
	});
}

interface GroupRequest {
	/** Of each row. */
	readonly spreads: Float64Array;
	/** Pilots of the group. */
	readonly members: readonly Float64Array[];
	byReach(reach: Float64Array): Ordered;
}

function makeGroup(scaled: ScaledValues, { spreads, members, byReach }: GroupRequest): Group {
	const { rows, columns } = scaled;
	const middle = meanOf(members, columns);
	const distances = Float64Array.from(members, (weights) => distance(weights, middle)).sort();
	const radius = distances[distances.length >> 1] ?? 0;
	const reach = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		reach[row] = productWith(scaled, row, middle) + radius * (spreads[row] as number); // one for each
	}
	const order = byReach(reach).rows.slice();
	return {
		middle,
		radius,
		rows: order,
		values: inOrder(scaled, order),
		// the order is by rounded reach, so that a later one may be a little greater
		reach: fromTheEnd(reach, order, Math.max),
		leastSpread: fromTheEnd(spreads, order, Math.min),
		mostSpread: fromTheEnd(spreads, order, Math.max)
	};
}

/** Values with the rows in another order; the rows that fill up the last four stay behind. */
function inOrder({ values, columns }: ScaledValues, order: Int32Array): Float64Array {
	const ordered = values.slice();
	for (let place = 0; place < order.length; place++) {
		const row = order[place] as number; // place < order.length
		for (let column = 0; column < columns; column++) {
			ordered[placeOf(columns, place, column)] = values[placeOf(columns, row, column)] as number;
		}
	}
	return ordered;
}

/** Of each row: the distance of its values from their mean. */
function spreadsOf({ rows, columns, values }: ScaledValues): Float64Array {
	const spreads = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		// every column of a row has a value
		let mean = 0;
		for (let column = 0; column < columns; column++)
			mean += (values[placeOf(columns, row, column)] as number) / columns;
		let squares = 0;
		for (let column = 0; column < columns; column++) {
			squares += ((values[placeOf(columns, row, column)] as number) - mean) ** 2;
		}
		spreads[row] = Math.sqrt(squares);
	}
	return spreads;
}

function meanOf(members: readonly Float64Array[], columns: number): Float64Array {
	const mean = new Float64Array(columns);
	for (const weights of members) weights.forEach((weight, column) => (mean[column] = (mean[column] ?? 0) + weight));
	return mean.map((sum) => (members.length === 0 ? 1 / columns : sum / members.length));
}

/** At each place of an order: the least or the greatest of the values from there on. */
function fromTheEnd(values: Float64Array, order: Int32Array, pick: (a: number, b: number) => number): Float64Array {
	const picked = new Float64Array(order.length);
	let best = values[order[order.length - 1] ?? 0] ?? 0;
	for (let place = order.length - 1; place >= 0; place--) {
		best = pick(best, values[order[place] as number] as number); // a value for each row
		picked[place] = best;
	}
	return picked;
}

function heaviest(weights: Float64Array): number {
	let heaviest = 0;
	for (let column = 1; column < weights.length; column++) {
		if ((weights[column] as number) > (weights[heaviest] as number)) heaviest = column; // a column of `weights`
	}
	return heaviest;
}

function distance(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let place = 0; place < a.length; place++) sum += ((a[place] as number) - (b[place] as number)) ** 2; // of one length
	return Math.sqrt(sum);
}

function productWith({ values, columns }: ScaledValues, row: number, weights: Float64Array): number {
	let sum = 0;
	for (let column = 0; column < columns; column++) {
		sum += (values[placeOf(columns, row, column)] as number) * (weights[column] as number); // of one row
	}
	return sum;
}
