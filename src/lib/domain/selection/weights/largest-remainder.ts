/**
 * Whole numbers in proportion to `amounts` that add up to `total`: each rounded down, and one more to those with the
 * largest remainders, of equal ones the first. Amounts that are all 0 count as equal.
 *
 * `amounts`: 0 or above, at least one; `total`: a whole number, 0 or above.
 *
 * @source Hare's method of apportionment: Balinski & Young (1982) Fair Representation
 */
export function apportion(amounts: readonly number[], total: number): number[] {
	const sum = amounts.reduce((all, amount) => all + amount, 0);
	const quotas = amounts.map((amount) => (sum === 0 ? total / amounts.length : (amount / sum) * total));
	const wholes = quotas.map(Math.floor);
	const left = total - wholes.reduce((all, whole) => all + whole, 0);
	const byRemainder = quotas
		.map((quota, place) => ({ place, remainder: quota - (wholes[place] as number) }))
		.sort((a, b) => b.remainder - a.remainder || a.place - b.place);
	for (const { place } of byRemainder.slice(0, left)) wholes[place] = (wholes[place] as number) + 1;
	return wholes;
}
