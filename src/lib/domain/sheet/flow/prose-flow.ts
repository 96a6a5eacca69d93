import type { TextRun } from '../../briefing/light-text.ts';
import type { DrawnMark, DrawnProse, ProseRun } from '../drawing.ts';
import { ASCENT, LEADING, type Letters, linesIn, type Type, widthIn } from '../layout/write.ts';
import { text } from '../map/pen.ts';
import type { FlowPart, LaidFlow } from './flowing.ts';

/** A paragraph of prose. */
export interface Paragraph {
	readonly runs: readonly TextRun[];
	/** Stands before it, and its lines beside it: `•`, `[1]`; `null`: nothing does. */
	readonly sign: string | null;
	/** Leads to an address; `null`: nowhere. */
	readonly url: string | null;
	/** A title: it never stands alone at the foot of a column. */
	readonly isTitle?: true;
}

export interface ProseStyle {
	readonly name: string;
	readonly letters: Omit<Letters, 'weight'>;
	readonly titleLetters: Letters;
	/** Of the lines of a paragraph with a sign. */
	readonly indent: number;
	/** Between two paragraphs. */
	readonly gap: number;
}

interface ProseLine {
	readonly paragraph: Paragraph;
	/** Letters of the paragraph from one up to another. */
	readonly from: number;
	readonly to: number;
	/** Where its letters end, without what the break took. */
	readonly end: number;
	readonly isFirst: boolean;
	/** Of the whole paragraph above it. */
	readonly above: number;
	readonly letters: Letters;
	readonly height: number;
}

/** Paragraphs that go on from column to column between two lines. */
export function layProse(type: Type, paragraphs: readonly Paragraph[], style: ProseStyle, width: number): LaidFlow {
	const lines = paragraphs.flatMap((paragraph, place) =>
		linesOf(type, paragraph, { style, width, above: place === 0 ? 0 : style.gap })
	);
	return {
		parts: lines.map((line, place): FlowPart => ({ height: line.height, ...(holds(lines, place) && { holds: true }) })),
		againAbove: () => 0,
		draw: (run, at) => [drawRun(type, lines.slice(run.from, run.to), { style, width, at })]
	};
}

/** A title stands above something; neither the first nor the last line of a paragraph stands alone. */
function holds(lines: readonly ProseLine[], place: number): boolean {
	const [line, next, third] = lines.slice(place, place + 3);
	if (!line || line.paragraph.isTitle) return line !== undefined;
	const goesOn = next?.paragraph === line.paragraph;
	return goesOn && (line.isFirst || third?.paragraph !== line.paragraph);
}

function linesOf(
	type: Type,
	paragraph: Paragraph,
	{ style, width, above }: { style: ProseStyle; width: number; above: number }
): ProseLine[] {
	const letters = paragraph.isTitle ? style.titleLetters : { ...style.letters, weight: 400 as const };
	// what is strong is wider: a line is measured as if all of it were
	const measured = paragraph.runs.some(({ isStrong }) => isStrong) ? { ...letters, weight: 600 as const } : letters;
	const words = paragraph.runs.map((run) => run.text).join('');
	const room = width - (paragraph.sign === null ? 0 : style.indent);
	const broken = linesIn(type, words, { width: room, letters: measured });
	let from = 0;
	return broken.map((line, place) => {
		const start = words.indexOf(line, from);
		const own = { from: start, end: start + line.length };
		from = own.end;
		const next = broken[place + 1];
		const to = next === undefined ? words.length : words.indexOf(next, own.end);
		const gap = place === 0 ? above : 0;
		return {
			paragraph,
			...own,
			to,
			isFirst: place === 0,
			above: gap,
			letters,
			height: gap + letters.size * LEADING
		};
	});
}

interface Drawn {
	readonly style: ProseStyle;
	readonly width: number;
	readonly at: { readonly x: number; readonly y: number };
}

function drawRun(type: Type, lines: readonly ProseLine[], { style, width, at }: Drawn): DrawnMark {
	let top = at.y;
	const marks = lines.flatMap((line) => {
		const base = top + line.above + line.letters.size * ASCENT;
		const box = { x: at.x, y: top + line.above, width, height: line.height - line.above };
		top += line.height;
		const { sign, url } = line.paragraph;
		const indent = sign === null ? 0 : style.indent;
		return [
			...(sign !== null && line.isFirst
				? [text({ ...line.letters, text: sign, x: at.x, y: base, anchor: 'start' })]
				: []),
			...drawLine(type, line, [at.x + indent, base]),
			...(url === null ? [] : [{ kind: 'link' as const, ...box, to: { url } }])
		];
	});
	return { kind: 'group', name: style.name, marks, prose: proseOf(type, lines, { style, width, at }) };
}

function drawLine(type: Type, line: ProseLine, [x, y]: readonly [number, number]): DrawnMark[] {
	let left = x;
	return runsWithin(type, line, [line.from, line.end]).map((run) => {
		const letters = { size: line.letters.size, weight: run.weight, colour: run.colour };
		const mark = text({ ...letters, text: run.text, x: left, y, anchor: 'start' });
		left += widthIn(type, run.text, letters);
		return mark;
	});
}

/** The runs of a paragraph between two of its letters, as they are written. */
function runsWithin(
	{ palette }: Type,
	{ paragraph, letters }: Pick<ProseLine, 'paragraph' | 'letters'>,
	[from, to]: readonly [number, number]
): ProseRun[] {
	let start = 0;
	return paragraph.runs.flatMap((run): ProseRun[] => {
		const own = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
		start += run.text.length;
		if (own === '') return [];
		return [
			{
				text: own,
				weight: run.isStrong ? 600 : letters.weight,
				colour: run.isEmphasised ? palette.accent : letters.colour,
				isEmphasised: run.isEmphasised
			}
		];
	});
}

/** The same lines as paragraphs again, for formats that break lines themselves. */
function proseOf(type: Type, lines: readonly ProseLine[], { style, width, at }: Drawn): DrawnProse {
	const paragraphs: (DrawnProse['paragraphs'][number] & { line: ProseLine; to: number })[] = [];
	for (const line of lines) {
		const last = paragraphs.at(-1);
		if (last && last.line.paragraph === line.paragraph) last.to = line.to;
		else
			paragraphs.push({
				line,
				to: line.to,
				runs: [],
				sign: line.isFirst ? line.paragraph.sign : null,
				indent: line.paragraph.sign === null ? 0 : style.indent,
				size: line.letters.size,
				above: line.above,
				url: line.paragraph.url
			});
	}
	return {
		...at,
		width,
		height: lines.reduce((sum, { height }) => sum + height, 0),
		leading: LEADING,
		paragraphs: paragraphs.map(({ line, to, ...paragraph }) => ({
			...paragraph,
			runs: runsWithin(type, line, [line.from, to])
		}))
	};
}
