/** Marks that turn the direction of the text around them, and what no line of text holds. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** What somebody typed, as one line: composed, single blanks, nothing unseen. */
export const oneLine = (typed: string): string => withoutUnseen(typed.normalize('NFC').replace(/\s+/gu, ' ')).trim();

/** What somebody typed, as lines: composed, nothing unseen, no blanks at the ends. */
export const severalLines = (typed: string): string =>
	typed
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.split('\n')
		.map((line) => withoutUnseen(line.replace(/\t/g, ' ')).trimEnd())
		.join('\n')
		.trim();
