import type { Day } from '../day.ts';
import { type AgendaStanding, standingOfAction } from './agenda.ts';
import type { LeadStage } from './attraction.ts';
import type { Contact, FollowedLead } from './lead-as-of.ts';

/** What the row of a lead draws. */
export interface LeadMarks {
	/** Stretches of time at a stage, the last up to the day looked from; those that nobody dates are not there. */
	readonly bands: readonly { readonly stage: LeadStage; readonly from: Day; readonly to: Day }[];
	/** The day it was lost on; `null`: it was not, or nobody knows. */
	readonly lostOn: Day | null;
	readonly contacts: readonly Contact[];
	/** What is to be done next, where a day is set for it. */
	readonly due: { readonly on: Day; readonly standing: AgendaStanding } | null;
}

/** The row of a lead at the end of a day. What is lost goes on no further. */
export function leadMarks({ steps, stage, contacts, next, isOpen }: FollowedLead, asOf: Day): LeadMarks {
	const ends = (place: number) => steps[place]?.to ?? (place === steps.length - 1 ? asOf + 1 : null);
	const bands = steps.flatMap(({ stage, from }, place) => {
		const to = ends(place);
		return stage === 'lost' || from === null || to === null || to <= from ? [] : [{ stage, from, to }];
	});
	const due = next?.due ?? null;
	return {
		bands,
		lostOn: stage === 'lost' ? (steps.at(-1)?.from ?? null) : null,
		contacts,
		due: due === null || !(isOpen || stage === 'resting') ? null : { on: due, standing: standingOfAction(next, asOf) }
	};
}
