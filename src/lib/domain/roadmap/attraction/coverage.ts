import type { ChainAssessment, LinkAssessment } from '../../chain/assessment.ts';
import { isGap } from '../../chain/assessment.ts';
import type { ChainId } from '../../chain/chain.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import type { Day } from '../day.ts';
import type { Campaign } from './attraction.ts';
import type { FollowedLead } from './lead-as-of.ts';

/** A gap of a chain, and who is after it. */
export interface LinkCoverage {
	readonly chain: ChainId;
	readonly link: LinkAssessment;
	/** Under way or still to come, and aimed at it. */
	readonly campaigns: readonly Campaign[];
	/** Open leads on it. */
	readonly leads: readonly FollowedLead[];
	/** Where those leads may go, in the order they are named. */
	readonly divisions: readonly DivisionCode[];
}

/**
 * Of the missing and weak links of chains, which have a campaign or an open lead, and which nobody is after: these first,
 * each in the order of the chains.
 */
export function coverLinks(
	chains: readonly ChainAssessment[],
	{ campaigns, leads, asOf }: { campaigns: readonly Campaign[]; leads: readonly FollowedLead[]; asOf: Day }
): LinkCoverage[] {
	const live = campaigns.filter(({ last }) => last >= asOf);
	const open = leads.filter(({ isOpen }) => isOpen);
	return chains
		.flatMap(({ chain, links }) =>
			links.filter(isGap).map((link): LinkCoverage => {
				const own = open.filter(({ lead }) => lead.links.includes(link.link.id));
				return {
					chain: chain.id,
					link,
					campaigns: live.filter((campaign) => campaign.links.includes(link.link.id)),
					leads: own,
					divisions: [...new Set(own.flatMap(({ lead }) => lead.divisions))]
				};
			})
		)
		.sort((a, b) => Number(isCovered(a)) - Number(isCovered(b)));
}

export const isCovered = ({ campaigns, leads }: LinkCoverage): boolean => campaigns.length + leads.length > 0;
