import { areaHaOf } from '$lib/domain/geo/outline/area-ha';
import { differencesOf, type FieldDifference } from '$lib/domain/records/change-record';
import type { RecordField } from '$lib/domain/records/record-field';
import { type DateChange, datesChanged } from '$lib/domain/trust/confirm-values';
import type { AnyRecord } from '$lib/domain/records/record-kind';
import type { Outline } from '$lib/domain/territory/outline';

/** A version as the server keeps it. */
interface Kept {
	readonly version: number;
	readonly record: AnyRecord;
	readonly outline: Outline['geometry'] | null;
	readonly archived: boolean;
	readonly action: string;
	readonly at: number;
	readonly person: string | null;
	readonly reason: string | null;
}

/** A version with what it changed of the one before it. */
export interface ToldVersion extends Omit<Kept, 'outline'> {
	readonly differences: readonly FieldDifference[];
	/** Values that stayed and were confirmed, with their dates before and after. */
	readonly confirmed: readonly DateChange[];
	/** Whether the outline on the map was drawn anew, or taken away. */
	readonly isRedrawn: boolean;
	/** Area of the outline as it is in this version, and of the one before, ha; `null`: there was none. */
	readonly drawnHa: number | null;
	readonly drawnBeforeHa: number | null;
}

/** The versions of a record, the newest first, each with what it changed; the first one changed nothing. */
export const toldVersions = (versions: readonly Kept[], fields: readonly RecordField[]): ToldVersion[] =>
	versions
		.map(({ outline, ...version }, place) => {
			const before = versions[place - 1];
			const differences = before ? differencesOf<AnyRecord>(before.record, version.record, fields) : [];
			return {
				...version,
				differences,
				confirmed: before
					? datesChanged(before.record, version.record).filter(
							({ field }) => !differences.some((one) => one.field === field)
						)
					: [],
				isRedrawn: before !== undefined && JSON.stringify(before.outline) !== JSON.stringify(outline),
				drawnHa: outline && areaHaOf(outline),
				drawnBeforeHa: before?.outline ? areaHaOf(before.outline) : null
			};
		})
		.toReversed();
