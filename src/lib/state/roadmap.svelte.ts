import { createContext, untrack } from 'svelte';
import { NOT_REPORTED } from '$lib/domain/catalogue/project-table';
import { FLAGS, type ProjectId, STAGES } from '$lib/domain/project/project';
import { type Day, isoOf, parseDay } from '$lib/domain/roadmap/day';
import { deliveryFromDates, type FollowedProject, fundsAsOf, type KeptDelivery } from '$lib/domain/roadmap/delivery';
import { followProjects, type JudgedProject } from '$lib/domain/roadmap/follow';
import { rateProjects } from '$lib/domain/roadmap/rates';
import { readinessByDivision } from '$lib/domain/roadmap/readiness';
import type { RoadmapSet } from '$lib/domain/roadmap/roadmap-set';
import { fallsDueForAll, type MilestoneRule, type RuleId } from '$lib/domain/roadmap/rules';
import { standingDay } from '$lib/domain/roadmap/standing-day';
import type { TimelineRow } from '$lib/domain/roadmap/timeline/bars';
import { deadlineLines, watchedDay } from '$lib/domain/roadmap/timeline/deadlines';
import { countStandings, groupRows, linesOf } from '$lib/domain/roadmap/timeline/groups';
import { fittingWindow, panWindow, type TimeWindow, zoomWindow } from '$lib/domain/roadmap/timeline/time-scale';
import {
	openingWindow,
	readTimeline,
	type TimelineGroup,
	type TimelineView,
	writeTimeline
} from '$lib/domain/roadmap/timeline/timeline-view';
import { readCalendar } from '$lib/domain/roadmap/working-days';
import type { Parts } from '$lib/domain/parts';
import type { Explorer } from './explorer.svelte';
import { glide } from './glide';
import { loadDeliveries } from './load-deliveries';

/** Projects followed to their production, over the filtered set and the same selection and address as the explorer. */
export class Roadmap {
	readonly explorer: Explorer;
	readonly set: RoadmapSet;
	readonly today: Day;

	failed = $state(false);
	/** The date that is being moved: of which project, and the day it was pulled to. */
	moving = $state.raw<{ readonly id: string; readonly milestone: string; readonly to: Day | null } | null>(null);
	/** The form in which something is being written down of a project: its id, the form, and of what. */
	keeping = $state.raw<string | null>(null);
	folded = $state.raw<ReadonlySet<string | null>>(new Set());
	#loaded = $state.raw<{ readonly portfolio: string; readonly deliveries: readonly KeptDelivery[] } | null>(null);
	/** While it is being pulled; the address follows when it rests. */
	#pulled = $state.raw<TimeWindow | null>(null);

	constructor(explorer: Explorer, given: { set: RoadmapSet; today: Day }) {
		this.explorer = explorer;
		this.set = given.set;
		this.today = given.today;
	}

