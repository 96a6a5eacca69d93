import type { Text } from '../../names.ts';
import type { PortfolioNature } from '../../project/project.ts';
import type { Source } from '../../provenance.ts';
import type { Criterion } from '../criterion.ts';
import type { Gate } from '../gates/gate.ts';
import type { Admission, GateVerdictKind } from '../gates/judge-gates.ts';
import type { RankBand } from '../robustness/smaa-result.ts';
import type { Weighing } from '../weighing/weighing.ts';

/** Raised where a record of an earlier form could be misread. */
export const RECORD_FORM = 1;

/** Chinese is primary; a translation that does not exist is `null`. */
export interface RecordedName {
	readonly zh: string;
	readonly en: string | null;
	readonly ru: string | null;
}

/** Amounts of one project, `null` where not disclosed. */
export interface ProjectInputs {
	readonly id: string;
	/** By criterion, in its unit. */
	readonly amounts: readonly (number | null)[];
	/** By gate, in its unit. */
	readonly gateAmounts: readonly (number | null)[];
}

/** All that the facts of a ranking come from: the same inputs under the same weighing give the same ranking. */
export interface DecisionInputs {
	readonly criteria: readonly Criterion[];
	/** With the thresholds of the reader. */
	readonly gates: readonly Gate[];
	/** Under the filter, those that a gate stops too, in the order of their portfolio: it decides between equals. */
	readonly projects: readonly ProjectInputs[];
}

/** What one project came to. Everything but `admission` and `verdicts` is `null` for a project that a gate stops. */
export interface Judged {
	readonly admission: Admission;
	/** By gate. */
	readonly verdicts: readonly GateVerdictKind[];
	/** 0–100: the score with everything not disclosed at its worst, and at its best. */
	readonly worst: number | null;
	readonly best: number | null;
	/** Share of the weight whose amounts are not disclosed, 0–1. */
	readonly missingShare: number | null;
	/** By the value model; `null` as well where too little is disclosed. */
	readonly rank: number | null;
	/** By the method of the weighing; `null` where that is the value model, or where it cannot judge the project. */
	readonly opinionRank: number | null;
	/** `null` as well beyond the projects that are compared. */
	readonly band: RankBand | null;
}

export interface RecordedProject extends ProjectInputs {
	readonly name: RecordedName;
	/** Of the project's record: as-of date, and ids of its sources. */
	readonly asOf: string | null;
	readonly sources: readonly string[];
	readonly judged: Judged;
}

/** Where a person wants a project instead: at a rank, among those chosen, or not among them. */
export type Wanted = { readonly kind: 'rank'; readonly rank: number } | { readonly kind: 'in' | 'out' };

/** A person's word against the computed rank. It stands beside the rank and changes nothing in it. */
export interface Override {
	readonly project: string;
	readonly wanted: Wanted;
	/** Never empty. */
	readonly reason: string;
	/** Day it was written, `2026-11-24`. */
	readonly on: string;
}

/** A ranking with everything that it came from: whoever has it can compute it again. */
export interface DecisionRecord extends DecisionInputs {
	/** `2026-11-24` */
	readonly madeOn: string;
	readonly territory: { readonly id: string; readonly name: RecordedName };
	readonly portfolio: {
		readonly id: string;
		readonly nature: PortfolioNature;
		readonly name: Text;
		/** Stands on every page. */
		readonly banner: Text;
	};
	/** SHA-256 of `inputText` in UTF-8, hexadecimal. */
	readonly dataVersion: string;
	readonly view: {
		/** Query of the address that shows the same: filter and weighing. */
		readonly query: string;
		/** The conditions of the filter in the language of the record; empty: the whole portfolio. */
		readonly filter: readonly string[];
	};
	readonly weighing: Weighing;
	/** Name of the starting set that the weights began with; `null`: equal weights. */
	readonly startingSet: Text | null;
	/** Weightings that were tried for the bands. */
	readonly samples: number;
	readonly projects: readonly RecordedProject[];
	readonly overrides: readonly (Override & { readonly name: RecordedName })[];
	/** That projects, gates or criteria of the record name. */
	readonly sources: readonly Source[];
}
