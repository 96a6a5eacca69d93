import type { Day } from '../day.ts';
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
	/** Its last day is behind. */
	readonly isOver: boolean;
}

/** A line of either lane, top to bottom. `past`: the head of the campaigns that are over. */
export type RoadmapLine =
	| { readonly kind: 'lane'; readonly lane: Lane; readonly isOpen: boolean }
	| { readonly kind: 'past'; readonly groups: readonly CampaignGroup[]; readonly isOpen: boolean }
	| { readonly kind: 'campaign'; readonly group: CampaignGroup; readonly isOpen: boolean }
	| { readonly kind: 'lead'; readonly lead: FollowedLead }
	| TimelineLine;

/** Under which the leads of no campaign, and the campaigns that are over, are opened and folded. */
export const LOOSE = '';
export const PAST = '~past';

/**
 * Campaigns, the latest to begin first, then the leads of none, then the campaigns that are over. Of each the open leads
 * come first, the next due before the others. A campaign without leads stays.
 */
export function groupLeads(campaigns: readonly Campaign[], leads: readonly FollowedLead[], asOf: Day): CampaignGroup[] {
	const known = new Set<string>(campaigns.map(({ id }) => id));
	const loose = leads.filter(({ lead }) => lead.campaign === null || !known.has(lead.campaign));
	const groups = [...campaigns]
		.sort((a, b) => b.first - a.first)
		.map((campaign) => ({
			campaign,
			leads: inOrder(leads.filter(({ lead }) => lead.campaign === campaign.id)),
			isOver: campaign.last < asOf
		}));
	return [
		...groups.filter(({ isOver }) => !isOver),
		...(loose.length > 0 ? [{ campaign: null, leads: inOrder(loose), isOver: false }] : []),
		...groups.filter(({ isOver }) => isOver)
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
	/** Ids of the campaigns that are open; `LOOSE` and `PAST`. */
	readonly open: ReadonlySet<string>;
}

/** Both lanes in one list, each under its head; delivery alone needs none. */
export function roadmapLines(
	groups: readonly CampaignGroup[],
	delivery: readonly TimelineLine[],
	{ lanes, foldedLanes, open }: Folding
): readonly RoadmapLine[] {
	if (lanes === 'delivery') return delivery;
	const over = groups.filter(({ isOver }) => isOver);
	const linesOf = (group: CampaignGroup): RoadmapLine[] => {
		const isOpen = open.has(group.campaign?.id ?? LOOSE);
		const head = { kind: 'campaign', group, isOpen } as const;
		return isOpen ? [head, ...group.leads.map((lead) => ({ kind: 'lead', lead }) as const)] : [head];
	};
	const attraction: RoadmapLine[] = groups.filter(({ isOver }) => !isOver).flatMap(linesOf);
	if (over.length > 0) attraction.push({ kind: 'past', groups: over, isOpen: open.has(PAST) });
	if (open.has(PAST)) attraction.push(...over.flatMap(linesOf));
	const under = (lane: Lane, lines: readonly RoadmapLine[]): RoadmapLine[] => {
		const isOpen = !foldedLanes.has(lane);
		return [{ kind: 'lane', lane, isOpen }, ...(isOpen ? lines : [])];
	};
	if (lanes === 'attraction') return under('attraction', attraction);
	return under('attraction', attraction).concat(under('delivery', delivery));
}
