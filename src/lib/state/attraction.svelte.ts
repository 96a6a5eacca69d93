import { createContext } from 'svelte';
import { assessChains } from '$lib/domain/chain/assess-chain';
import type { ProjectId } from '$lib/domain/project/project';
import { agendaOf } from '$lib/domain/roadmap/attraction/agenda';
import type { Campaign, KeptCampaign, ShownPlan } from '$lib/domain/roadmap/attraction/attraction';
import { coverLinks } from '$lib/domain/roadmap/attraction/coverage';
import {
	groupLeads,
	type Lane,
	type Lanes,
	LOOSE,
	PAST,
	type RoadmapLine,
	roadmapLines
} from '$lib/domain/roadmap/attraction/lane-lines';
import {
	type FollowedLead,
	leadAsOf,
	type ProjectStanding,
	projectStanding
} from '$lib/domain/roadmap/attraction/lead-as-of';
import { isWithinFilter } from '$lib/domain/roadmap/attraction/within-filter';
import { fittingWindow } from '$lib/domain/roadmap/timeline/time-scale';
import { loadAttraction } from './load-attraction';
import type { Roadmap } from './roadmap.svelte';

/** Whom a territory courts, on the time axis, as of the day and by the selection of the roadmap. */
export class AttractionLane {
	readonly roadmap: Roadmap;

	failed = $state(false);
	foldedLanes = $state.raw<ReadonlySet<Lane>>(new Set());
	/** Ids of the campaigns whose leads are shown, `LOOSE` and `PAST`. */
	#opened = $state.raw<ReadonlySet<string>>(new Set());
	#folded = $state.raw<ReadonlySet<string>>(new Set());
	#loaded = $state.raw<{ readonly portfolio: string; readonly plan: ShownPlan } | null>(null);

	constructor(roadmap: Roadmap) {
		this.roadmap = roadmap;
	}

