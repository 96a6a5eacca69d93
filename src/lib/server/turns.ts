/**
 * Heavy work one piece at a time, so that readers of other pages are not kept waiting by several at once. More than
 * `mostWaiting` in line are refused: the answer is `null` and nothing has begun.
 */
export function takeTurns(mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T | null> {
	let last: Promise<unknown> = Promise.resolve();
	let inLine = 0;
	return async (work) => {
		if (inLine > mostWaiting) return null;
		inLine++;
		const turn = last.then(work);
		// what goes wrong is told to whom it belongs to, not to the next in line
		last = turn.catch(() => undefined);
		try {
			return await turn;
		} finally {
			inLine--;
		}
	};
}
