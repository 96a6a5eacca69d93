/** The median of numbers in any order, of an even count the mean of the two in the middle; `null` for none. */
export function middleOf(numbers: readonly number[]): number | null {
	const rising = numbers.toSorted((a, b) => a - b);
	const [low, high] = [rising[(rising.length - 1) >> 1], rising[rising.length >> 1]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
