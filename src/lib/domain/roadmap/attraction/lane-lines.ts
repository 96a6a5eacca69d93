import type { TimelineLine } from '../timeline/groups.ts';
import type { Campaign } from './attraction.ts';
import type { FollowedLead } from './lead-as-of.ts';

/** Lanes of the roadmap on its one time axis; `both` is as it opens. */
export const LANES = ['both', 'attraction', 'delivery'] as const;
export type Lanes = (typeof LANES)[number];
export type Lane = Exclude<Lanes, 'both'>;

/** A campaign with its leads; `null`: those of none. */
export interface CampaignGroup {
	readonly campaign: Campaign | null;
	readonly leads: readonly FollowedLead[];
}

/** A line of either lane, top to bottom. */
export type RoadmapLine =
	| { readonly kind: 'lane'; readonly lane: Lane; readonly isOpen: boolean }
	| { readonly kind: 'campaign'; readonly group: CampaignGroup; readonly isOpen: boolean }
	| { readonly kind: 'lead'; readonly lead: FollowedLead }
	| TimelineLine;

/** Campaigns, the latest to begin first, each with its leads: open ones first, the next due before the others. Empty ones stay. */
export function groupLeads(campaigns: readonly Campaign[], leads: readonly FollowedLead[]): CampaignGroup[] {
	const known = new Set<string>(campaigns.map(({ id }) => id));
	const loose = leads.filter(({ lead }) => lead.campaign === null || !known.has(lead.campaign));
	return [
		...[...campaigns]
			.sort((a, b) => b.first - a.first)
			.map((campaign) => ({
				campaign,
				leads: inOrder(leads.filter(({ lead }) => lead.campaign === campaign.id))
			})),
		...(loose.length > 0 ? [{ campaign: null, leads: inOrder(loose) }] : [])
	];
}

const inOrder = (leads: readonly FollowedLead[]): FollowedLead[] =>
	[...leads].sort(
		(a, b) =>
			Number(b.isOpen) - Number(a.isOpen) ||
			(a.next?.due ?? Number.MAX_SAFE_INTEGER) - (b.next?.due ?? Number.MAX_SAFE_INTEGER) ||
			b.lead.since - a.lead.since
	);

interface Folding {
	readonly lanes: Lanes;
	readonly foldedLanes: ReadonlySet<Lane>;
	/** Ids of the campaigns that are open; `''`: the leads of none. */
	readonly open: ReadonlySet<string>;
}

/** Both lanes in one list, each under its head; one lane alone needs none. */
export function roadmapLines(
	groups: readonly CampaignGroup[],
	delivery: readonly TimelineLine[],
	{ lanes, foldedLanes, open }: Folding
): readonly RoadmapLine[] {
	if (lanes === 'delivery') return delivery;
	const attraction = groups.flatMap((group): RoadmapLine[] => {
		const isOpen = open.has(group.campaign?.id ?? '');
		const head = { kind: 'campaign', group, isOpen } as const;
		return isOpen ? [head, ...group.leads.map((lead) => ({ kind: 'lead', lead }) as const)] : [head];
	});
	const isOpen = (lane: Lane) => !foldedLanes.has(lane);
	const under = (lane: Lane, lines: readonly RoadmapLine[]): RoadmapLine[] => [
		{ kind: 'lane', lane, isOpen: isOpen(lane) },
		...(isOpen(lane) ? lines : [])
	];
	return lanes === 'attraction'
		? under('attraction', attraction)
		: under('attraction', attraction).concat(under('delivery', delivery));
}
