import {
	findSensitivity,
	tryWeightings,
	type RobustnessReport,
	type RobustnessRequest,
	type Sensitivity
} from '$lib/domain/selection/weighing/robustness';
import type { WeightConstraintProblem } from '$lib/domain/selection/robustness/weight-constraints';

/** `null` ends what is under way. */
export type RobustnessOrder = { readonly run: number; readonly request: RobustnessRequest } | null;

export type RobustnessNews = { readonly run: number } & (
	| { readonly kind: 'sensitivity'; readonly sensitivity: Sensitivity }
	| { readonly kind: 'report'; readonly report: RobustnessReport; readonly done: boolean }
	| { readonly kind: 'problems'; readonly problems: readonly WeightConstraintProblem[] }
);

/** Weightings tried before news is given and orders are heard again. */
const STEP = 1_000;

let current = 0;

onmessage = ({ data }: MessageEvent<RobustnessOrder>) => {
	current = data?.run ?? 0;
	if (data) begin(data.run, data.request);
};

function begin(run: number, request: RobustnessRequest): void {
	tell({ run, kind: 'sensitivity', sensitivity: findSensitivity(request) });
	const weightings = tryWeightings(request, STEP);
	const goOn = () => {
		if (run !== current) return;
		const { done, value } = weightings.next();
		if (!done) {
			tell({ run, kind: 'report', report: value, done: false });
			// an order that came meanwhile is heard first
			setTimeout(goOn);
		} else if (value.ok) tell({ run, kind: 'report', report: value.value, done: true });
		else tell({ run, kind: 'problems', problems: value.problems });
	};
	setTimeout(goOn);
}

/** The square of shares, which each report makes anew, is handed over: to copy it would hold up the page. */
const tell = (news: RobustnessNews) =>
	postMessage(news, news.kind === 'report' ? { transfer: [news.report.acceptability.buffer] } : {});
