/** A run of letters of one weight. */
export interface TextRun {
	readonly text: string;
	readonly isStrong: boolean;
	readonly isEmphasised: boolean;
}

/** A paragraph, or a list of them. */
export type TextBlock =
	| { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly TextRun[])[] };

/**
 * Text with light formatting: an empty line parts paragraphs, `- ` begins the item of a list, `**strong**`,
 * `*emphasised*`. Whatever else is written is written: there is no markup to get in by.
 */
export function readLightText(text: string): TextBlock[] {
	return text
		.replaceAll('\r\n', '\n')
		.split(/\n{2,}/)
		.flatMap((part) => blocksOf(part.split('\n').filter((line) => line.trim() !== '')));
}

/** The same without its formatting, a line each. */
export const plainText = (text: string): string =>
	readLightText(text)
		.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : block.items.map((item) => [DOT, ...item])))
		.map((runs) => runs.map((run) => run.text).join(''))
		.join('\n');

const DOT: TextRun = { text: '· ', isStrong: false, isEmphasised: false };
const ITEM = /^\s*[-•]\s+/;

function blocksOf(lines: readonly string[]): TextBlock[] {
	const blocks: TextBlock[] = [];
	let items: TextRun[][] = [];
	let words: string[] = [];
	const close = () => {
		if (items.length > 0) blocks.push({ kind: 'list', items });
		if (words.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(words.join('\n')) });
		[items, words] = [[], []];
	};
	for (const line of lines) {
		const isItem = ITEM.test(line);
		if (isItem ? words.length > 0 : items.length > 0) close();
		if (isItem) items.push(runsOf(line.replace(ITEM, '')));
		else words.push(line);
	}
	close();
	return blocks;
}

/** Signs that stand alone are letters like any other. */
function runsOf(text: string): TextRun[] {
	const runs: TextRun[] = [];
	let rest = text;
	while (rest !== '') {
		const found = /\*\*([^\s*](?:.*?[^\s*])??)\*\*|\*([^\s*](?:[^*]*?[^\s*])??)\*/s.exec(rest);
		const before = found ? rest.slice(0, found.index) : rest;
		if (before !== '') runs.push({ text: before, isStrong: false, isEmphasised: false });
		if (!found) break;
		const [whole, strong, emphasised] = found;
		runs.push({
			text: strong ?? emphasised ?? '',
			isStrong: strong !== undefined,
			isEmphasised: emphasised !== undefined
		});
		rest = rest.slice(found.index + whole.length);
	}
	return runs;
}
