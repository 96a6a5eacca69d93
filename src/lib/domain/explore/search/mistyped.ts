/** Letters below which a word is not taken for a mistyped one. */
const LEAST_LETTERS = 5;

/** Words of Latin or Cyrillic letters long enough that one slip can be told. */
export const canBeMistyped = (word: string): boolean =>
	word.length >= LEAST_LETTERS && /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word);

/** Whether one letter added, left out, changed, or two neighbours exchanged make `one` into `other`. */
export function isOneSlipAway(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1 || short === long) return false;
	let first = 0;
	while (first < short.length && short.charCodeAt(first) === long.charCodeAt(first)) first++;
	if (short.length < long.length) return short.slice(first) === long.slice(first + 1);
	if (short.slice(first + 1) === long.slice(first + 1)) return true;
	const isExchanged = short[first] === long[first + 1] && short[first + 1] === long[first];
	return isExchanged && short.slice(first + 2) === long.slice(first + 2);
}
