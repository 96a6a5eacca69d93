import type { ProcedureDefinition } from './procedure.ts';
import type { MilestoneRule } from './rules.ts';
import type { Season } from './timeline/seasons.ts';
import type { CalendarYear } from './working-days.ts';

/** What projects of a territory are followed by: its rules, the procedures before a start, and its working days. */
export interface RoadmapSet {
	readonly rules: readonly MilestoneRule[];
	readonly procedures: readonly ProcedureDefinition[];
	readonly calendar: readonly CalendarYear[];
	/** Parts of the year, in any order. */
	readonly seasons: readonly Season[];
}
