/** Work in parts of a few milliseconds: who has other things to do goes on with the next part when there is time. */
export type Parts<T> = Generator<undefined, T, undefined>;

/** Does all parts, one after the other. */
export function inOneGo<T>(parts: Parts<T>): T {
	for (;;) {
		const part = parts.next();
		if (part.done) return part.value;
	}
}
