/** What is counted of samples: how often each row took each rank, and its weights when it was first. */
export interface Tally {
	readonly rows: number;
	/** How many ranks are counted, from the first. */
	readonly ranks: number;
	/** `alone[row * ranks + rank]`: samples in which a row had a rank to itself. */
	readonly alone: Uint32Array;
	/** The same of ranks shared in a tie, by the share; `null` while there was no tie. */
	tied: Float64Array | null;
	/** `centres[row * columns + column]`: sums of the weights with which a row was first, by its share of the rank. */
	readonly centres: Float64Array;
	/** Ranks not yet in `alone`, some samples side by side for each row; `null` where they are counted at once. */
	readonly waiting: Uint16Array | null;
	waitingSamples: number;
}

/** So many samples wait: a row's ranks are then counted together, while its part of the matrix is near. */
const MOST_WAITING = 64;
/** In `waiting`: the rank was shared and is counted. */
const COUNTED = 0xffff;

/**
 * Nothing counted yet.
 *
 * @throws where all ranks of more rows are to be counted than a matrix can be kept of.
 */
export function createTally({ rows, columns, ranks }: { rows: number; columns: number; ranks: number }): Tally {
	if (ranks === rows && rows >= COUNTED) throw new Error(`a matrix of all ranks of ${rows} rows`);
	return {
		rows,
		ranks,
		alone: new Uint32Array(rows * ranks),
		tied: null,
		centres: new Float64Array(rows * columns),
		waiting: ranks === rows ? new Uint16Array(rows * MOST_WAITING) : null,
		waitingSamples: 0
	};
}

/** Rows of one sample in the order of their keys, the highest first. */
export interface Ordered {
	readonly keys: Int32Array;
	readonly rows: Int32Array;
	/** So many of the places are in use. */
	readonly count: number;
}

/**
 * Counts one sample: rows of one key fill as many ranks as they are, and each has an equal share of each.
 *
 * `ordered` holds at least all rows that reach the counted ranks, with all their ties.
 */
export function tallySample(tally: Tally, ordered: Ordered, weights: Float64Array): void {
	const { ranks, alone, waiting, waitingSamples } = tally;
	const { keys, rows, count } = ordered;
	for (let place = 0; place < count && place < ranks;) {
		// places below `count` hold a key and a row: hence the casts
		const key = keys[place] as number;
		if (place + 1 < count && keys[place + 1] === key) {
			place = tallyTie(tally, ordered, { place, weights });
			continue;
		}
		const row = rows[place] as number;
		if (place === 0) addCentre(tally, { row, share: 1 }, weights);
		if (waiting) waiting[row * MOST_WAITING + waitingSamples] = place;
		else alone[row * ranks + place] = (alone[row * ranks + place] as number) + 1;
		place++;
	}
	if (waiting && ++tally.waitingSamples === MOST_WAITING) settleTally(tally);
}

/** Counts the ranks that wait. */
export function settleTally(tally: Tally): void {
	const { rows, ranks, alone, waiting, waitingSamples } = tally;
	if (!waiting) return;
	for (let row = 0; row < rows; row++) {
		const from = row * MOST_WAITING;
		for (let at = from; at < from + waitingSamples; at++) {
			const rank = waiting[at] as number; // a place for each row and sample
			if (rank !== COUNTED) alone[row * ranks + rank] = (alone[row * ranks + rank] as number) + 1;
		}
	}
	tally.waitingSamples = 0;
}

/** Counts the rows that are tied with the one at `place`; the place behind them. */
function tallyTie(
	tally: Tally,
	{ keys, rows, count }: Ordered,
	{ place, weights }: { place: number; weights: Float64Array }
): number {
	const { ranks, waiting, waitingSamples } = tally;
	const counts = (tally.tied ??= new Float64Array(tally.alone.length));
	let end = place + 1;
	while (end < count && keys[end] === keys[place]) end++;
	const share = 1 / (end - place);
	for (let each = place; each < end; each++) {
		const row = rows[each] as number; // below `count`
		for (let rank = place; rank < end && rank < ranks; rank++) {
			counts[row * ranks + rank] = (counts[row * ranks + rank] as number) + share; // a counted rank
		}
		if (waiting) waiting[row * MOST_WAITING + waitingSamples] = COUNTED;
		if (place === 0) addCentre(tally, { row, share }, weights);
	}
	return end;
}

function addCentre({ centres }: Tally, { row, share }: { row: number; share: number }, weights: Float64Array): void {
	const at = row * weights.length;
	for (let column = 0; column < weights.length; column++) {
		centres[at + column] = (centres[at + column] as number) + share * (weights[column] as number); // a place for each
	}
}
