import type { Result } from '../../result.ts';
import { drawInBox, type Box } from './draw-in-box.ts';
import { drawByHitAndRun } from './hit-and-run.ts';
import { createRandomStream } from './random-stream.ts';
import type { RandomStream } from './random-stream.ts';
import { drawAbove, drawOrdered } from './sample-simplex.ts';
import type { DrawWeights } from './sample-simplex.ts';
import { checkConstraints, findContradiction, linearLimits } from './weight-constraints.ts';
import type { LinearLimits, WeightConstraint, WeightConstraintProblem } from './weight-constraints.ts';

/** How samples come about: each by itself and exactly uniform, the same by discarding, or along a walk of one kind or the
 * other. */
export type SamplingMethod = 'exact' | 'rejection' | 'exchange' | 'hitAndRun';

export interface WeightSampler {
	readonly method: SamplingMethod;
	/** Fills `weights` with the next sample: shares that sum to 1. */
	readonly draw: DrawWeights;
}

export interface SamplerRequest {
	readonly constraints: readonly WeightConstraint[];
	/** How many criteria. */
	readonly columns: number;
	readonly seed: number;
}

/** Proposals tried before it is decided whether to discard or to walk, and the share that must be kept. */
const TRIAL = 1000;
const LEAST_KEPT = 0.05;
const TRIAL_LANE = 101;
/** A constraint missed by less holds. */
const NEARLY = 1e-12;

/**
 * Draws weights uniformly from those that hold all constraints; the same seed gives the same samples everywhere.
 *
 * Exact without constraints, with lower bounds or fixed weights of single criteria, and with an order that
 * is complete but for criteria that may stand either way. Otherwise from such a sampler by discarding what breaks a
 * constraint; where less than 5 % of a trial is kept, by exchanges of pairs if only single criteria are bounded, else by
 * hit-and-run. Constraints that no weights hold are problems that name which contradict each other.
 *
 * @source T. Tervonen, R. Lahdelma (2007), "Implementing stochastic multicriteria acceptability analysis", European
 * Journal of Operational Research 178(2); Tervonen et al. (2013) for hit-and-run
 */
export function createWeightSampler(request: SamplerRequest): Result<WeightSampler, WeightConstraintProblem> {
	const { constraints, columns, seed } = request;
	const senseless = checkConstraints(constraints, columns);
	if (senseless.length > 0) return { ok: false, problems: senseless };
	const problems = findContradiction(constraints, columns);
	if (problems.length > 0) return { ok: false, problems };
	const stream = createRandomStream(seed);
	const base = chooseBase(constraints, columns);
	if (base.open.length === 0) return { ok: true, value: { method: 'exact', draw: base.from(stream) } };
	const limits = linearLimits(base.open, columns);
	const holds = (weights: Float64Array) => holdsAll(limits, weights);
	if (limits.equal.length === 0 && keptOfTrial(base.from(createRandomStream(seed, TRIAL_LANE)), holds, columns)) {
		return { ok: true, value: { method: 'rejection', draw: discarding(base.from(stream), holds) } };
	}
	const box = boxOf(constraints, columns);
	if (box) return { ok: true, value: { method: 'exchange', draw: drawInBox(stream, box) } };
	const walk = drawByHitAndRun(stream, linearLimits(constraints, columns), columns);
	return { ok: true, value: { method: 'hitAndRun', draw: walk } };
}

interface Base {
	from(stream: RandomStream): DrawWeights;
	/** What the base does not hold by itself. */
	readonly open: readonly WeightConstraint[];
}

function chooseBase(constraints: readonly WeightConstraint[], columns: number): Base {
	const classes = weakOrder(constraints, columns);
	if (classes) {
		const open = constraints.filter((constraint) => !isSingleOrder(constraint));
		return { from: (stream) => drawOrdered(stream, classes), open };
	}
	const bounds = singleBounds(constraints, columns);
	const left = 1 - bounds.least.reduce((sum, bound) => sum + bound, 0);
	// nothing left to fix freely, or a rest that the fixed weights do not fill, is for the walk to settle
	if (left < -NEARLY || (bounds.isFixed.every(Boolean) && left > NEARLY)) {
		return { from: (stream) => drawAbove(stream, singleBounds([], columns)), open: constraints };
	}
	const isHeld = (constraint: WeightConstraint): boolean => {
		if (constraint.kind === 'order' || constraint.columns.length !== 1) return false;
		const column = constraint.columns[0] ?? 0;
		return bounds.isFixed[column] || constraint.most >= (bounds.least[column] ?? 0) + left - NEARLY;
	};
	return { from: (stream) => drawAbove(stream, bounds), open: constraints.filter((each) => !isHeld(each)) };
}

