import type { DraftRow, Material, Outcome, ReadingTask, WorkPhase } from './reader.ts';

/** What the server says to the thread of a reading. */
export type ToThread =
	| { readonly kind: 'take'; readonly material: Material }
	| { readonly kind: 'read'; readonly task: ReadingTask }
	| { readonly kind: 'next' };

/** What it answers; `work` as often as it likes, the others once each time they are asked for. */
export type FromThread =
	| { readonly kind: 'work'; readonly phase: WorkPhase; readonly share: number }
	| { readonly kind: 'outcome'; readonly outcome: Outcome }
	| { readonly kind: 'rows'; readonly rows: readonly DraftRow[] };
