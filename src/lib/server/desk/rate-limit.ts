/**
 * How often one visitor may do something: at most `most` times in any stretch of `windowMs`.
 *
 * Kept in this process: what must hold between several servers is in the database (`attempts.ts`).
 */
export function makeRateLimit({
	most,
	windowMs,
	mostVisitors = 10_000
}: RateLimit): (visitor: string, at: number) => number {
	const visits = new Map<string, number[]>();
	return (visitor, at) => {
		const recent = (visits.get(visitor) ?? []).filter((visit) => visit > at - windowMs);
		const [first] = recent;
		if (recent.length >= most && first !== undefined) return first + windowMs - at;
		recent.push(at);
		// the latest visitor stands last, so that the first of the map is the one not seen for longest
		visits.delete(visitor);
		visits.set(visitor, recent);
		const [oldest] = visits.keys();
		if (visits.size > mostVisitors && oldest !== undefined) visits.delete(oldest);
		return 0;
	};
}

interface RateLimit {
	readonly most: number;
	readonly windowMs: number;
	/** Remembered at a time: a flood of addresses must not fill the memory. */
	readonly mostVisitors?: number;
}
