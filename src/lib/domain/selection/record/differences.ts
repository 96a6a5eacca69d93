import { type Decision, judgeDecision } from './judge-decision.ts';
import type { Judged, RecordedProject } from './decision-record.ts';

/** A number or word of a recorded ranking that its own inputs do not give again. */
export interface Difference {
	readonly project: RecordedProject;
	readonly field: keyof Judged;
	/** Of `verdicts`, the place of the gate; `null` for everything else. */
	readonly gate: number | null;
	readonly recorded: number | string | null;
	readonly reproduced: number | string | null;
}

/** Computes the ranking of a record again from what the record holds, and nothing else. */
export const reproduce = (record: Decision): Judged[] => judgeDecision(record);

/** Where the ranking of a record is not what was computed again: none where every number is the same to its last bit. */
export function differencesOf(
	{ projects }: { readonly projects: readonly RecordedProject[] },
	reproduced: readonly Judged[]
): Difference[] {
	return projects.flatMap((project, row) => {
		const again = reproduced[row];
		if (!again) throw new Error(`${reproduced.length} projects computed again of ${projects.length}`);
		return FIELDS.flatMap(({ field, read }) => {
			const [one, other] = [read(project.judged), read(again)];
			return one.flatMap((recorded, place): Difference[] => {
				const value = other[place] ?? null;
				if (Object.is(recorded, value)) return [];
				return [{ project, field, gate: field === 'verdicts' ? place : null, recorded, reproduced: value }];
			});
		});
	});
}

type Values = readonly (number | string | null)[];

/** Every number and word of a judgement, by its field. */
const FIELDS: readonly { readonly field: keyof Judged; readonly read: (judged: Judged) => Values }[] = [
	{ field: 'admission', read: ({ admission }) => [admission] },
	{ field: 'verdicts', read: ({ verdicts }) => verdicts },
	{ field: 'worst', read: ({ worst }) => [worst] },
	{ field: 'best', read: ({ best }) => [best] },
	{ field: 'missingShare', read: ({ missingShare }) => [missingShare] },
	{ field: 'rank', read: ({ rank }) => [rank] },
	{ field: 'opinionRank', read: ({ opinionRank }) => [opinionRank] },
	{ field: 'band', read: ({ band }) => [band?.from ?? null, band?.to ?? null, band?.share ?? null] }
];
