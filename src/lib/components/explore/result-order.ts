import { NOT_REPORTED, type ProjectTable } from '$lib/domain/catalogue/project-table';
import type { GroupKey } from '$lib/domain/explore/view';

export type ResultEntry =
	| { readonly kind: 'row'; readonly row: number }
	| { readonly kind: 'group'; readonly code: number; readonly count: number };

/** Rows in order, or the same rows under headings of a group; what is not reported comes last. */
export function resultEntries(rows: ArrayLike<number>, group: GroupKey | null, table: ProjectTable): ResultEntry[] {
	const entries = Array.from(rows, (row): ResultEntry => ({ kind: 'row', row }));
	if (!group) return entries;
	const column = table[group];
	const groups = new Map<number, ResultEntry[]>();
	for (const entry of entries) {
		if (entry.kind !== 'row') continue;
		const code = column[entry.row] ?? NOT_REPORTED;
		const members = groups.get(code);
		if (members) members.push(entry);
		else groups.set(code, [entry]);
	}
	return [...groups]
		.sort(([a], [b]) => a - b)
		.flatMap(([code, members]): ResultEntry[] => [{ kind: 'group', code, count: members.length }, ...members]);
}
