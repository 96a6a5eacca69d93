import { createHash } from 'node:crypto';
import { parseView } from '../../domain/explore/view.ts';
import type { Role } from '../../domain/account/role.ts';
import type { Campaign } from '../../domain/roadmap/attraction/attraction.ts';
import { type FollowedLead, leadAsOf } from '../../domain/roadmap/attraction/lead-as-of.ts';
import { isWithinFilter } from '../../domain/roadmap/attraction/within-filter.ts';
import type { ReportFacts } from '../../domain/roadmap/report/report-facts.ts';
import * as attraction from '../attraction.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import type { ReportRequest } from './report-request.ts';

/** Campaigns and leads of a report, as known on its day. */
export interface FollowedPlan {
	readonly campaigns: readonly Campaign[];
	readonly leads: readonly FollowedLead[];
	/** Hash of the whole plan and of what else a report is made from. */
	readonly dataVersion: string;
}

/**
 * The plan that a report tells of: what its filter and its scope mean something to, a division by where a lead may go, a
 * unit by who is responsible or acts next. `null`: the plan is not for this role.
 */
export async function followedPlan(
	db: Database,
	{ facts, request, role }: { facts: ReportFacts; request: ReportRequest; role: Role | null }
): Promise<FollowedPlan | null> {
	const { portfolio, basis, scope, index } = facts;
	const shown = await attraction.shownPlan(db, portfolio.id, role);
	if (!shown?.isShown) return null;
	const { asOf } = basis;
	const standingOf = await attraction.standings(db, portfolio.id, asOf);
	const { filter } = parseView(request.view, await catalogue.read(db)).view;
	const isMeant = (own: Pick<Campaign, 'links' | 'divisions'>) =>
		isWithinFilter(own, filter, (link) => index.links.get(link)?.chain.id) &&
		(scope.division === null || own.divisions.includes(scope.division));
	const isOfUnit = ({ lead, next }: FollowedLead) =>
		scope.unit === null || lead.unit === scope.unit || next?.owner === scope.unit;
	const leads = shown.leads
		.flatMap((lead) => leadAsOf(lead, { asOf, standingOf }) ?? [])
		.filter((lead) => isMeant(lead.lead) && isOfUnit(lead));
	const named = new Set(leads.map(({ lead }) => lead.campaign));
	return {
		campaigns: shown.campaigns.filter(
			(campaign) =>
				campaign.recordedOn <= asOf &&
				(named.has(campaign.id) || (isMeant(campaign) && (scope.unit === null || campaign.unit === scope.unit)))
		),
		leads,
		dataVersion: createHash('sha256').update(facts.dataVersion).update(JSON.stringify(shown)).digest('hex')
	};
}
