import type { ProjectId } from '../../project/project.ts';
import { day } from '../test-roadmap.ts';
import type { Campaign, CampaignId, Lead, LeadEntry, LeadId, LeadStage, LostReason } from './attraction.ts';
import { type FollowedLead, leadAsOf, type ProjectStanding } from './lead-as-of.ts';

/** Builders for tests: everything not given is unknown, or empty. */

export const lead = (id: string, since: string, changes: Partial<Lead> = {}): Lead => ({
	id: id as LeadId,
	campaign: null,
	enterprise: id,
	region: null,
	links: [],
	divisions: [],
	investmentWanYuan: null,
	unit: null,
	officer: null,
	since: day(since),
	recordedOn: day(since),
	entries: [],
	...changes
});

let written = 0;
const at = (on: string, recordedOn: string) => ({ on: day(on), recordedOn: day(recordedOn), sequence: written++ });

export const moved = (stage: LeadStage, on: string, reason: LostReason | null = null, recordedOn = on): LeadEntry => ({
	...at(on, recordedOn),
	kind: 'stage',
	stage,
	reason,
	note: null
});
export const spoke = (on: string, recordedOn = on): LeadEntry => ({
	...at(on, recordedOn),
	kind: 'contact',
	contact: 'talk',
	place: null,
	by: null,
	outcome: 'nextStep',
	text: null
});
export const toDo = (action: string, on: string, due: string | null): LeadEntry => ({
	...at(on, on),
	kind: 'action',
	action,
	text: action,
	owner: null,
	due: due === null ? null : day(due)
});
export const did = (action: string, on: string, recordedOn = on): LeadEntry => ({
	...at(on, recordedOn),
	kind: 'done',
	action
});
export const became = (project: string | null, on: string): LeadEntry => ({
	...at(on, on),
	kind: 'project',
	project: project as ProjectId | null
});

export const campaign = (id: string, first: string, last: string, changes: Partial<Campaign> = {}): Campaign => ({
	id: id as CampaignId,
	name: { zh: id, en: null, ru: null },
	season: 'winter',
	first: day(first),
	last: day(last),
	goal: null,
	unit: null,
	officer: null,
	links: [],
	regions: [],
	divisions: [],
	recordedOn: day(first),
	...changes
});

/** At the end of a day; throws where it was not written down yet. */
export function followed(given: Lead, asOf: string, standing: ProjectStanding | null = null): FollowedLead {
	const found = leadAsOf(given, { asOf: day(asOf), standingOf: () => standing });
	if (!found) throw new Error(`${given.id} is not known on ${asOf}`);
	return found;
}
