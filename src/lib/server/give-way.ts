/**
 * For long work in the server's own thread, called after each of many small steps: others have their turn after every
 * `size` of them.
 */
export function giveWayEvery(size: number): () => Promise<void> | void {
	let steps = 0;
	return () => {
		steps += 1;
		if (steps % size === 0) return new Promise((resolve) => setImmediate(resolve));
	};
}
