import type { DecisionRecord, RecordedProject } from './decision-record.ts';

/**
 * The projects of a record as they are read: by the rank of the method that was asked for, equals in the order of the
 * portfolio; then those without a rank, the most disclosed first; those that a gate stops last.
 */
export function rankingOrder({ projects, weighing }: Pick<DecisionRecord, 'projects' | 'weighing'>): RecordedProject[] {
	const keys = new Map(projects.map((project) => [project, keysOf(project, weighing.method !== 'value')]));
	const compare = (one: readonly number[], other: readonly number[]): number => {
		const place = one.findIndex((key, at) => key !== other[at]);
		return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
	};
	return projects.toSorted((one, other) => compare(keys.get(one) ?? [], keys.get(other) ?? []));
}

const LAST = Number.MAX_SAFE_INTEGER;

function keysOf({ judged }: RecordedProject, byOpinion: boolean): number[] {
	const { admission, rank, opinionRank, missingShare } = judged;
	const first = byOpinion ? (opinionRank ?? LAST) : 0;
	return [Number(admission === 'rejected'), first, rank ?? LAST, missingShare ?? 1];
}