	/** Gets the plan of a portfolio, where it has not come; `anew`: in any case. */
	async load(portfolio: string, anew = false): Promise<void> {
		if (!anew && this.#loaded?.portfolio === portfolio) return;
		this.failed = false;
		try {
			const plan = await loadAttraction(portfolio);
			if (this.roadmap.explorer.view.portfolio === portfolio) this.#loaded = { portfolio, plan };
		} catch (error) {
			console.warn(error);
			this.failed = true;
		}
	}

	/** `null` until it has come. */
	readonly plan = $derived.by(() =>
		this.#loaded?.portfolio === this.roadmap.explorer.view.portfolio ? this.#loaded.plan : null
	);
	/** Whoever asks who will miss a deadline asks of projects: then delivery stands alone. */
	readonly lanes: Lanes = $derived.by(() => {
		const { lanes, onlyMissing } = this.roadmap.timelineView;
		return onlyMissing && lanes === 'both' ? 'delivery' : lanes;
	});

	/** All leads known on the day, whatever the filter. */
	readonly #followed = $derived.by(() => {
		const { asOf } = this.roadmap;
		const standingOf = (project: ProjectId): ProjectStanding | null => {
			const row = this.roadmap.explorer.rowOf(project);
			const judged = row === null ? null : this.roadmap.judged(row);
			return judged && projectStanding(judged.project, asOf);
		};
		return (this.plan?.leads ?? []).flatMap((lead) => leadAsOf(lead, { asOf, standingOf }) ?? []);
	});
	readonly #campaigns = $derived.by(() =>
		(this.plan?.campaigns ?? []).filter(({ recordedOn }) => recordedOn <= this.roadmap.asOf)
	);

	#isWithin(own: Pick<Campaign, 'links' | 'divisions'>): boolean {
		const { filter, index } = this.roadmap.explorer;
		return isWithinFilter(own, filter, (link) => index.links.get(link)?.chain.id);
	}

	/** Those under the filter. */
	readonly leads = $derived.by(() => this.#followed.filter(({ lead }) => this.#isWithin(lead)));
	/** Those under the filter, or with a lead under it. */
	readonly campaigns = $derived.by(() => {
		const wanted = new Set(this.leads.map(({ lead }) => lead.campaign));
		return this.#campaigns.filter((campaign) => wanted.has(campaign.id) || this.#isWithin(campaign));
	});
	readonly groups = $derived.by(() => groupLeads(this.campaigns, this.leads, this.roadmap.asOf));

	/** What is selected, whatever the filter. */
	readonly lead: FollowedLead | null = $derived.by(() => {
		const { selection } = this.roadmap.explorer.view;
		return selection?.kind === 'lead' ? (this.#followed.find(({ lead }) => lead.id === selection.id) ?? null) : null;
	});
	readonly campaign: KeptCampaign | null = $derived.by(() => {
		const { selection } = this.roadmap.explorer.view;
		return selection?.kind === 'campaign' ? (this.#campaigns.find(({ id }) => id === selection.id) ?? null) : null;
	});

	/** Open by hand, where what is selected stands, and whatever goes on where the lane has the room for itself. */
	readonly #open = $derived.by(() => {
		const group = this.groups.find(({ campaign, leads }) =>
			this.lead ? leads.includes(this.lead) : campaign !== null && campaign.id === this.campaign?.id
		);
		const own = group && this.lead ? [group.campaign?.id ?? LOOSE] : [];
		const live =
			this.lanes === 'attraction'
				? this.groups.filter(({ isOver }) => !isOver).map((each) => each.campaign?.id ?? LOOSE)
				: [];
		const roomy = live.filter((key) => !this.#folded.has(key));
		return new Set([...roomy, ...this.#opened, ...own, ...(group?.isOver ? [PAST] : [])]);
	});
	readonly lines: readonly RoadmapLine[] = $derived.by(() =>
		roadmapLines(this.groups, this.roadmap.lines, {
			lanes: this.lanes,
			foldedLanes: this.foldedLanes,
			open: this.#open
		})
	);

	foldLane(lane: Lane): void {
		const folded = new Set(this.foldedLanes);
		if (!folded.delete(lane)) folded.add(lane);
		this.foldedLanes = folded;
	}

	/** Selects a campaign and shows its leads; folds one that is selected. */
	toggleCampaign({ id }: Campaign): void {
		const isLeft = this.campaign?.id === id && this.#open.has(id);
		this.#fold(id, isLeft);
		this.roadmap.explorer.select(isLeft ? null : { kind: 'campaign', id });
	}

	/** Shows or folds the leads of no campaign, or the campaigns that are over; what was selected there is left. */
	toggleUnder(key: typeof LOOSE | typeof PAST): void {
		const isLeft = this.#open.has(key);
		this.#fold(key, isLeft);
		if (isLeft && this.#open.has(key)) this.roadmap.explorer.select(null);
	}

	#fold(key: string, isFolded: boolean): void {
		const [opened, folded] = [new Set(this.#opened), new Set(this.#folded)];
		const [into, from] = isFolded ? [folded, opened] : [opened, folded];
		into.add(key);
		from.delete(key);
		this.#opened = opened;
		this.#folded = folded;
	}

	/** Shows all the time that something in the lanes is dated in. */
	fit(): void {
		const own = [
			...this.campaigns.flatMap(({ first, last }) => [first, last]),
			...this.leads.flatMap(({ lead, next }) => [lead.since, next?.due ?? lead.since])
		];
		const alone = this.lanes === 'attraction' ? fittingWindow(own) : null;
		if (alone) this.roadmap.pull(alone, true);
		else this.roadmap.fit(this.lanes === 'delivery' ? [] : own);
	}

	/** What is to be done next about the leads under the filter. */
	readonly agenda = $derived.by(() => agendaOf(this.leads, this.roadmap.asOf));

	/** Gaps of the chains under the filter, and who is after them. */
	readonly coverage = $derived.by(() => {
		const { explorer, asOf } = this.roadmap;
		const { index, table, filter } = explorer;
		if (!table) return [];
		const chains = [...index.chains.values()].filter(
			({ id }) => filter.chains.length === 0 || filter.chains.includes(id)
		);
		return coverLinks(assessChains(chains, { index, table, overrides: [] }), {
			campaigns: this.#campaigns,
			leads: this.#followed,
			asOf
		}).filter(({ link }) => filter.links.length === 0 || filter.links.includes(link.link.id));
	});

	/** Of a lead, as it came. */
	versionOf(id: string): number {
		return this.plan?.leads.find((lead) => lead.id === id)?.version ?? 1;
	}
}

export const [getAttraction, setAttraction] = createContext<AttractionLane>();
