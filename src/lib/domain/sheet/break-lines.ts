/** Han, kana and full-width signs: a line may end after any of them. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{2ffff}]/u;
/** No line begins with these, nor ends with those. @source GB/T 15834-2011, 5.1 */
const NOT_FIRST = /^[，。、；：？！）》」』】〉”’%）,.;:?!)\]·—–-]/;
const NOT_LAST = /[（《「『【〈“‘([]$/;

/**
 * A text in lines no wider than `most`. Words stay whole where they fit on a line; an address, which has no blanks, is
 * cut where it must be. A line break in the text is kept. At least one line, of an empty text an empty one.
 */
export function breakLines(text: string, most: number, widthOf: (text: string) => number): string[] {
	return text.split(/\r?\n/).flatMap((paragraph) => {
		const lines: string[] = [];
		let [line, width] = ['', 0];
		for (const piece of piecesOf(paragraph)) {
			for (const part of widthOf(piece.trimEnd()) > most ? [...piece] : [piece]) {
				if (line !== '' && width + widthOf(part.trimEnd()) > most) {
					lines.push(line.trimEnd());
					[line, width] = ['', 0];
				}
				line += part;
				width += widthOf(part);
			}
		}
		return [...lines, line.trimEnd()];
	});
}

/** Pieces that no line break goes through: words with the blank after them, single wide characters, signs with what they belong to. */
function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	let joins = false;
	for (const [piece] of text.matchAll(
		/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{2ffff}]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{2ffff}]+\s*|\s+/gu
	)) {
		const last = pieces.at(-1);
		const belongs = joins || (NOT_FIRST.test(piece) && last !== undefined && !last.endsWith(' '));
		if (last !== undefined && belongs && (WIDE.test(piece) || WIDE.test(last)))
			pieces[pieces.length - 1] = last + piece;
		else pieces.push(piece);
		joins = NOT_LAST.test(piece);
	}
	return pieces;
}
