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

/** As above, of work that is waited for; work that times itself answers with its milliseconds. */
export async function timeInTurn(
	contenders: readonly { readonly name: string; work(): Promise<unknown> }[],
	{ rounds, warmUps }: { rounds: number; warmUps: number }
): Promise<Timing[]> {
	const times = contenders.map((): number[] => []);
	for (let round = -warmUps; round < rounds; round++) {
		for (const turn of contenders.keys()) {
			const index = (turn + round + warmUps) % contenders.length;
			const start = performance.now();
			const answer = await contenders[index]?.work();
			const took = performance.now() - start;
			if (round >= 0) times[index]?.push(typeof answer === 'number' ? answer : took);
		}
	}
	return contenders.map(({ name }, index) => summarise(name, times[index] ?? []));
}

function summarise(name: string, times: readonly number[]): Timing {
	const sorted = [...times].sort((a, b) => a - b);
	return { name, medianMs: sorted[Math.floor(sorted.length / 2)] ?? NaN, leastMs: sorted[0] ?? NaN };
}
