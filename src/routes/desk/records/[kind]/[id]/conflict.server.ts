import type { Conflict, FormBack, PlaceConflict } from '$lib/components/records/form-back';
import { compareOutlines } from '$lib/domain/geo/outline/compare-outlines';
import type { Place } from '$lib/domain/geo/outline/place';
import { distanceKm } from '$lib/domain/geo/measure';
import { differencesOf, mergeChanges, type ValueChange } from '$lib/domain/records/change-record';
import { OUTLINE } from '$lib/domain/records/outline-source';
import type { RecordField } from '$lib/domain/records/record-field';
import type { AnyRecord } from '$lib/domain/records/record-kind';
import type { FormTexts } from '$lib/domain/records/typed-source';
import type { Position } from '$lib/domain/territory/territory';
import type { RecordVersion } from '$lib/server/record-lists';
import type { KeptRecord } from '$lib/server/record-rows';

/** What two people made of one record. */
export interface Meeting {
	readonly texts: FormTexts;
	readonly changes: readonly ValueChange[];
	/** As the form draws it; `undefined`: it leaves it as it is. */
	readonly outline: KeptRecord['outline'] | undefined;
	/** As whoever filled the form saw it. */
	readonly base: Pick<KeptRecord, 'record' | 'outline'>;
	readonly present: KeptRecord;
	readonly versions: readonly RecordVersion[];
	readonly fields: readonly RecordField[];
}

/** The form on the record as somebody else left it: their values where this form changed nothing, its own where it did. */
export function conflictBack(meeting: Meeting): FormBack {
	const { texts, changes, base, present, versions, fields } = meeting;
	const merge = mergeChanges<AnyRecord>(changes, { base: base.record, theirs: present.record }, fields);
	const mine = new Set(changes.map(({ field }) => `value.${field}`));
	const kept = Object.entries(texts).filter(([name]) => !name.startsWith('value.') || mine.has(name));
	const last = versions.at(-1);
	const read = (record: AnyRecord, key: string) => fields.find((field) => field.key === key)?.read(record) ?? null;
	const both = [...merge.conflicts.map(({ mine: { field } }) => field), ...(bothDrew(meeting) ? [OUTLINE] : [])];
	const conflict: Conflict = {
		by: last?.person ?? null,
		at: last?.at ?? 0,
		reason: last?.reason ?? null,
		theirs: differencesOf<AnyRecord>(base.record, present.record, fields),
		mine: changes.map(({ field, value }) => ({ field, from: read(base.record, field), to: value })),
		redrawn: { theirs: !isSame(base.outline, present.outline), mine: meeting.outline !== undefined },
		both,
		place: placeConflict(meeting, both)
	};
	// an outline that this form left alone is what the other made of it, not what stood before
	const drawn = textOf(meeting.outline === undefined ? present.outline : meeting.outline);
	const { record, version } = present;
	return {
		outcome: 'stale',
		texts: { ...Object.fromEntries(kept), outline: drawn },
		conflict,
		present: { record, version, outline: textOf(present.outline) }
	};
}

/** Whether both drew the outline, and differently. */
const bothDrew = ({ outline: mine, base, present }: Meeting): boolean =>
	mine !== undefined && !isSame(base.outline, present.outline) && !isSame(mine, present.outline);

function placeConflict(meeting: Meeting, both: readonly string[]): PlaceConflict | null {
	const { changes, outline, base, present } = meeting;
	const [isDrawn, isSet] = [both.includes(OUTLINE), both.includes('position')];
	if (!isDrawn && !isSet) return null;
	const before = placeOf(base);
	const set = changes.find(({ field }) => field === 'position');
	const mine: Place = {
		// what a field of a position holds
		position: set ? (set.value as Position | null) : before.position,
		outline: outline === undefined ? before.outline : outline
	};
	const theirs = placeOf(present);
	return {
		...{ before, mine, theirs },
		sizes: isDrawn ? compareOutlines(mine.outline, theirs.outline) : null,
		apartKm: isSet && mine.position && theirs.position ? distanceKm(mine.position, theirs.position) : null
	};
}

const placeOf = ({ record, outline }: Meeting['base']): Place => ({
	position: 'position' in record ? record.position : null,
	outline
});

const textOf = (outline: KeptRecord['outline']): string => (outline ? JSON.stringify(outline) : '');
const isSame = (one: KeptRecord['outline'], other: KeptRecord['outline']): boolean => textOf(one) === textOf(other);
