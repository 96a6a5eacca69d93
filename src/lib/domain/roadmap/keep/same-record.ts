/** Whether two records of plain values say the same, whatever the order of their fields. */
export function isSameRecord(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const [own, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	return own.size === other.size && [...own].every(([key, value]) => isSameRecord(value, other.get(key)));
}
