import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { Paper, PaperBlock } from '../../../domain/selection/record/document.ts';
import { breakLines } from './break-lines.ts';
import { drawBlock, paragraph } from './draw-blocks.ts';
import { createPageWriter, INK, PAGE, type PageWriter, TEXT_WIDTH } from './page-writer.ts';
import { embedTypeface, type Faces } from './typeface.ts';

const WEIGHTS = { plain: 400, strong: 600 } as const;
const TAGS = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' } as const;
/** Lines of a banner that the head of a page has room for. */
const MOST_BANNER_LINES = 2;

/** A document as PDF on A4: its text can be selected and searched, and every character is in the file. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	describe(document, paper);
	const faces = await embedFaces(document, paper);
	const writer = createPageWriter(document);
	paragraph(writer, paper.title, { style: { face: faces.strong, size: 17, colour: INK.ink }, leading: 26 });
	for (const block of paper.blocks) drawBlock(writer, block, faces);
	const pages = document.getPages();
	pages.forEach((page, place) => {
		writer.onPage(page);
		drawEdges(writer, { paper, faces, edge: paper.pageOf(place + 1, pages.length) });
	});
	return document.save();
}

function describe(document: PDFDocument, { title, banner, locale, madeOn }: Paper): void {
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setSubject(banner);
	document.setLanguage(TAGS[locale]);
	document.setCreator('Hetu 鹤图');
	document.setCreationDate(new Date(madeOn));
	document.setModificationDate(new Date(madeOn));
}

async function embedFaces(document: PDFDocument, paper: Paper): Promise<Faces> {
	const { locale, title, banner, foot } = paper;
	const heads = paper.blocks.flatMap(strongTexts).join('');
	// digits of the last page are known only at the end
	const all = [banner, foot, paper.pageOf(1, 1), '0123456789', ...paper.blocks.flatMap(plainTexts)].join('');
	return {
		plain: await embedTypeface(document, { text: all, locale, weight: WEIGHTS.plain }),
		strong: await embedTypeface(document, { text: title + heads, locale, weight: WEIGHTS.strong })
	};
}

function strongTexts(block: PaperBlock): string[] {
	if (block.kind === 'heading') return [block.text];
	if (block.kind !== 'table') return [];
	const cells = block.rows.flat().filter(({ tone }) => tone === 'strong');
	return [...block.columns.map(({ head }) => head), ...cells.map(({ text }) => text)];
}

function plainTexts(block: PaperBlock): string[] {
	switch (block.kind) {
		case 'heading':
			return [];
		case 'text':
		case 'note':
			return [block.text];
		case 'facts':
			return block.facts.flat();
		case 'table':
			return block.rows.flatMap((cells) => cells.map(({ text }) => text));
		case 'signatures':
			return [...block.names, block.date];
	}
}

interface Edges {
	readonly paper: Paper;
	readonly faces: Faces;
	/** Page and pages in words. */
	readonly edge: string;
}

/** The banner above and the foot below. */
function drawEdges(writer: PageWriter, { paper, faces: { plain }, edge }: Edges): void {
	const [size, leading] = [7.5, 10];
	const widthOf = (part: string) => plain.widthOf(part, size);
	const banner = breakLines(paper.banner, TEXT_WIDTH - 12, widthOf).slice(0, MOST_BANNER_LINES);
	const y = 24;
	writer.box({ x: PAGE.side, y, width: TEXT_WIDTH, height: banner.length * leading + 6, colour: '#f7eeda' });
	banner.forEach((line, place) =>
		writer.text(line, { x: PAGE.side + 6, y: y + 10 + place * leading, style: { face: plain, size, colour: INK.warn } })
	);
	const foot = PAGE.height - 26;
	const style = { face: plain, size, colour: INK.muted };
	writer.text(paper.foot, { x: PAGE.side, y: foot, style });
	writer.text(edge, { x: PAGE.width - PAGE.side - widthOf(edge), y: foot, style });
}
