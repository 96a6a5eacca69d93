import type { Day } from '../day.ts';
import type { FollowedLead, LeadAction } from './lead-as-of.ts';

/** Days ahead within which an action is due soon; ours. */
const SOON_DAYS = 15;
/** Days without a word after which a lead is named; ours. */
export const UNTOUCHED_DAYS = 30;

/** How what is to be done next stands; `none`: nobody named anything. */
export const AGENDA_STANDINGS = ['overdue', 'soon', 'none', 'later', 'undated'] as const;
export type AgendaStanding = (typeof AGENDA_STANDINGS)[number];

/** What is to be done next about a lead. */
export interface AgendaLine {
	readonly lead: FollowedLead;
	readonly standing: AgendaStanding;
	/** `null` where nobody acts next. */
	readonly action: LeadAction | null;
	/** Days since somebody spoke with them or moved it on, where that is long ago; `null`: it is not. */
	readonly untouchedDays: number | null;
}

/**
 * The next action of every lead that is open, or rests with one named; what is overdue first, then what is due soon, then
 * the leads for which nobody acts, each the first due, or the longest untouched, before the others.
 */
export function agendaOf(leads: readonly FollowedLead[], asOf: Day): AgendaLine[] {
	return leads
		.filter(({ isOpen, stage, next }) => isOpen || (stage === 'resting' && next !== null))
		.map((lead) => lineOf(lead, asOf))
		.sort(
			(a, b) =>
				AGENDA_STANDINGS.indexOf(a.standing) - AGENDA_STANDINGS.indexOf(b.standing) ||
				(a.action?.due ?? 0) - (b.action?.due ?? 0) ||
				a.lead.touched - b.lead.touched
		);
}

function lineOf(lead: FollowedLead, asOf: Day): AgendaLine {
	return {
		lead,
		standing: standingOfAction(lead.next, asOf),
		action: lead.next,
		untouchedDays: untouchedDays(lead, asOf)
	};
}

export function standingOfAction(action: Pick<LeadAction, 'due'> | null, asOf: Day): AgendaStanding {
	if (action === null) return 'none';
	if (action.due === null) return 'undated';
	if (action.due < asOf) return 'overdue';
	return action.due <= asOf + SOON_DAYS ? 'soon' : 'later';
}

/** Days since an open lead was touched, where they are at least thirty. */
export function untouchedDays({ isOpen, touched }: FollowedLead, asOf: Day): number | null {
	return isOpen && asOf - touched >= UNTOUCHED_DAYS ? asOf - touched : null;
}
