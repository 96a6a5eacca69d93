import type { Flag, ProgrammeId, Stage } from '../project/project.ts';
import type { Day, DaySpan } from './day.ts';
import type { RuleEvent } from './events.ts';
import type { Standing } from './milestone.ts';
import type { SiteTransfer } from './procedure.ts';

/** A value that decided a verdict, beside what was asked of it. */
export type RuleReason =
	/** It has left: no rule applies. */
	| { readonly code: 'withdrawn' }
	| { readonly code: 'stage'; readonly stage: Stage | null; readonly wanted: readonly Stage[] }
	| { readonly code: 'flag'; readonly flag: Flag; readonly isSet: boolean }
	| { readonly code: 'civil-works'; readonly standing: Standing; readonly wanted: 'complete' | 'unfinished' }
	| {
			readonly code: 'site-transfer';
			readonly siteTransfer: SiteTransfer | null;
			readonly wanted: readonly SiteTransfer[];
	  }
	| { readonly code: 'programme'; readonly programmes: readonly ProgrammeId[]; readonly wanted: readonly ProgrammeId[] }
	/** What a rule asks for, waits for or counts from, as it stood. */
	| { readonly code: 'event'; readonly event: RuleEvent; readonly standing: Standing; readonly on: DaySpan | null }
	/** How long works had stopped. `since` is `null`: they had not, or nobody knows. */
	| { readonly code: 'halted'; readonly since: DaySpan | null; readonly months: number }
	/** It came under the rule after this year's day, so that the next year's counts. */
	| { readonly code: 'next-year'; readonly event: RuleEvent; readonly on: DaySpan }
	/** Works have not stopped since the rule was last due. */
	| { readonly code: 'at-work' }
	| { readonly code: 'extension'; readonly granted: Day; readonly months: number; readonly counted: 'whole' | 'cut' }
	| { readonly code: 'extension-ignored'; readonly granted: Day; readonly because: 'too-late' | 'too-many' }
	/** Nobody knows whether there was an extension: the deadline lies between the shortest and the longest. */
	| { readonly code: 'extensions-unknown' };
