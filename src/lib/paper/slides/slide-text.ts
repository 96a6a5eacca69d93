import type { Locale } from '../../domain/names.ts';
import type { DrawnText } from '../../domain/sheet/drawing.ts';
import { widthOfText } from '../../domain/sheet/measure-text.ts';
import type { SlideText } from './slide.ts';

/** What of an address, or of a word that no line holds, was cut rather than parted between words. */
const CUT = /[/%=&?]|^.{32}/u;
/** Of a line to the next, in its size, as sheets are written. */
const LEADING = 1.36;
const NEAR = 0.06;
/** Letters of a presentation are of another face than those that were measured. */
const WIDER = 1.06;
/** Of the middle of a line above its base line, in its size. */
const MIDDLE = 0.37;
/** Of the top of a box above the base line of its first line, where lines keep a distance. */
const TOP = 1.13;

/** Whether a line goes on where the one before it stopped: of the same letters, below it. */
export function follows(line: DrawnText, before: DrawnText): boolean {
	const isSame =
		line.x === before.x &&
		line.anchor === before.anchor &&
		line.size === before.size &&
		line.weight === before.weight &&
		line.colour === before.colour;
	return isSame && Math.abs(line.y - before.y - LEADING * line.size) < NEAR * line.size;
}

/** Lines that follow one another as one box; the lines of a paragraph are one again, and break where the box says. */
export function slideText(lines: readonly [DrawnText, ...DrawnText[]], locale: Locale): SlideText {
	const [first] = lines;
	const { size, weight, colour, anchor } = first;
	const widthOf = (words: string) => widthOfText(words, { size, weight, locale });
	const widest = Math.max(...lines.map(({ text }) => widthOf(text)));
	const breaks = lines.some(({ goesOn }) => goesOn);
	// what breaks finds its lines in any width; what does not must have the room
	const width = breaks ? widest + size : WIDER * widest + 0.3 * size;
	const height = lines.length * LEADING * size;
	const x = first.x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
	return {
		kind: 'text',
		text: joined(lines, (words) => widthOf(words) > widest),
		x,
		y: lines.length === 1 ? first.y - MIDDLE * size - height / 2 : first.y - TOP * size,
		width,
		height,
		size,
		weight,
		colour,
		align: ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor],
		...(!breaks && { isLine: true }),
		...(lines.length === 1 ? { upright: 'middle' } : { leading: LEADING * size })
	};
}

/** Paragraphs are parted by line breaks; `isTooWide`: no line held so much. */
function joined(lines: readonly DrawnText[], isTooWide: (words: string) => boolean): string {
	return lines.reduce((before, { text, goesOn }, place) => {
		if (place === 0) return text;
		if (!goesOn) return `${before}\n${text}`;
		const [end, start] = [/[^\s\u2e80-\uffef]+$/.exec(before)?.[0], /^[^\s\u2e80-\uffef]+/.exec(text)?.[0]];
		// between words there was a blank; an address longer than a line was cut
		const isCut = end && start && isTooWide(end + start) && CUT.test(end + start);
		return before + (end && start && !isCut ? ' ' : '') + text;
	}, '');
}