	/** Gets how a portfolio is followed, where it has not come; `anew`: in any case. */
	async load(portfolio: string, anew = false): Promise<void> {
		if (!anew && this.#loaded?.portfolio === portfolio) return;
		this.failed = false;
		try {
			const deliveries = await loadDeliveries(portfolio);
			if (this.explorer.view.portfolio === portfolio) this.#loaded = { portfolio, deliveries };
		} catch (error) {
			console.warn(error);
			this.failed = true;
		}
	}

	/** The day that is looked from without a wish: that of an invented portfolio, else today. */
	readonly openingDay = $derived.by(() => standingDay(this.explorer.portfolio, this.today));
	readonly asOf: Day = $derived.by(() => {
		const wanted = parseDay(this.explorer.view.asOf);
		return wanted.ok ? wanted.value : this.openingDay;
	});

	readonly timelineView = $derived.by(() =>
		readTimeline(
			this.explorer.view.timeline,
			this.deadlineRules.map(({ id }) => id)
		)
	);
	readonly #group = $derived(this.timelineView.group);
	readonly #onlyMissing = $derived(this.timelineView.onlyMissing);
	readonly #chosenRule = $derived(this.timelineView.rule);
	readonly window: TimeWindow = $derived(this.#pulled ?? this.timelineView.window ?? openingWindow(this.openingDay));

	/** Responsible units, in the order of their names. */
	readonly units = $derived.by(() => [...new Set(this.#loaded?.deliveries.flatMap(({ unit }) => unit ?? []))].sort());

	/** Rules that fall due on one day for everybody. */
	get deadlineRules(): readonly MilestoneRule[] {
		return this.set.rules.filter(fallsDueForAll);
	}

	/** A value of its own, so that another day asks nothing of what only the portfolio decides. */
	readonly #portfolio = $derived.by(() => this.explorer.view.portfolio);
	readonly #following = $derived.by(() => {
		const { table } = this.explorer;
		const loaded = this.#loaded;
		if (!table || loaded?.portfolio !== this.#portfolio) return null;
		const byProject = new Map(loaded.deliveries.map((delivery) => [delivery.project, delivery]));
		const projects = table.ids.map((_, row) => this.#projectOf(row));
		// of whom nothing is known, nothing came
		const deliveries = table.ids.map(
			(id) => byProject.get(id as ProjectId) ?? deliveryFromDates({ id: id as ProjectId, dates: [] })
		);
		return followProjects(projects, deliveries, this.set);
	});

	#projectOf(row: number): FollowedProject {
		const { table, catalogue } = this.explorer;
		if (!table) throw new Error('no table');
		const bits = (column: Uint32Array, bit: number) => (((column[row] ?? 0) >>> bit) & 1) === 1;
		const stage = table.stage[row] ?? NOT_REPORTED;
		return {
			id: (table.ids[row] ?? '') as ProjectId,
			division: catalogue.divisions[table.division[row] ?? NOT_REPORTED]?.code ?? null,
			stage: STAGES[stage] ?? null,
			flags: FLAGS.filter((_, bit) => bits(table.flagBits, bit)),
			programmes: catalogue.programmes.filter((_, bit) => bits(table.programmeBits, bit)).map(({ id }) => id)
		};
	}

	/** Of a project's delivery, as it came. */
	versionOf(id: string): number {
		return this.#loaded?.deliveries.find(({ project }) => project === id)?.version ?? 1;
	}

	/** A project as of the day looked from; `null` until it has come. */
	judged(row: number): JudgedProject | null {
		return this.#following?.judge(row, this.asOf) ?? null;
	}

	timeline(row: number): TimelineRow | null {
		return this.#following?.timeline(row, this.asOf) ?? null;
	}

	/** Everything under the filter, judged; `null` until it has come. */
	readonly all = $derived.by(() => {
		const following = this.#following;
		const rows = this.explorer.matching?.rows;
		if (!following || !rows) return null;
		return Array.from(rows, (row) => ({ row, judged: following.judge(row, this.asOf) }));
	});

	readonly counts = $derived(countStandings(this.all?.map(({ judged }) => judged.health) ?? []));

	/** The rule whose deadline is looked at: the one chosen, else the next to come. */
	readonly rule = $derived.by(() => {
		const rules = this.deadlineRules;
		const chosen = rules.find(({ id }) => id === this.#chosenRule);
		const dayOf = (rule: MilestoneRule) => watchedDay(rule, this.asOf) ?? Infinity;
		const ahead = rules.filter((rule) => dayOf(rule) >= this.asOf).sort((a, b) => dayOf(a) - dayOf(b));
		return chosen ?? ahead[0] ?? rules[0] ?? null;
	});

	readonly #projects = $derived(this.all?.map(({ judged }) => judged.project) ?? []);

	/** Who will meet each rule that falls due on a day, by division. */
	readonly readiness = $derived.by(() => {
		const all = this.all ?? [];
		return new Map(
			this.deadlineRules.map((rule) => {
				const place = this.set.rules.indexOf(rule);
				const verdictOf = (at: number) => all[at]?.judged.verdicts[place];
				return [rule.id, readinessByDivision(rule, this.#projects, this.asOf, verdictOf)];
			})
		);
	});

	/** Ids of those who will miss each of these rules. */
	readonly missingByRule = $derived(
		new Map(
			[...this.readiness].map(([id, divisions]) => {
				const prospects = divisions.flatMap(({ projects }) => projects);
				const missing = prospects.filter(({ prospect }) => prospect === 'willMiss');
				return [id, new Set<string>(missing.map(({ project }) => project.id))];
			})
		)
	);
	/** Ids of those who will miss the deadline looked at. */
	readonly missing: ReadonlySet<string> = $derived(this.missingByRule.get(this.rule?.id as RuleId) ?? new Set());

	/** Days in view on which rules fall due for everybody. */
	readonly deadlines = $derived.by(() => {
		const { from, days } = this.window;
		return deadlineLines(this.deadlineRules, { from, to: from + days, asOf: this.asOf });
	});

	readonly calendar = $derived.by(() => readCalendar(this.set.calendar).kept);

	readonly rates = $derived.by(() => {
		const { table } = this.explorer;
		const rated = (this.all ?? []).map(({ row, judged }) => {
			const investment = table?.investmentWanYuan[row] ?? NaN;
			return {
				project: judged.project,
				funds: fundsAsOf(judged.delivery, Number.isNaN(investment) ? null : investment, this.asOf)
			};
		});
		return rateProjects(rated, this.asOf);
	});

	readonly groups = $derived.by(() => {
		const group = this.#group;
		const shown = (this.all ?? []).filter(({ judged }) => !this.#onlyMissing || this.missing.has(judged.project.id));
		const byRow = new Map(shown.map(({ row, judged }) => [row, judged]));
		return groupRows(byRow.keys(), {
			keyOf: (row) => this.#keyOf(group, row, byRow.get(row)),
			healthOf: (row) => byRow.get(row)?.health ?? null,
			order: this.#orderOf(group)
		});
	});

	#keyOf(group: TimelineGroup, row: number, judged: JudgedProject | undefined): string | null {
		const { table, catalogue } = this.explorer;
		switch (group) {
			case 'division':
				return judged?.project.division ?? null;
			case 'chain':
				return catalogue.chains[table?.chain[row] ?? NOT_REPORTED]?.id ?? null;
			case 'unit':
				return judged?.delivery.unit ?? null;
			case 'stage':
				return judged?.project.stage ?? null;
		}
	}

	#orderOf(group: TimelineGroup): readonly string[] {
		const { catalogue } = this.explorer;
		switch (group) {
			case 'division':
				return catalogue.divisions.map(({ code }) => code);
			case 'chain':
				return catalogue.chains.map(({ id }) => id);
			case 'unit':
				return this.units;
			case 'stage':
				return STAGES;
		}
	}

	readonly lines = $derived(linesOf(this.groups, this.folded));

	fold(key: string | null): void {
		const folded = new Set(this.folded);
		if (!folded.delete(key)) folded.add(key);
		this.folded = folded;
	}

	foldAll(isFolded: boolean): void {
		this.folded = new Set(isFolded ? this.groups.map(({ key }) => key) : []);
	}

	look(part: Partial<TimelineView>): void {
		this.explorer.change({ timeline: writeTimeline({ ...this.timelineView, ...part }) });
	}

	/** Moves the window; `isResting`: and keeps it in the address. */
	pull(window: TimeWindow, isResting: boolean): void {
		this.#pulled = isResting ? null : window;
		if (isResting) this.look({ window });
	}

	/** Closer (above 1) or wider, around the middle. */
	zoom(factor: number): void {
		const { from, days } = this.window;
		this.pull(zoomWindow(this.window, factor, from + days / 2), true);
	}

	/** Later by a share of what is shown, or (negative) earlier. */
	pan(share: number): void {
		this.pull(panWindow(this.window, this.window.days * share), true);
	}

	/** Shows all the time that something of the filtered set is dated in, and `others` with it, as far as five years reach. */
	fit(others: readonly Day[] = []): void {
		const days = (this.all ?? []).flatMap(({ row }) => this.timeline(row)?.marks.map(({ on }) => on) ?? []);
		const window = fittingWindow([...days, ...others]);
		if (window) this.pull(window, true);
	}

	/** Looks from a day as soon as its projects are judged, which is done in parts: a slider is not held up. */
	glideTo(day: Day): void {
		this.goingTo = day;
		this.#glide.to(day);
	}
	/** The day that will be looked from as soon as it is ready; `null`: none but the present one. */
	goingTo = $state<Day | null>(null);
	readonly #glide = glide<Day>(
		(day) => this.#judgeInParts(day),
		(day) => {
			this.lookFrom(day);
			if (this.goingTo === day) this.goingTo = null;
		}
	);

	*#judgeInParts(day: Day): Parts<void> {
		const following = untrack(() => this.#following);
		for (const row of untrack(() => this.explorer.matching?.rows) ?? []) {
			following?.judge(row, day);
			yield;
		}
	}

	/** Looks from a day; from the opening day without a word of it in the address. */
	lookFrom(day: Day): void {
		this.explorer.change({ asOf: day === this.openingDay ? null : isoOf(day) });
	}
}

export const [getRoadmap, setRoadmap] = createContext<Roadmap>();
