/** One way to do a piece of work that others do too. */
export interface Contender {
	readonly name: string;
	/** Brings it back to where every round begins; not timed. */
	prepare(): void;
	work(): void;
}

export interface Timing {
	readonly name: string;
	/** Median of the rounds. */
	readonly medianMs: number;
	readonly leastMs: number;
}

/** Times every contender once a round, in an order that turns round by round, after `warmUps` rounds that do not count. */
export function timeContenders(
	contenders: readonly Contender[],
	{ rounds, warmUps }: { rounds: number; warmUps: number }
): Timing[] {
	const times = contenders.map((): number[] => []);
	for (let round = -warmUps; round < rounds; round++) {
		contenders.forEach((_, turn) => {
			const index = (turn + round + warmUps) % contenders.length;
			const contender = contenders[index];
			if (!contender) return;
			contender.prepare();
			const start = performance.now();
			contender.work();
			if (round >= 0) times[index]?.push(performance.now() - start);
		});
	}
	return contenders.map(({ name }, index) => summarise(name, times[index] ?? []));
}

function summarise(name: string, times: readonly number[]): Timing {
	const sorted = [...times].sort((a, b) => a - b);
	return { name, medianMs: sorted[Math.floor(sorted.length / 2)] ?? NaN, leastMs: sorted[0] ?? NaN };
}
