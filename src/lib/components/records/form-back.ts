import type { OutlineComparison } from '$lib/domain/geo/outline/compare-outlines';
import type { Place } from '$lib/domain/geo/outline/place';
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
	/** Whether either drew another outline. */
	readonly redrawn: { readonly theirs: boolean; readonly mine: boolean };
	/** Keys of fields that both changed, to different values. */
	readonly both: readonly string[];
	/** Where both drew the outline, or set the point; `null`: no more than one of them did, or they did the same. */
	readonly place: PlaceConflict | null;
}

/** Where something is as it stood, and as two people drew it since. */
export interface PlaceConflict {
	readonly before: Place;
	readonly mine: Place;
	readonly theirs: Place;
	/** Of the outlines, mine the one and theirs the other; `null`: they are no matter of conflict. */
	readonly sizes: OutlineComparison | null;
	/** From my point to theirs; `null`: one of them is not there, or they are no matter of conflict. */
	readonly apartKm: number | null;
}

/** A form that was refused: all that was typed, and why. */
export interface FormBack {
	readonly outcome: string;
	readonly texts: FormTexts;
	readonly problems?: readonly (FormProblem | RecordProblem)[] | undefined;
	readonly uses?: readonly Use[] | undefined;
	readonly conflict?: Conflict | undefined;
	/** The record as it stands now (its outline as GeoJSON, empty for none), where somebody changed it meanwhile. */
	readonly present?: { readonly record: AnyRecord; readonly version: number; readonly outline: string } | undefined;
}
