import type { LinearLimits } from './weight-constraints.ts';
import { programRows } from './weight-constraints.ts';
import { maximise } from './linear-program.ts';
import type { LinearRow } from './linear-program.ts';
import type { RandomStream } from './random-stream.ts';
import type { DrawWeights } from './sample-simplex.ts';

/** Steps between two samples, and before the first, per criterion. */
const THINNING = 4;
const BURN_IN = 100;
/** A slack below this is none: the row holds with equality everywhere. */
const FLAT = 1e-9;

/**
 * Weights nearly uniform in the polytope that constraints leave of the simplex, by hit-and-run: from a point along a
 * random direction to a uniform point of the chord. Four steps per criterion lie between two samples, a hundred before
 * the first; samples are dependent, and uniform in the limit. Where the constraints leave one point, it is drawn.
 *
 * @source R. L. Smith (1984), "Efficient Monte Carlo procedures for generating points uniformly distributed over
 * bounded regions", Operations Research 32(6); for weights: T. Tervonen, G. van Valkenhoef, N. Baştürk, D. Postmus
 * (2013), "Hit-and-run enables efficient weight generation for simulation-based multiple criteria decision analysis",
 * European Journal of Operational Research 224(3)
 * @throws where no weights hold the constraints.
 */
export function drawByHitAndRun(stream: RandomStream, limits: LinearLimits, columns: number): DrawWeights {
	const { inequalities, equalities } = splitFlat(limits, columns);
	const position = Float64Array.from(centreOf(inequalities, equalities, columns));
	const normals = orthonormal(equalities, columns);
	const direction = new Float64Array(columns);
	const isPoint = normals.length >= columns;
	const walk = (steps: number) => {
		for (let step = 0; step < steps && !isPoint; step++) {
			pickDirection(direction, normals, stream);
			moveAlong({ position, direction, inequalities }, stream);
		}
	};
	let burnIn = BURN_IN * columns;
	return (weights) => {
		walk(burnIn + THINNING * columns);
		burnIn = 0;
		weights.set(position);
		for (let column = 0; column < columns; column++) weights[column] = Math.max(0, weights[column] ?? 0);
	};
}

/** Rows that hold with equality wherever all hold are told from those that leave room; `w ≥ 0` is among them. */
function splitFlat(limits: LinearLimits, columns: number): { inequalities: LinearRow[]; equalities: LinearRow[] } {
	const notNegative = Array.from({ length: columns }, (_, column) => ({
		coefficients: unit(columns, column).map((one) => -one),
		limit: 0
	}));
	const total: LinearRow = { coefficients: Array.from({ length: columns }, () => 1), limit: 1 };
	const program = programRows(limits, columns);
	const inequalities: LinearRow[] = [];
	const equalities = [total, ...limits.equal];
	for (const row of [...limits.atMost, ...notNegative]) {
		const farthest = maximise({ objective: row.coefficients.map((one) => -one), rows: program });
		if (farthest.kind !== 'optimal') throw new Error('no weights hold the constraints');
		if (row.limit + farthest.value > FLAT) inequalities.push(row);
		else equalities.push(row);
	}
	return { inequalities, equalities };
}

/** A point that keeps the same distance, as great as may be, from all rows that leave room. */
function centreOf(inequalities: readonly LinearRow[], equalities: readonly LinearRow[], columns: number): number[] {
	const withRoom = inequalities.map(({ coefficients, limit }) => ({
		coefficients: [...coefficients, Math.hypot(...coefficients)],
		limit
	}));
	const exact = equalities.flatMap(({ coefficients, limit }) => [
		{ coefficients: [...coefficients, 0], limit },
		{ coefficients: [...coefficients.map((one) => -one), 0], limit: -limit }
	]);
	const outcome = maximise({
		objective: unit(columns + 1, columns),
		rows: [...withRoom, ...exact, { coefficients: unit(columns + 1, columns), limit: 1 }]
	});
	if (outcome.kind !== 'optimal') throw new Error('no weights hold the constraints');
	return outcome.point.slice(0, columns);
}

/** Unit vectors at right angles to each other that span what the equalities fix. */
function orthonormal(equalities: readonly LinearRow[], columns: number): Float64Array[] {
	const basis: Float64Array[] = [];
	for (const { coefficients } of equalities) {
		const vector = Float64Array.from({ length: columns }, (_, column) => coefficients[column] ?? 0);
		takeAway(vector, basis);
		takeAway(vector, basis);
		const length = Math.hypot(...vector);
		if (length > FLAT) basis.push(vector.map((part) => part / length));
	}
	return basis;
}

function pickDirection(direction: Float64Array, normals: readonly Float64Array[], stream: RandomStream): void {
	for (let column = 0; column < direction.length; column++) direction[column] = stream() - 0.5;
	takeAway(direction, normals);
}

/** Projects a vector to where it stands at right angles to all of the basis. */
function takeAway(vector: Float64Array, basis: readonly Float64Array[]): void {
	for (const normal of basis) {
		const share = product(normal, vector);
		for (let place = 0; place < vector.length; place++) {
			vector[place] = (vector[place] as number) - share * (normal[place] as number); // of one length
		}
	}
}

interface Walk {
	readonly position: Float64Array;
	readonly direction: Float64Array;
	readonly inequalities: readonly LinearRow[];
}

function moveAlong({ position, direction, inequalities }: Walk, stream: RandomStream): void {
	let [from, to] = [-Infinity, Infinity];
	for (const { coefficients, limit } of inequalities) {
		const slope = product(coefficients, direction);
		const room = Math.max(0, limit - product(coefficients, position));
		if (slope > 1e-12) to = Math.min(to, room / slope);
		else if (slope < -1e-12) from = Math.max(from, room / slope);
	}
	if (!(from <= to) || from === -Infinity || to === Infinity) return;
	const step = from + stream() * (to - from);
	for (let place = 0; place < position.length; place++) {
		position[place] = (position[place] as number) + step * (direction[place] as number); // of one length
	}
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let place = 0; place < b.length; place++) sum += (a[place] as number) * (b[place] as number); // of one length
	return sum;
}

const unit = (length: number, at: number): number[] => Array.from({ length }, (_, place) => (place === at ? 1 : 0));
