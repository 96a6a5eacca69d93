import type { SearchHit, TextRange } from '$lib/domain/explore/search';
import { nameIn, type Locale } from '$lib/domain/names';

interface MarkedText {
	readonly text: string;
	readonly ranges: readonly TextRange[];
}

/** The reader's name of what was found, marked where the query met it; the name that was met, where that is another. */
export function shownName({ entry, text, ranges }: SearchHit, locale: Locale): MarkedText {
	const name = nameIn(entry, locale);
	if (name === text) return { text, ranges };
	const gap = ' · ';
	return {
		text: `${name}${gap}${text}`,
		ranges: ranges.map(([start, end]) => [start + name.length + gap.length, end + name.length + gap.length])
	};
}

/** A text cut at the edges of its marked ranges. */
export function markedParts({ text, ranges }: MarkedText): { text: string; marked: boolean }[] {
	const parts: { text: string; marked: boolean }[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		if (start > at) parts.push({ text: text.slice(at, start), marked: false });
		parts.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	if (at < text.length) parts.push({ text: text.slice(at), marked: false });
	return parts;
}
