import type { DecisionMatrix } from '../decision-matrix.ts';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { ADMISSIONS, admitProjects, gateVerdicts } from '../gates/judge-gates.ts';
import type { RankBand } from '../robustness/smaa-result.ts';
import { toValues } from '../value-model/value-matrix.ts';
import { type RankedRows, rankRows } from '../weighing/rank-rows.ts';
import { comparedRows, tryWeightings } from '../weighing/robustness.ts';
import { secondOpinion } from '../weighing/second-opinion.ts';
import type { Weighing } from '../weighing/weighing.ts';
import type { DecisionInputs, Judged } from './decision-record.ts';

/** What a ranking is computed from; a `DecisionRecord` is one. */
export interface Decision extends DecisionInputs {
	readonly weighing: Weighing;
	readonly samples: number;
}

/** Weightings tried between two breaths: some tens of milliseconds for a thousand projects. */
const STEP = 500;

/**
 * The ranking of a decision, project by project: gates, scores, ranks and bands as the screen computes them.
 *
 * The same decision gives the same numbers to the last digit. A decision read from a file does so too: nothing else is
 * looked at.
 */
export function judgeDecision(decision: Decision): Judged[] {
	const steps = judgeInSteps(decision);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same with pauses, so that whoever computes it can do something else between. */
export function* judgeInSteps(decision: Decision): Generator<void, Judged[]> {
	const { criteria, gates, projects, weighing } = decision;
	const gateAmounts = matrixOf(
		projects.map((project) => project.gateAmounts),
		gates.length
	);
	const amounts = matrixOf(
		projects.map((project) => project.amounts),
		criteria.length
	);
	const { admission } = admitProjects(gates, gateAmounts);
	const rows = Uint32Array.from(projects.keys()).filter((row) => ADMISSIONS[admission[row] ?? 0] !== 'rejected');
	const weights = weighing.weights.map((percent) => percent / 100);
	const values = toValues(amounts, criteria);
	const ranking = rankRows(values, weights, rows);
	const opinionRanks = opinionRanksOf(decision, { amounts, weights, rows });
	const bands = yield* bandsOf(decision, { values, weights, ranking });
	const ranks = ranksByRow(ranking);
	const weighed = new Set(rows);
	const of = (numbers: Float64Array, row: number) => (weighed.has(row) ? (numbers[row] ?? null) : null);
	return projects.map((_, row) => ({
		admission: ADMISSIONS[admission[row] ?? 0] ?? 'admitted',
		verdicts: gateVerdicts(gates, gateAmounts, row).map(({ verdict }) => verdict),
		worst: of(ranking.worst, row),
		best: of(ranking.best, row),
		missingShare: of(ranking.missingShare, row),
		rank: ranks.get(row) ?? null,
		opinionRank: opinionRanks.get(row) ?? null,
		band: bands.get(row) ?? null
	}));
}

const matrixOf = (rows: readonly (readonly (number | null)[])[], columns: number): DecisionMatrix =>
	rows.length === 0 ? { rows: 0, columns, values: new Float64Array() } : toDecisionMatrix(rows);

const ranksByRow = ({ order, ranked, ranks }: Pick<RankedRows, 'order' | 'ranked' | 'ranks'>): Map<number, number> =>
	new Map(Array.from(order.subarray(0, ranked), (row, place) => [row, ranks[place] ?? 0]));

/** Empty where the method is the value model, or where it cannot judge these projects at all. */
function opinionRanksOf(
	{ criteria, weighing: { method } }: Decision,
	asked: { amounts: DecisionMatrix; weights: readonly number[]; rows: Uint32Array }
): Map<number, number> {
	if (method === 'value') return new Map();
	const opinion = secondOpinion(method, { ...asked, criteria });
	return opinion.ok ? ranksByRow(opinion.value) : new Map();
}

interface Ranked {
	readonly values: DecisionMatrix;
	readonly weights: readonly number[];
	readonly ranking: RankedRows;
}

/** By row; empty where no weighting can be tried. */
function* bandsOf(
	{ weighing: { spread, seed }, samples }: Decision,
	{ values, weights, ranking }: Ranked
): Generator<void, Map<number, RankBand | null>> {
	const compared = comparedRows(values, ranking.order, ranking.ranked);
	if (compared.rows === 0) return new Map();
	const weightings = tryWeightings({ values: compared, weights, spread, seed, samples }, STEP);
	for (;;) {
		const step = weightings.next();
		if (!step.done) yield;
		else if (step.value.ok)
			return new Map(step.value.value.bands.map((band, place) => [ranking.order[place] ?? 0, band]));
		else return new Map();
	}
}
