import type { DecisionMatrix } from '$lib/domain/selection/decision-matrix';
import type { PortfolioProblem } from '$lib/domain/selection/portfolio/check-setting';
import { robustPortfolio, type RobustPortfolio } from '$lib/domain/selection/portfolio/robust-portfolio';
import { sampleScores } from '$lib/domain/selection/portfolio/sample-scores';
import { selectPortfolio, type SelectedPortfolio } from '$lib/domain/selection/portfolio/select-portfolio';
import type { PortfolioSetting } from '$lib/domain/selection/portfolio/setting';
import type { Result } from '$lib/domain/result';
import { spreadConstraints } from '$lib/domain/selection/weighing/robustness';
import type { Spread } from '$lib/domain/selection/weighing/weighing';

export interface PortfolioOrder {
	readonly setting: PortfolioSetting;
	/** Values of the candidates by criterion, and what is tried of the weights. */
	readonly tried: {
		readonly values: DecisionMatrix;
		readonly weights: readonly number[];
		readonly spread: Spread;
		readonly seed: number;
		readonly samples: number;
	};
}

export type PortfolioNews =
	| { readonly kind: 'selected'; readonly selected: Result<SelectedPortfolio, PortfolioProblem> }
	| { readonly kind: 'tried'; readonly done: number }
	/** `null`: the weightings could not be drawn. */
	| { readonly kind: 'robust'; readonly robust: RobustPortfolio | null };

/** One order is all a worker gets: nothing is heard while it searches, so that whoever wants another ends it. */
onmessage = ({ data: { setting, tried } }: MessageEvent<PortfolioOrder>) => {
	const selected = selectPortfolio(setting);
	tell({ kind: 'selected', selected });
	if (!selected.ok) return;
	const constraints = spreadConstraints(tried.weights, tried.spread);
	const scores = sampleScores({ ...tried, constraints });
	const robust = scores.ok
		? robustPortfolio({ ...setting, mostBranches: BRANCHES_EACH }, scores.value, (done) => {
				tell({ kind: 'tried', done });
				return true;
			})
		: scores;
	tell({ kind: 'robust', robust: robust.ok ? robust.value : null });
};

/** Of a hundred portfolios each need not be proven: what is not is counted and said. */
const BRANCHES_EACH = 1_000;

const tell = (news: PortfolioNews) => postMessage(news);
