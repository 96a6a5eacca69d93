/** What was, is and was taken back, each as a whole. */
export interface History<State> {
	readonly past: readonly State[];
	readonly present: State;
	readonly future: readonly State[];
}

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** A step on: what had been taken back is gone. */
export const stepped = <State>({ past, present }: History<State>, next: State): History<State> => ({
	past: [...past, present],
	present: next,
	future: []
});

/** The same where there is nothing to take back. */
export function undone<State>(history: History<State>): History<State> {
	const { past, present, future } = history;
	const [before] = past.slice(-1);
	return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** The same where nothing was taken back. */
export function redone<State>(history: History<State>): History<State> {
	const { past, present, future } = history;
	const [next, ...rest] = future;
	return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}
