import {
	AlignmentType,
	BorderStyle,
	HeightRule,
	ImageRun,
	LineRuleType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { PaperBlock, PaperCell, PaperMap, PaperTable } from '../../../domain/selection/record/document.ts';
import { mapPng } from './map-png.ts';
import { type Fonts, TEXT_WIDTH } from './sheet.ts';

/** A block of a paper as paragraphs and tables. */
export function blockOf(block: PaperBlock, fonts: Fonts): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'title':
			return [words(block.text, { font: fonts.head, size: 44, align: 'centre', after: 240 })];
		case 'number':
			return [words(block.text, { font: fonts.body, size: 24, align: 'right', after: 120 })];
		case 'heading':
			return [words(block.text, { font: fonts.head, size: fonts.bodySize, keepNext: true, before: 160, after: 80 })];
		case 'body':
			return [bodyOf(block, fonts)];
		case 'text':
			return [words(block.text, { font: fonts.body, size: 21, after: 80 })];
		case 'note':
			return [words(block.text, { font: fonts.body, size: 18, after: 80, colour: '566270' })];
		case 'facts':
			return [factsOf(block, fonts), gap()];
		case 'map':
			return mapOf(block.map, MAP_WIDTH, fonts);
		case 'table':
			return [tableOf(block, fonts), gap()];
		case 'reply':
			return [replyOf(block.label, fonts), gap()];
		case 'signatures':
			return [gap(), signaturesOf(block, fonts)];
		case 'break':
			return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
	}
}

interface Setting {
	readonly font: Fonts['body'];
	/** Half points. */
	readonly size: number;
	readonly align?: 'centre' | 'right';
	readonly before?: number;
	readonly after?: number;
	readonly keepNext?: boolean;
	readonly colour?: string;
	readonly bold?: boolean;
}

/** A line break in a text is one in the paragraph. */
function words(text: string, { font, size, align, colour, bold, keepNext, before, after }: Setting): Paragraph {
	return new Paragraph({
		alignment: align === undefined ? AlignmentType.LEFT : ALIGNED[align],
		keepNext: keepNext ?? false,
		spacing: { before: before ?? 0, after: after ?? 0 },
		children: text.split('\n').map(
			(line, place) =>
				new TextRun({
					text: line,
					font,
					size,
					bold: bold ?? false,
					...(colour && { color: colour }),
					...(place > 0 && { break: 1 })
				})
		)
	});
}

const ALIGNED = { centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const gap = (): Paragraph => new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } });

const bodyOf = (
	{ text, isFlush = false }: Extract<PaperBlock, { kind: 'body' }>,
	{ body, bodySize, bodyLine, indent }: Fonts
): Paragraph =>
	new Paragraph({
		indent: { firstLine: isFlush ? 0 : indent },
		spacing: { line: bodyLine, lineRule: LineRuleType.AT_LEAST, after: 80 },
		children: [new TextRun({ text, font: body, size: bodySize })]
	});

const LABEL = 0.22;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A929A' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const PADDING = { top: 40, bottom: 40, left: 60, right: 60 };

const cell = (
	share: number,
	children: Paragraph[],
	borders: typeof LINES | typeof NO_LINES,
	fill?: string
): TableCell =>
	new TableCell({
		children,
		borders,
		margins: PADDING,
		width: { size: Math.round(share * TEXT_WIDTH), type: WidthType.DXA },
		...(fill && { shading: { fill } })
	});

const table = (shares: readonly number[], rows: TableRow[]): Table =>
	new Table({
		rows,
		layout: TableLayoutType.FIXED,
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: shares.map((share) => Math.round(share * TEXT_WIDTH))
	});

/** Pixels of ninety-six to the inch, alone and beside facts; and how many are drawn for each. */
const [MAP_WIDTH, MAP_BESIDE, DENSITY] = [380, 210, 3];
const MAP_SHARE = 0.4;

function mapOf(map: PaperMap, width: number, { body }: Fonts): Paragraph[] {
	const { png, height } = mapPng(map, width * DENSITY);
	const image = new ImageRun({
		type: 'png',
		data: png,
		transformation: { width, height: Math.round(height / DENSITY) },
		altText: { name: 'map', title: map.caption, description: map.caption }
	});
	return [
		new Paragraph({ children: [image] }),
		words(map.caption, { font: body, size: 15, after: 60, colour: '566270' })
	];
}

/** A map stands at the right of all of them. */
function factsOf({ facts, map }: Extract<PaperBlock, { kind: 'facts' }>, fonts: Fonts): Table {
	const { body } = fonts;
	const share = map ? 1 - LABEL - MAP_SHARE : 1 - LABEL;
	const beside = (row: number): TableCell[] =>
		map && row === 0
			? [
					new TableCell({
						children: mapOf(map, MAP_BESIDE, fonts),
						borders: NO_LINES,
						margins: PADDING,
						rowSpan: facts.length,
						width: { size: Math.round(MAP_SHARE * TEXT_WIDTH), type: WidthType.DXA }
					})
				]
			: [];
	return table(
		[LABEL, share, ...(map ? [MAP_SHARE] : [])],
		facts.map(
			([label, text], row) =>
				new TableRow({
					children: [
						cell(LABEL, [words(label, { font: body, size: 21, colour: '566270' })], NO_LINES),
						cell(share, [words(text, { font: body, size: 21 })], NO_LINES),
						...beside(row)
					]
				})
		)
	);
}

function tableOf({ columns, rows }: PaperTable, { body, head }: Fonts): Table {
	const align = (column: number) => (columns[column]?.align === 'right' ? { align: 'right' as const } : {});
	const rowOf = (cells: readonly PaperCell[], isHead: boolean): TableRow =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map((each, column) => {
				const setting = {
					font: isHead ? head : body,
					size: 18,
					bold: each.tone === 'strong' && !isHead,
					...align(column)
				};
				const colour = each.tone && COLOURS[each.tone];
				const text = words(each.text, { ...setting, ...(colour && { colour }) });
				return cell(columns[column]?.share ?? 0, [text], LINES, isHead ? 'F1EEE6' : undefined);
			})
		});
	const headCells = columns.map(({ head: text }): PaperCell => ({ text }));
	return table(
		columns.map(({ share }) => share),
		[rowOf(headCells, true), ...rows.map((cells) => rowOf(cells, false))]
	);
}

const COLOURS: Readonly<Record<NonNullable<PaperCell['tone']>, string | undefined>> = {
	strong: undefined,
	muted: '566270',
	mark: '8A5B00'
};

const REPLY_HEIGHT = 2400;

const replyOf = (label: string, { body }: Fonts): Table =>
	table(
		[1],
		[
			new TableRow({
				cantSplit: true,
				height: { value: REPLY_HEIGHT, rule: HeightRule.ATLEAST },
				children: [cell(1, [words(label, { font: body, size: 21, colour: '566270' })], LINES)]
			})
		]
	);

function signaturesOf({ names, date }: Extract<PaperBlock, { kind: 'signatures' }>, { body }: Fonts): Table {
	const share = 1 / names.length;
	const rowOf = (texts: readonly string[]) =>
		new TableRow({
			cantSplit: true,
			height: { value: 520, rule: HeightRule.ATLEAST },
			children: texts.map((text) => cell(share, [words(text, { font: body, size: 21 })], NO_LINES))
		});
	return table(
		names.map(() => share),
		[rowOf(names), rowOf(names.map(() => date))]
	);
}
