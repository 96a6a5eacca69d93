import { createContext } from 'svelte';
import type { RobustnessReport, RobustnessRequest, Sensitivity } from '$lib/domain/selection/weighing/robustness';
import type { WeightConstraintProblem } from '$lib/domain/selection/robustness/weight-constraints';
import type { RobustnessNews, RobustnessOrder } from './robustness.worker';
import RobustnessWorker from './robustness.worker?worker';

/** A dragged weight asks for much: the worker hears of what has stood still so long. */
const SETTLED_AFTER_MS = 120;

/** How sure the ranking is, worked out aside while the page stays quick. */
export class Robustness {
	/** Of the request last answered; `null` before the first answer. */
	report = $state.raw<RobustnessReport | null>(null);
	sensitivity = $state.raw<Sensitivity | null>(null);
	problems = $state.raw<readonly WeightConstraintProblem[]>([]);
	/** What is shown is of an earlier request, or not all weightings are tried. */
	estimating = $state(false);
	/** Ended by the reader before all weightings were tried. */
	cancelled = $state(false);
	/** The rows of the table that `report` and `sensitivity` speak of, by their place there. */
	rows = $state.raw<Uint32Array>(new Uint32Array());
	/** Rank bands by row of the table, as far as they have been worked out. */
	readonly bandOfRow = $derived(
		new Map(
			(this.report?.bands ?? []).flatMap((band, place) => (band ? [[this.rows[place] ?? -1, band] as const] : []))
		)
	);

	#worker: Worker | null = null;
	#run = 0;
	#asked: Uint32Array = new Uint32Array();
	/** The worker may have something under way. */
	#sent = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Asks anew. `rows`: of the table, one for each row of the request. */
	ask(request: RobustnessRequest, rows: Uint32Array): void {
		this.#run++;
		this.#asked = rows;
		this.estimating = request.values.rows > 0;
		this.cancelled = false;
		clearTimeout(this.#timer);
		this.#halt();
		const run = this.#run;
		this.#timer = setTimeout(() => this.#send({ run, request }), SETTLED_AFTER_MS);
	}

	/** Ends what is under way; what has been found so far stays. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#run++;
		this.#halt();
		this.cancelled = this.estimating;
		this.estimating = false;
	}

	/** Ends the worker with the page. */
	close(): void {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = null;
	}

	/** What is asked no more leaves the processor, and its news the page, to what is done meanwhile. */
	#halt(): void {
		if (this.#sent) this.#worker?.postMessage(null satisfies RobustnessOrder);
		this.#sent = false;
	}

	#send(order: RobustnessOrder): void {
		this.#worker ??= this.#open();
		this.#sent = true;
		this.#worker.postMessage(order);
	}

	#open(): Worker {
		const worker = new RobustnessWorker();
		worker.onmessage = ({ data }: MessageEvent<RobustnessNews>) => this.#hear(data);
		return worker;
	}

	#hear(news: RobustnessNews): void {
		if (news.run !== this.#run) return;
		if (this.rows !== this.#asked) {
			// what was said of other rows says nothing of these
			this.rows = this.#asked;
			this.report = null;
		}
		switch (news.kind) {
			case 'sensitivity':
				this.sensitivity = news.sensitivity;
				break;
			case 'report':
				this.report = news.report;
				this.problems = [];
				this.estimating = !news.done;
				break;
			case 'problems':
				this.problems = news.problems;
				this.report = null;
				this.estimating = false;
				break;
		}
	}
}

export const [getRobustness, setRobustness] = createContext<Robustness>();
