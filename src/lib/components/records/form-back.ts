import type { FieldDifference } from '$lib/domain/records/change-record';
import type { RecordProblem } from '$lib/domain/records/check-record';
import type { AnyRecord } from '$lib/domain/records/record-kind';
import type { FormProblem } from '$lib/domain/records/record-form';
import type { FormTexts } from '$lib/domain/records/typed-source';
import type { Use } from '$lib/domain/records/uses-of';

/** What somebody else made of a record while a form was being filled. */
export interface Conflict {
	readonly by: string | null;
	readonly at: number;
	readonly reason: string | null;
	/** What they changed. */
	readonly theirs: readonly FieldDifference[];
	/** What this form changes and they did not. */
	readonly mine: readonly FieldDifference[];
	/** Keys of fields that both changed, to different values. */
	readonly both: readonly string[];
}

/** A form that was refused: all that was typed, and why. */
export interface FormBack {
	readonly outcome: string;
	readonly texts: FormTexts;
	readonly problems?: readonly (FormProblem | RecordProblem)[] | undefined;
	readonly uses?: readonly Use[] | undefined;
	readonly conflict?: Conflict | undefined;
	/** The record as it stands now, where somebody changed it meanwhile. */
	readonly present?: { readonly record: AnyRecord; readonly version: number } | undefined;
}