interface SingleBounds {
	readonly least: readonly number[];
	readonly isFixed: readonly boolean[];
}

function singleBounds(constraints: readonly WeightConstraint[], columns: number): SingleBounds {
	const least = Array.from({ length: columns }, () => 0);
	const isFixed = Array.from({ length: columns }, () => false);
	for (const constraint of constraints) {
		if (constraint.kind === 'order' || constraint.columns.length !== 1) continue;
		const column = constraint.columns[0] ?? 0;
		least[column] = Math.max(least[column] ?? 0, constraint.least);
		if (constraint.least === constraint.most) isFixed[column] = true;
	}
	return { least, isFixed };
}

const isSingleOrder = (constraint: WeightConstraint): boolean =>
	constraint.kind === 'order' && constraint.heavier.length === 1 && constraint.lighter.length === 1;

/** The bounds of all columns, where nothing but bounds of single columns is asked for. */
function boxOf(constraints: readonly WeightConstraint[], columns: number): Box | null {
	const least = new Array<number>(columns).fill(0);
	const most = new Array<number>(columns).fill(1);
	for (const constraint of constraints) {
		const [column, another] = constraint.kind === 'range' ? constraint.columns : [];
		if (constraint.kind !== 'range' || column === undefined || another !== undefined) return null;
		least[column] = Math.max(least[column] ?? 0, constraint.least);
		most[column] = Math.min(most[column] ?? 1, constraint.most);
	}
	return { least, most };
}

/**
 * All columns in classes, the heaviest first, where the orders of single criteria leave open only how the columns of a
 * class stand to each other, and make no circle; `null` where they leave more open, or nothing is ordered.
 */
function weakOrder(constraints: readonly WeightConstraint[], columns: number): number[][] | null {
	const lighter = Array.from({ length: columns }, () => new Set<number>());
	for (const constraint of constraints) {
		if (constraint.kind === 'order' && isSingleOrder(constraint)) {
			lighter[constraint.heavier[0] ?? 0]?.add(constraint.lighter[0] ?? 0);
		}
	}
	for (let between = 0; between < columns; between++) {
		for (const below of lighter) if (below.has(between)) lighter[between]?.forEach((column) => below.add(column));
	}
	if (lighter.some((below, column) => below.has(column))) return null;
	const bySize = Map.groupBy(
		lighter.map((_, column) => column),
		(column) => lighter[column]?.size ?? 0
	);
	const classes = [...bySize].sort(([size], [other]) => other - size).map(([, ofSize]) => ofSize);
	let above = 0;
	const isWeak = classes.every((ofSize) => {
		above += ofSize.length;
		return ofSize.every((column) => lighter[column]?.size === columns - above);
	});
	return isWeak && classes.length > 1 ? classes : null;
}

function holdsAll({ atMost }: LinearLimits, weights: Float64Array): boolean {
	return atMost.every(({ coefficients, limit }) => {
		let sum = 0;
		for (let column = 0; column < weights.length; column++) sum += (coefficients[column] ?? 0) * (weights[column] ?? 0);
		return sum <= limit + NEARLY;
	});
}

type Holds = (weights: Float64Array) => boolean;

function keptOfTrial(draw: DrawWeights, holds: Holds, columns: number): boolean {
	const weights = new Float64Array(columns);
	let kept = 0;
	for (let trial = 0; trial < TRIAL; trial++) {
		draw(weights);
		if (holds(weights)) kept++;
	}
	return kept >= TRIAL * LEAST_KEPT;
}

function discarding(draw: DrawWeights, holds: Holds): DrawWeights {
	return (weights) => {
		do draw(weights);
		while (!holds(weights));
	};
}
