import type { Name } from '$lib/domain/names';
import type { RecordField } from '$lib/domain/records/record-field';
import type { RecordKey } from '$lib/domain/records/record-kind';

/** A row of the table of cells. */
export interface CellLine {
	readonly key: RecordKey;
	readonly name: Name;
	readonly version: number;
	/** In the order of the columns. */
	readonly cells: readonly string[];
}

/**
 * The name of a cell in a draft. The version is part of it: a draft of a record that somebody changed since is not taken
 * for this one.
 */
export const cellName = (
	{ key, version }: Pick<CellLine, 'key' | 'version'>,
	field: Pick<RecordField, 'key'>
): string => `${key.id}@${version} ${field.key}`;
