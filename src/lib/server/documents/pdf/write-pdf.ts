import { setImmediate } from 'node:timers/promises';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { Paper, PaperBlock } from '../../../domain/selection/record/document.ts';
import { drawBlock, paragraph } from './draw-blocks.ts';
import { drawEdges } from './draw-edges.ts';
import { createPageWriter, INK } from './page-writer.ts';
import { embedTypeface, type Faces } from './typeface.ts';

export const WEIGHTS = { plain: 400, strong: 600 } as const;
const TAGS = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' } as const;

/** A document as PDF on A4: its text can be selected and searched, and every character is in the file. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	describe(document, paper);
	const faces = await embedFaces(document, paper);
	const writer = createPageWriter(document);
	if (!paper.isUntitled)
		paragraph(writer, paper.title, { style: { face: faces.strong, size: 17, colour: INK.ink }, leading: 26 });
	for (const block of paper.blocks) {
		// a hundred slips take seconds: others are heard between two of them
		if (block.kind === 'break') await setImmediate();
		drawBlock(writer, block, faces);
	}
	const pages = document.getPages();
	pages.forEach((page, place) => {
		writer.onPage(page);
		drawEdges(writer, { paper, faces, edge: paper.pageOf(place + 1, pages.length) });
	});
	return document.save();
}

/** The properties of a file. */
export function describe(
	document: PDFDocument,
	{ title, banner, locale, madeOn }: Pick<Paper, 'title' | 'banner' | 'locale' | 'madeOn'>
): void {
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
	if (block.kind === 'heading' || block.kind === 'title') return [block.text];
	if (block.kind !== 'table') return [];
	const cells = block.rows.flat().filter(({ tone }) => tone === 'strong');
	return [...block.columns.map(({ head }) => head), ...cells.map(({ text }) => text)];
}

function plainTexts(block: PaperBlock): string[] {
	switch (block.kind) {
		case 'heading':
		case 'title':
		case 'break':
			return [];
		case 'text':
		case 'note':
		case 'number':
		case 'body':
			return [block.text];
		case 'facts':
			return [...block.facts.flat(), block.map?.caption ?? ''];
		case 'map':
			return [block.map.caption];
		case 'reply':
			return [block.label];
		case 'table':
			return block.rows.flatMap((cells) => cells.map(({ text }) => text));
		case 'signatures':
			return [...block.names, block.date];
	}
}
