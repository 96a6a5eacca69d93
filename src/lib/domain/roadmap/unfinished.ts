import type { Day, DaySpan } from './day.ts';
import { eventAsOf } from './events.ts';
import { workReasons } from './health.ts';
import type { DayRange } from './milestone.ts';
import { type RoadmapProject, stageAsOf } from './roadmap-project.ts';

/** 三未: 已签约未开工、已开工未建设、已建成未竣工. */
export const UNFINISHED_CLASSES = ['registeredNotStarted', 'startedNotBuilding', 'builtNotCompleted'] as const;
export type UnfinishedClass = (typeof UNFINISHED_CLASSES)[number];

/** `none`: in none of the classes; `unknown`: a value that would decide is not known. */
export type Unfinished =
	| { readonly kind: 'none' | 'unknown' }
	| {
			readonly kind: UnfinishedClass;
			/** When it came into the class; `null`: not known. */
			readonly since: DaySpan | null;
			readonly days: DayRange | null;
	  };

/**
 * Which of the three classes of unfinished projects one is in at the end of a day:
 *
 * - registered, not started: contracted or in procedures; since the signing;
 * - started, not building: commenced and not yet under construction, since the start; or under construction and
 *   stopped, not for the winter, since the stop;
 * - built, not completed: under construction or in production with the civil works complete and the acceptance still to
 *   come; since the civil works were complete.
 *
 * What is planned, negotiated, at capacity or withdrawn is in none.
 *
 * @source issue 5 names the classes; where each begins and ends is our convention, `docs/roadmap.md`
 */
export function unfinishedClass(project: RoadmapProject, asOf: Day): Unfinished {
	if (project.flags.includes('withdrawn')) return { kind: 'none' };
	const stage = stageAsOf(project, asOf);
	switch (stage) {
		case null:
			return { kind: 'unknown' };
		case 'planned':
		case 'negotiating':
		case 'capacity':
			return { kind: 'none' };
		case 'contracted':
		case 'procedures':
			return inClass('registeredNotStarted', eventAsOf(project, 'signing', asOf).on, asOf);
		case 'commenced':
			return inClass('startedNotBuilding', eventAsOf(project, 'commencement', asOf).on, asOf);
		case 'construction':
			return stoppedClass(project, asOf) ?? builtClass(project, asOf);
		case 'production':
			return builtClass(project, asOf);
	}
}

function stoppedClass(project: RoadmapProject, asOf: Day): Unfinished | null {
	const stops = workReasons(project, asOf);
	const since = stops.flatMap((reason) => (reason.test === 'halted' ? [reason.from] : []));
	const first = since.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest)[0];
	if (first) return inClass('startedNotBuilding', first, asOf);
	if (stops.some(({ test }) => test === 'suspended')) return inClass('startedNotBuilding', null, asOf);
	return stops.length > 0 ? { kind: 'unknown' } : null;
}

function builtClass(project: RoadmapProject, asOf: Day): Unfinished {
	const built = eventAsOf(project, 'civilComplete', asOf);
	const accepted = eventAsOf(project, 'acceptance', asOf);
	if (built.standing === 'pending' || accepted.standing === 'happened') return { kind: 'none' };
	if (built.standing === 'unknown' || accepted.standing === 'unknown') return { kind: 'unknown' };
	return inClass('builtNotCompleted', built.on, asOf);
}

const inClass = (kind: UnfinishedClass, since: DaySpan | null, asOf: Day): Unfinished => ({
	kind,
	since,
	days: since && { least: asOf - since.latest, most: asOf - since.earliest }
});
