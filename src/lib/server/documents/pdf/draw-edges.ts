import type { Paper } from '../../../domain/selection/record/document.ts';
import { breakLines } from '../../../domain/sheet/break-lines.ts';
import { INK, PAGE, type PageSize, type PageWriter } from './page-writer.ts';
import type { Faces } from './typeface.ts';

/** Lines of a banner that the head of a page has room for. */
const MOST_BANNER_LINES = 2;

interface Edges {
	readonly paper: Pick<Paper, 'banner' | 'foot'>;
	readonly faces: Pick<Faces, 'plain'>;
	/** Page and pages in words. */
	readonly edge: string;
	readonly page?: PageSize;
}

/** The banner above and the foot below. */
export function drawEdges(writer: PageWriter, { paper, faces: { plain }, edge, page = PAGE }: Edges): void {
	const [size, leading] = [7.5, 10];
	const width = page.width - 2 * page.side;
	const widthOf = (part: string) => plain.widthOf(part, size);
	const banner = breakLines(paper.banner, width - 12, widthOf).slice(0, MOST_BANNER_LINES);
	const y = 24;
	writer.box({ x: page.side, y, width, height: banner.length * leading + 6, colour: '#f7eeda' });
	banner.forEach((line, place) =>
		writer.text(line, { x: page.side + 6, y: y + 10 + place * leading, style: { face: plain, size, colour: INK.warn } })
	);
	const foot = page.height - 26;
	const style = { face: plain, size, colour: INK.muted };
	writer.text(paper.foot, { x: page.side, y: foot, style });
	writer.text(edge, { x: page.width - page.side - widthOf(edge), y: foot, style });
}
