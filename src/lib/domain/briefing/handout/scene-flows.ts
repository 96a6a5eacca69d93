import type { Flowing } from '../../sheet/flow/flowing.ts';
import { layProse, type Paragraph, type ProseStyle } from '../../sheet/flow/prose-flow.ts';
import { layChart, layTable } from '../../sheet/flow/table-flow.ts';
import type { Type } from '../../sheet/layout/write.ts';
import type { SheetWords } from '../../sheet/sheet.ts';
import type { TextBlock, TextRun } from '../light-text.ts';
import type { SceneNote, ScenePart } from './scene-content.ts';

/** What a scene says, as it goes on from column to column. */
export function flowOf(type: Type, part: ScenePart, words: Pick<SheetWords, 'more' | 'none'>): Flowing {
	switch (part.kind) {
		case 'text': {
			const paragraphs = [...titleOf(part.title), ...part.blocks.flatMap(paragraphsOf)];
			return { isWide: false, lay: (width) => layProse(type, paragraphs, textStyle(type), width) };
		}
		case 'notes': {
			const paragraphs = [...titleOf(part.title), ...part.notes.map(noteParagraph)];
			return { isWide: false, lay: (width) => layProse(type, paragraphs, noteStyle(type), width) };
		}
		case 'block': {
			const { block, isWide } = part;
			if (block.kind === 'chart') return { isWide, lay: (width) => layChart(type, { chart: block, words }, width) };
			return { isWide, lay: (width) => layTable(type, block, width) };
		}
	}
}

const titleLetters = ({ unit, palette }: Type) => ({ size: 9 * unit, weight: 600, colour: palette.ink }) as const;

const textStyle = (type: Type): ProseStyle => ({
	name: 'text',
	letters: { size: 9 * type.unit, colour: type.palette.ink },
	titleLetters: titleLetters(type),
	indent: 10 * type.unit,
	gap: 4 * type.unit
});

const noteStyle = (type: Type): ProseStyle => ({
	name: 'sources',
	letters: { size: 6.8 * type.unit, colour: type.palette.muted },
	titleLetters: titleLetters(type),
	indent: 16 * type.unit,
	gap: 1.6 * type.unit
});

const plainRun = (text: string): TextRun => ({ text, isStrong: false, isEmphasised: false });

const titleOf = (title: string | null): Paragraph[] =>
	title === null ? [] : [{ runs: [plainRun(title)], sign: null, url: null, isTitle: true }];

const noteParagraph = ({ sign, text, url }: SceneNote): Paragraph => ({ runs: [plainRun(text)], sign, url });

function paragraphsOf(block: TextBlock): Paragraph[] {
	if (block.kind === 'paragraph') return [{ runs: block.runs, sign: null, url: null }];
	return block.items.map((runs) => ({ runs, sign: '•', url: null }));
}
