import type { Material, Outcome, Portion, ReadingTask, WorkPhase } from './reader.ts';

/** What the server says to the thread of a reading. */
export type ToThread =
	| { readonly kind: 'take'; readonly material: Material }
	| { readonly kind: 'read'; readonly task: ReadingTask }
	| { readonly kind: 'compare' }
	| { readonly kind: 'next' };

/** What it answers; `work` as often as it likes, the others once each time they are asked for. */
export type FromThread =
	| { readonly kind: 'work'; readonly phase: WorkPhase; readonly share: number }
	| { readonly kind: 'outcome'; readonly outcome: Outcome }
	| { readonly kind: 'compared' }
	| { readonly kind: 'portion'; readonly portion: Portion };
