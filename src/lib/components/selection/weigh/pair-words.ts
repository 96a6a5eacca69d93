import { m } from '$lib/paraglide/messages';

/** By how many times as important, from two on. */
const DEGREES = [
	m.weigh_degree_2,
	m.weigh_degree_3,
	m.weigh_degree_4,
	m.weigh_degree_5,
	m.weigh_degree_6,
	m.weigh_degree_7,
	m.weigh_degree_8,
	m.weigh_degree_9
];

/** A place of the nine-point scale in words: "Jobs moderately more important (3)". */
export function stepWord(step: number, one: string, other: string): string {
	const degree = DEGREES[Math.abs(step) - 1];
	if (!degree) return m.weigh_degree_1();
	return m.weigh_pair_more({ name: step > 0 ? one : other, degree: degree(), number: String(Math.abs(step) + 1) });
}
