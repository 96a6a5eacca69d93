import type { Name } from '$lib/domain/names';
import type { FieldDifference } from '$lib/domain/records/change-record';
import type { RecordProblem } from '$lib/domain/records/check-record';
import type { FormProblem } from '$lib/domain/records/record-form';
import type { RecordKey } from '$lib/domain/records/record-kind';
import type { FormTexts } from '$lib/domain/records/typed-source';

/** What becomes of one record among many. */
export interface ManyLine {
	readonly key: RecordKey;
	readonly name: Name;
	/** None: it says so already. */
	readonly differences: readonly FieldDifference[];
	readonly problems: readonly FormProblem[];
}

/** What would be written of many records, without those that are refused, or why none of them was. */
export interface ManyBack {
	readonly outcome: 'preview' | 'bad-form' | 'no-reason' | 'nothing-new' | 'refused';
	readonly texts: FormTexts;
	readonly lines: readonly ManyLine[];
	readonly problems: readonly FormProblem[];
	readonly refused?: readonly {
		readonly key: RecordKey;
		readonly name: Name | null;
		readonly outcome: string;
		readonly problems: readonly RecordProblem[];
	}[];
}
