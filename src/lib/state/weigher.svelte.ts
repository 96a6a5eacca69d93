import { createContext } from 'svelte';
import { idsMark } from '$lib/domain/catalogue/ids-mark';
import type { SelectionColumns } from '$lib/domain/catalogue/selection-columns';
import { assessChains } from '$lib/domain/chain/assess-chain';
import { type DecisionMatrix, pickRows } from '$lib/domain/selection/decision-matrix';
import type { SelectionSet } from '$lib/domain/selection/criteria/selection-set';
import { type Admission, ADMISSIONS, admitProjects, gateVerdicts } from '$lib/domain/selection/gates/judge-gates';
import { measureProjects } from '$lib/domain/selection/measures/measure-projects';
import { toValues } from '$lib/domain/selection/value-model/value-matrix';
import { secondOpinion } from '$lib/domain/selection/weighing/second-opinion';
import { type RankedRows, rankRows } from '$lib/domain/selection/weighing/rank-rows';
import { gatesUnder, type Weighing } from '$lib/domain/selection/weighing/weighing';
import { readWeighing, writeWeighing } from '$lib/domain/selection/weighing/weighing-text';
import { gatesOf } from '$lib/domain/selection/gates/gate';
import { parksOf } from '$lib/domain/territory/parks-of';
import type { Explorer } from './explorer.svelte';
import { loadSelection } from './load-selection';

const sharesOf = ({ weights }: Weighing): number[] => weights.map((percent) => percent / 100);

/** The filtered projects, admitted, weighed and ranked. The view of the explorer is the only thing that changes. */
export class Weigher {
	readonly explorer: Explorer;
	readonly set: SelectionSet;

	/** Of the portfolio that the explorer has loaded; `null` until they have come. */
	columns = $state.raw<{ readonly portfolio: string; readonly columns: SelectionColumns } | null>(null);
	/** The columns did not come. */
	failed = $state(false);

	constructor(explorer: Explorer, set: SelectionSet) {
		this.explorer = explorer;
		this.set = set;
	}

