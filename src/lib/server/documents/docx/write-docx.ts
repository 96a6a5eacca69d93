import {
	AlignmentType,
	Document,
	Footer,
	Header,
	Packer,
	PageNumber,
	Paragraph,
	type ParagraphChild,
	TabStopType,
	TextRun
} from 'docx';
import type { Paper } from '../../../domain/selection/record/document.ts';
import { blockOf } from './blocks.ts';
import { FACES, fontsOf, MARGINS, PAGE, TEXT_WIDTH } from './sheet.ts';

/** A document as DOCX on A4, to be worked on: the same blocks as on the pages of its PDF. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
	const fonts = fontsOf(paper.locale);
	const title = paper.isUntitled ? [] : blockOf({ kind: 'title', text: paper.title }, fonts);
	const document = new Document({
		title: paper.title,
		description: paper.banner,
		creator: 'Hetu 鹤图',
		styles: {
			default: {
				document: {
					run: { font: fonts.body, size: 21, language: { value: FACES[paper.locale].tag, eastAsia: 'zh-CN' } }
				}
			}
		},
		sections: [
			{
				properties: { page: { size: PAGE, margin: MARGINS } },
				headers: { default: new Header({ children: [edge([new TextRun({ text: paper.banner, size: 15 })])] }) },
				footers: { default: new Footer({ children: [foot(paper)] }) },
				children: [...title, ...paper.blocks.flatMap((block) => blockOf(block, fonts))]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const edge = (children: ParagraphChild[]): Paragraph =>
	new Paragraph({ children, alignment: AlignmentType.LEFT, spacing: { after: 60 } });

/** Its words at the left, page and pages at the right, which only the program that opens the file can count. */
function foot({ foot: words, pageOf }: Paper): Paragraph {
	// words of a language that holds the places of two numbers
	const [before = '', between = '', after = ''] = splitAt(pageOf(FIRST, SECOND));
	return new Paragraph({
		tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
		children: [
			new TextRun({ text: `${words}\t${before}`, size: 15 }),
			new TextRun({ children: [PageNumber.CURRENT], size: 15 }),
			new TextRun({ text: between, size: 15 }),
			new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 15 }),
			new TextRun({ text: after, size: 15 })
		]
	});
}

/** Numbers that no message has of its own. */
const [FIRST, SECOND] = [7001, 7002];
const splitAt = (words: string): string[] => words.split(new RegExp(`${FIRST}|${SECOND}`));
