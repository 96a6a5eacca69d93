import type { Paper } from '../../selection/record/document.ts';
import type { Day } from '../day.ts';
import type { Health } from '../health-definitions.ts';
import type { BarKind, TimelineRow } from '../timeline/bars.ts';

/** A timeline in words and days, laid out by nobody yet. */
export interface TimelineDrawing extends Omit<Paper, 'blocks' | 'isUntitled'> {
	/** Below the title: as of which day, from where, whose data. */
	readonly notes: readonly string[];
	/** Months across; `label` is empty where only a line stands. */
	readonly months: readonly { readonly day: Day; readonly label: string; readonly year: string | null }[];
	/** The day after the last. */
	readonly end: Day;
	readonly today: { readonly day: Day; readonly label: string };
	/** Days on which a rule falls due for everybody. */
	readonly deadlines: readonly { readonly day: Day; readonly label: string }[];
	readonly groups: readonly {
		readonly name: string;
		readonly lines: readonly { readonly name: string; readonly health: Health; readonly row: TimelineRow }[];
	}[];
	/** Words for the key. */
	readonly key: {
		readonly bars: readonly (readonly [BarKind, string])[];
		readonly healths: readonly (readonly [Health, string])[];
		readonly marks: readonly (readonly ['proceduresComplete' | 'commencement' | 'production', string])[];
		readonly baseline: string;
		readonly expected: string;
		readonly rest: string;
		readonly stop: string;
	};
}
