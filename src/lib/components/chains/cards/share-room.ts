/**
 * How many of each group find room: one of each in turn, in the order of the groups, as long as it fits.
 *
 * `heights`: of the members of each group, in its order, in the unit of `room`. A group whose next member does not
 * fit is closed, as its members are not to be passed over. Result: one number a group.
 */
export function shareRoom(heights: readonly (readonly number[])[], room: number): number[] {
	const shares = heights.map(() => 0);
	const open = new Set(heights.keys());
	let left = room;
	while (open.size > 0) {
		for (const group of open) {
			const next = heights[group]?.[shares[group] ?? 0];
			if (next === undefined || next > left) {
				open.delete(group);
				continue;
			}
			left -= next;
			shares[group] = (shares[group] ?? 0) + 1;
		}
	}
	return shares;
}
