import type { Text } from '../names.ts';
import type { ComparedValue, Direction, ValueMark } from './row.ts';

/**
 * Which of the values is best, worst or missing, in their order.
 *
 * Only what is disclosed is ranked, and only in a row with a direction: with fewer than two ranked values, or with
 * all of them equal, there is neither best nor worst. Those that tie share the mark. A value known between bounds is
 * best only where even its least is no less than the most any other can be (`more`; for `less` the other way round),
 * so that a mark never rests on a guess; there may then be none.
 */
export function markValues(
	values: readonly Pick<ComparedValue, 'value' | 'range'>[],
	direction: Direction
): (ValueMark | null)[] {
	const ranges = values.map(({ value, range }) => (value === null || direction === null ? null : range));
	const ranked = ranges.filter((range) => range !== null);
	const [first] = ranked;
	const areEqual = ranked.every(([least, most]) => least === first?.[0] && most === first[1]);
	return values.map(({ value }, place) => {
		const range = ranges[place];
		if (value === null) return 'missing';
		if (!range || areEqual) return null;
		const others = ranges.filter((other, at) => other !== null && at !== place) as Range[];
		if (isHighest(range, others)) return direction === 'more' ? 'best' : 'worst';
		if (isLowest(range, others)) return direction === 'more' ? 'worst' : 'best';
		return null;
	});
}

type Range = readonly [least: number, most: number];

const isHighest = ([least]: Range, others: readonly Range[]): boolean => others.every(([, most]) => least >= most);
const isLowest = ([, most]: Range, others: readonly Range[]): boolean => others.every(([least]) => most <= least);

/** Whether two of the disclosed values are not the same. The order of a list makes no difference. */
export function differ(values: readonly Pick<ComparedValue, 'value'>[]): boolean {
	const known = values.map(({ value }) => value).filter((value) => value !== null);
	return new Set(known.map(wordOf)).size > 1;
}

function wordOf(value: NonNullable<ComparedValue['value']>): string {
	if (typeof value !== 'object') return `${typeof value} ${value}`;
	return JSON.stringify(value.map((member: string | Text) => (typeof member === 'string' ? member : member.zh)).sort());
}
