/** Ids in falling importance; those in one group are of equal importance. */
export type Groups = readonly (readonly string[])[];

/** The same as one list: an entry is tied to the one above it, or not. */
interface Entry {
	readonly id: string;
	readonly isTied: boolean;
}

export const entriesOf = (groups: Groups): Entry[] =>
	groups.flatMap((group) => group.map((id, place) => ({ id, isTied: place > 0 })));

function groupsOf(entries: readonly Entry[]): string[][] {
	const groups: string[][] = [];
	for (const { id, isTied } of entries) {
		const last = groups.at(-1);
		if (isTied && last) last.push(id);
		else groups.push([id]);
	}
	return groups;
}

/** Moves one to a place of the list, counted without it. Between two of equal importance it becomes their equal. */
export function moveTo(groups: Groups, id: string, place: number): string[][] {
	const entries = entriesOf(groups);
	const at = entries.findIndex((entry) => entry.id === id);
	const left = entries[at];
	if (!left) return groupsOf(entries);
	const rest = entries.flatMap((entry, turn) => {
		if (turn === at) return [];
		// the first of a group leaves, the next becomes its first
		return [turn === at + 1 && !left.isTied ? { ...entry, isTied: false } : entry];
	});
	const to = Math.max(0, Math.min(rest.length, place));
	return groupsOf([...rest.slice(0, to), { id, isTied: rest[to]?.isTied ?? false }, ...rest.slice(to)]);
}

/** One up (−1) or down (1). */
export const moveBy = (groups: Groups, id: string, step: number): string[][] =>
	moveTo(groups, id, entriesOf(groups).findIndex((entry) => entry.id === id) + step);

/** Makes one the equal of the one above it, or parts them. */
export const toggleTie = (groups: Groups, id: string): string[][] =>
	groupsOf(entriesOf(groups).map((entry) => (entry.id === id ? { id, isTied: !entry.isTied } : entry)));

/** By id: how many stand before its group, and one. */
export function ranksOf(groups: Groups, ids: readonly string[]): number[] {
	const ranks = new Map<string, number>();
	for (const group of groups) {
		const rank = ranks.size + 1;
		for (const id of group) ranks.set(id, rank);
	}
	return ids.map((id) => ranks.get(id) ?? 0);
}

/** The order that weights are in; equal weights are equal. */
export function groupsByWeight(ids: readonly string[], weights: readonly number[]): string[][] {
	const falling = ids.map((id, place) => ({ id, weight: weights[place] ?? 0 })).sort((a, b) => b.weight - a.weight);
	return groupsOf(falling.map(({ id, weight }, place) => ({ id, isTied: falling[place - 1]?.weight === weight })));
}

/** An order kept from before of exactly these ids: unknown ones are dropped, new ones stand together at the end. */
export function completeGroups(kept: Groups, ids: readonly string[]): string[][] {
	const seen = new Set<string>();
	const known = kept.map((group) =>
		group.filter((id) => {
			const isNew = ids.includes(id) && !seen.has(id);
			seen.add(id);
			return isNew;
		})
	);
	return [...known, ids.filter((id) => !seen.has(id))].filter(({ length }) => length > 0);
}