	/** A value of its own, so that a moved weight asks nothing of what only the portfolio decides. */
	readonly #portfolio = $derived.by(() => this.explorer.view.portfolio);
	readonly #given = $derived.by(() => gatesOf(this.set.gates, this.#portfolio));
	readonly #read = $derived.by(() => readWeighing(this.explorer.view.weighing, this.set, this.#given));
	readonly weighing = $derived(this.#read.weighing);
	readonly problems = $derived(this.#read.problems);
	readonly criteria = $derived.by(() => this.set.criteria);
	/** With the thresholds of the reader. */
	readonly #written = $derived(JSON.stringify(this.weighing.thresholds));
	/** The same object until a threshold changes: a moved weight judges no gate again. */
	readonly #thresholds = $derived(JSON.parse(this.#written) as Weighing['thresholds']);
	readonly gates = $derived.by(() => gatesUnder({ thresholds: this.#thresholds }, this.set, this.#portfolio));
	/** Shares that sum to 1, by criterion. */
	readonly weights = $derived(sharesOf(this.weighing));

	/** Table and columns are of different projects: something was written between the two answers. */
	readonly parted = $derived.by(() => {
		const { table, loaded } = this.explorer;
		if (!table || !this.columns || this.columns.portfolio !== loaded?.portfolio) return false;
		return this.columns.columns.mark !== idsMark(table.ids);
	});
	readonly #sources = $derived.by(() => {
		const { table, index, catalogue, loaded } = this.explorer;
		if (!table || this.columns?.portfolio !== loaded?.portfolio || !this.columns || this.parted) return null;
		const chains = assessChains([...index.chains.values()], { index, table, overrides: [] });
		return {
			table,
			columns: this.columns.columns,
			index,
			chains,
			parks: parksOf(catalogue.parks, this.columns.portfolio)
		};
	});
	/** All projects of the portfolio by criteria, in the units of the criteria. */
	readonly amounts = $derived(
		this.#sources &&
			measureProjects(
				this.criteria.map(({ measure }) => measure),
				this.#sources
			)
	);
	/** The same by the gates of the portfolio. */
	readonly gateAmounts = $derived(
		this.#sources &&
			measureProjects(
				this.#given.map(({ measure }) => measure),
				this.#sources
			)
	);
	/** 0–100, by the value functions. */
	readonly values = $derived(this.amounts && toValues(this.amounts, this.criteria));
	/** Every project of the portfolio at every gate. */
	readonly #admissions = $derived(this.gateAmounts && admitProjects(this.gates, this.gateAmounts));

	/** The projects under the filter and what they come to at the gates; `null` until the columns have come. */
	readonly admitted = $derived.by(() => {
		const rows = this.explorer.matching?.rows;
		const admission = this.#admissions?.admission;
		if (!rows || !admission) return null;
		const counts: Record<Admission, number> = { admitted: 0, undetermined: 0, rejected: 0 };
		const kept = new Uint32Array(rows.length);
		let size = 0;
		for (const row of rows) {
			const came = ADMISSIONS[admission[row] ?? 0] ?? 'admitted';
			counts[came]++;
			if (came !== 'rejected') kept[size++] = row;
		}
		return { rows: kept.subarray(0, size), counts, all: rows };
	});

	/** Of the filtered projects, how many pass, fail and are undetermined at each gate. */
	readonly gateCounts = $derived.by(() => {
		const amounts = this.gateAmounts;
		const rows = this.admitted?.all;
		if (!amounts || !rows) return [];
		return admitProjects(this.gates, pickRows(amounts, rows)).counts;
	});

	/** The ranking of those not gated out, by the additive value model. */
	readonly ranking = $derived(
		this.values && this.admitted ? this.#rank(this.values, this.weights, this.admitted.rows) : null
	);
	/** The last ranking, and what it was made of. */
	#found: { readonly of: readonly [DecisionMatrix, string, ArrayLike<number>]; readonly ranking: RankedRows } | null =
		null;

	#rank(values: DecisionMatrix, weights: readonly number[], rows: ArrayLike<number>): RankedRows {
		const of = [values, String(weights), rows] as const;
		if (this.#found?.of.every((part, place) => part === of[place])) return this.#found.ranking;
		const ranking = rankRows(values, weights, rows);
		this.#found = { of, ranking };
		return ranking;
	}

	/** Ranks as `decide` would, and shows nothing yet: what is decided next is then shown sooner. */
	rankAhead(part: Partial<Weighing>): void {
		if (!this.values || !this.admitted) return;
		const { weighing } = readWeighing(this.#write(part), this.set, this.#given);
		this.#rank(this.values, sharesOf(weighing), this.admitted.rows);
	}

	/** By the method that the reader asks for; `null` where it is the value model, or where the method cannot judge. */
	readonly opinion = $derived.by(() => {
		const { method } = this.weighing;
		if (method === 'value' || !this.amounts || !this.admitted) return null;
		const asked = { amounts: this.amounts, criteria: this.criteria, weights: this.weights, rows: this.admitted.rows };
		return secondOpinion(method, asked);
	});
	/** The order that is listed and mapped. */
	readonly listed = $derived(this.opinion?.ok ? this.opinion.value : this.ranking);

	/** By row of the table: its place in the order of the ranking. */
	readonly placeOfRow = $derived.by(() => {
		const places = new Int32Array(this.explorer.table?.count ?? 0).fill(-1);
		const order = this.ranking?.order ?? new Uint32Array();
		for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
		const get = (row: number): number | undefined => {
			const place = places[row] ?? -1;
			return place < 0 ? undefined : place;
		};
		return { get, has: (row: number) => get(row) !== undefined };
	});

	/** One project at every gate. */
	verdictsOf(row: number) {
		return this.gateAmounts ? gateVerdicts(this.gates, this.gateAmounts, row) : [];
	}

	/** Whether a project is admitted, flagged or gated out. */
	admissionOf(row: number): Admission {
		return ADMISSIONS[this.#admissions?.admission[row] ?? 0] ?? 'admitted';
	}

	/** Changes what the reader decides; the rest follows, the address too. */
	decide(part: Partial<Weighing>): void {
		this.explorer.change({ weighing: this.#write(part) });
	}

	#write(part: Partial<Weighing>): string | null {
		return writeWeighing({ ...this.weighing, ...part }, this.set);
	}

	/** Gets the columns of the portfolio that the explorer shows, where it has not got them; `anew`: in any case. */
	load(portfolio: string, anew = false): void {
		if (!anew && this.columns?.portfolio === portfolio) return;
		this.failed = false;
		loadSelection(portfolio).then(
			(columns) => {
				if (this.explorer.view.portfolio === portfolio) this.columns = { portfolio, columns };
			},
			(error: unknown) => {
				console.warn(error);
				this.failed = true;
			}
		);
	}
}

export const [getWeigher, setWeigher] = createContext<Weigher>();
