import { createContext } from 'svelte';
import { dateOf } from '$lib/domain/roadmap/day';
import type { JudgedProject } from '$lib/domain/roadmap/follow';
import type { KeptIndicator } from '$lib/domain/roadmap/targets/indicator';
import { judgeTarget, type TargetStanding } from '$lib/domain/roadmap/targets/standing';
import type { Period, Tally } from '$lib/domain/roadmap/targets/tally';
import { loadTargets } from './load-targets';
import type { Roadmap } from './roadmap.svelte';

/** Targets of the portfolio as of the day looked from. All its projects count, whatever the filter. */
export class Targets {
	readonly roadmap: Roadmap;
	failed = $state(false);
	/** The form that is open. */
	form = $state<'assign' | 'report' | 'add' | null>(null);
	#loaded = $state.raw<{ readonly portfolio: string; readonly indicators: readonly KeptIndicator[] } | null>(null);

	constructor(roadmap: Roadmap) {
		this.roadmap = roadmap;
	}

	/** Gets the indicators of a portfolio, where they have not come; `anew`: in any case. */
	async load(portfolio: string, anew = false): Promise<void> {
		if (!anew && this.#loaded?.portfolio === portfolio) return;
		this.failed = false;
		try {
			const indicators = await loadTargets(portfolio);
			if (this.roadmap.explorer.view.portfolio === portfolio) this.#loaded = { portfolio, indicators };
		} catch (error) {
			console.warn(error);
			this.failed = true;
		}
	}

	/** Whether they stand in place of projects. */
	readonly isShown = $derived.by(() => this.roadmap.timelineView.targets !== null);

	/** `null` until they have come. */
	readonly indicators = $derived.by(() =>
		this.#loaded?.portfolio === this.roadmap.explorer.view.portfolio ? this.#loaded.indicators : null
	);

	/** The one looked at: the one chosen, else the first. */
	readonly indicator: KeptIndicator | null = $derived.by(() => {
		const chosen = this.roadmap.timelineView.targets;
		return this.indicators?.find(({ id }) => id === chosen) ?? this.indicators?.[0] ?? null;
	});

	readonly period: Period = $derived.by(() => ({
		year: dateOf(this.roadmap.asOf).year,
		asOf: this.roadmap.asOf
	}));

	readonly divisions = $derived.by(() => this.roadmap.explorer.catalogue.divisions.map(({ code }) => code));

	/** Every project as known on the day; `null` until they have come. */
	readonly #projects = $derived.by(() => {
		const judged: JudgedProject[] = [];
		for (const row of this.roadmap.explorer.table?.ids.keys() ?? []) {
			const one = this.roadmap.judged(row);
			if (!one) return null;
			judged.push(one);
		}
		return this.roadmap.explorer.table ? judged : null;
	});

	/** How every indicator stands, in their order; empty until all has come. */
	readonly standings: readonly TargetStanding[] = $derived.by(() => {
		const projects = this.#projects;
		if (!this.isShown || !projects) return [];
		return (this.indicators ?? []).map((indicator) => this.#judge(indicator, projects));
	});

	readonly standing = $derived(this.standings.find(({ indicator }) => indicator.id === this.indicator?.id) ?? null);

	/** The division that is selected, as it stands. */
	readonly selected = $derived.by(() => {
		const { selection } = this.roadmap.explorer.view;
		if (selection?.kind !== 'division') return null;
		return this.standing?.divisions.find(({ division }) => division === selection.id) ?? null;
	});

	#judge(indicator: KeptIndicator, projects: readonly JudgedProject[]): TargetStanding {
		return judgeTarget(indicator, { projects, divisions: this.divisions }, this.period);
	}

	/** What the filtered projects make of a tally; `null`: there is no filter, or nothing in it is a project's. */
	filteredPart({ counted }: Tally): number | null {
		const { matching, table } = this.roadmap.explorer;
		if (!table || !matching || matching.rows.length === table.ids.length || this.indicator?.counting === 'reported')
			return null;
		const ids = new Set<string>(Array.from(matching.rows, (row) => table.ids[row] ?? ''));
		return counted.filter(({ id }) => ids.has(id)).reduce((sum, { amount }) => sum + amount, 0);
	}

	show(indicator: string | null): void {
		this.form = null;
		this.roadmap.look({ targets: indicator });
	}
}

export const [getTargets, setTargets] = createContext<Targets>();
