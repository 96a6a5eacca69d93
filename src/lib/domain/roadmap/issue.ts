import type { Day } from './day.ts';

/** What a project waits for (要素保障): 用地、用电、用水、供热、资金、用工、手续、环境容量、其他. */
export const ISSUE_KINDS = [
	'land',
	'power',
	'water',
	'heat',
	'funds',
	'labour',
	'procedures',
	'environment',
	'other'
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Something a project raised and somebody has to settle. */
export interface Issue {
	readonly id: string;
	readonly kind: IssueKind;
	readonly text: string;
	readonly raised: Day;
	/** Who settles it; `null`: nobody named. */
	readonly owner: string | null;
	readonly due: Day | null;
	/** `null`: still open. */
	readonly settled: Day | null;
}
