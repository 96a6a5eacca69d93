import type { View } from '../../explore/view.ts';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { ADMISSIONS, admitProjects } from '../gates/judge-gates.ts';
import { decisionInputs, type DecisionSources } from '../record/decision-inputs.ts';
import { toValues } from '../value-model/value-matrix.ts';
import { rankRows } from './rank-rows.ts';

/** A project in the order of a ranking. */
export interface RankedProject {
	/** Of the table. */
	readonly row: number;
	readonly rank: number;
	/** Scores of 0–100, with everything not disclosed at its worst and at its best. */
	readonly worst: number;
	readonly best: number;
}

/**
 * The projects under a view's filter that no gate rejects and that can be ranked, the first one first, by the view's own
 * weights.
 */
export function rankView(view: View, sources: DecisionSources): RankedProject[] {
	const { inputs, rows, weighing } = decisionInputs(view, sources);
	const { criteria, gates, projects } = inputs;
	if (projects.length === 0) return [];
	const gateAmounts = toDecisionMatrix(projects.map((project) => project.gateAmounts));
	const { admission } = admitProjects(gates, gateAmounts);
	const admitted = Uint32Array.from(projects.keys()).filter((row) => ADMISSIONS[admission[row] ?? 0] !== 'rejected');
	const values = toValues(toDecisionMatrix(projects.map((project) => project.amounts)), criteria);
	const ranking = rankRows(
		values,
		weighing.weights.map((percent) => percent / 100),
		admitted
	);
	return Array.from(ranking.order.subarray(0, ranking.ranked), (place, index) => ({
		row: rows[place] ?? 0,
		rank: ranking.ranks[index] ?? 0,
		worst: ranking.worst[place] ?? NaN,
		best: ranking.best[place] ?? NaN
	}));
}
