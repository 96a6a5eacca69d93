/** A list with one of its things a place further up or down; as it is where there is no such place. */
export function moved<T>(list: readonly T[], one: T, by: -1 | 1): readonly T[] {
	const from = list.indexOf(one);
	const to = from + by;
	if (from < 0 || to < 0 || to >= list.length) return list;
	const rest = list.filter((other) => other !== one);
	return [...rest.slice(0, to), one, ...rest.slice(to)];
}
