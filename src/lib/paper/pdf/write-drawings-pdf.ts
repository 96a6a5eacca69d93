import type { Locale } from '../../domain/names.ts';
import type { Drawing, DrawnLink } from '../../domain/sheet/drawing.ts';
import type { Fonts } from '../fonts/letters.ts';
import { webAddress } from '../links.ts';
import { lettersIn } from '../texts.ts';
import { createContent } from './content.ts';
import { drawMarks } from './draw-marks.ts';
import { decimal } from '../decimal.ts';
import { asciiString, createPdfObjects, type PdfObjects, type Reference, textString } from './objects.ts';
import { createResources, type Resources } from './resources.ts';

export interface PdfOrder {
	/** One after another: an atlas draws a page when it is asked for. */
	readonly pages: Iterable<Drawing> | AsyncIterable<Drawing>;
	readonly locale: Locale;
	readonly title: string;
	readonly subject: string;
	/** When, as ISO 8601: the only time in the file. */
	readonly madeOn: string;
	/** Leads to pages, counted from 0, in the order of the list; absent: there is no outline. */
	readonly bookmarks?: readonly { readonly title: string; readonly page: number }[];
	/** After each page: how many have been written. */
	readonly onPage?: (written: number) => void;
	readonly signal?: AbortSignal;
}

const TAGS = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' } as const;

/**
 * Drawings as one PDF: shapes as shapes, letters as letters that can be selected and searched, each in the file once.
 *
 * The same drawings give the same bytes.
 *
 * @throws the reason of `signal` once it is given
 */
export async function writeDrawingsPdf(order: PdfOrder, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
	const objects = createPdfObjects();
	const resources = createResources(objects);
	const tree = objects.reserve();
	const pages: Reference[] = [];
	// a page may be spoken of before it is drawn
	const pageAt = (place: number): Reference => (pages[place] ??= objects.reserve());
	let written = 0;
	for await (const drawing of order.pages) {
		order.signal?.throwIfAborted();
		const reference = pageAt(written);
		await writePage(drawing, { reference, tree, objects, resources, pageAt, fonts, locale: order.locale });
		written++;
		order.onPage?.(written);
		// a hundred pages take seconds: others are heard between two of them
		await new Promise((resolve) => setTimeout(resolve));
	}
	order.signal?.throwIfAborted();
	resources.finish();
	const kids = pages.slice(0, written).map((page) => `${page} 0 R`);
	objects.add(`/Type/Pages/Count ${written}/Kids[${kids.join(' ')}]`, tree);
	const outline = addOutline(order.bookmarks ?? [], { objects, pages: pages.slice(0, written) });
	const root = objects.add(
		`/Type/Catalog/Pages ${tree} 0 R/Lang(${TAGS[order.locale]})/ViewerPreferences<</DisplayDocTitle true>>${outline}`
	);
	return objects.finish({ root, info: objects.add(describe(order)) });
}

/** The bookmarks of a file, shown beside its pages, as they stand in its catalogue. @source ISO 32000-1, 12.3.3 */
function addOutline(
	bookmarks: NonNullable<PdfOrder['bookmarks']>,
	{ objects, pages }: { objects: PdfObjects; pages: readonly Reference[] }
): string {
	const led = bookmarks.flatMap(({ title, page }) => {
		const target = pages[page];
		return target === undefined ? [] : [{ title, target, reference: objects.reserve() }];
	});
	const [first, last] = [led[0], led.at(-1)];
	if (!first || !last) return '';
	const outline = objects.reserve();
	for (const [place, { title, target, reference }] of led.entries()) {
		const [before, after] = [led[place - 1], led[place + 1]];
		const beside = `${before ? `/Prev ${before.reference} 0 R` : ''}${after ? `/Next ${after.reference} 0 R` : ''}`;
		objects.add(`/Title${textString(title)}/Parent ${outline} 0 R/Dest[${target} 0 R/Fit]${beside}`, reference);
	}
	objects.add(`/Type/Outlines/First ${first.reference} 0 R/Last ${last.reference} 0 R/Count ${led.length}`, outline);
	return `/Outlines ${outline} 0 R/PageMode/UseOutlines`;
}

interface PageOrder {
	readonly reference: Reference;
	readonly tree: Reference;
	readonly objects: PdfObjects;
	readonly resources: Resources;
	readonly pageAt: (place: number) => Reference;
	readonly fonts: Fonts;
	readonly locale: Locale;
}

async function writePage({ width, height, marks }: Drawing, order: PageOrder): Promise<void> {
	const { objects, resources } = order;
	const letters = await lettersIn(marks, order.fonts, order.locale);
	const content = createContent();
	const links: DrawnLink[] = [];
	const box = `0 0 ${decimal(width)} ${decimal(height)}`;
	// a drawing goes down from its top, a page of PDF up from its foot
	content.write(`1 0 0 -1 0 ${decimal(height)} cm 4 M`);
	drawMarks(marks, { content, resources, letters, box, links });
	const stream = objects.addStream(new TextEncoder().encode(content.text()));
	const annotations = links.flatMap((link) => annotate(link, height, order.pageAt));
	objects.add(
		`/Type/Page/Parent ${order.tree} 0 R/MediaBox[${box}]/Resources ${resources.reference} 0 R/Contents ${stream} 0 R` +
			`/Group<</S/Transparency/CS/DeviceRGB>>${annotations.length > 0 ? `/Annots[${annotations.join('')}]` : ''}`,
		order.reference
	);
}

function annotate({ x, y, width, height, to }: DrawnLink, page: number, pageAt: PageOrder['pageAt']): string[] {
	const box = [x, page - y - height, x + width, page - y].map((value) => decimal(value)).join(' ');
	const head = `/Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]`;
	if ('page' in to) return [`<<${head}/Dest[${pageAt(to.page)} 0 R/Fit]>>`];
	const url = webAddress(to.url);
	return url === null ? [] : [`<<${head}/A<</S/URI/URI${asciiString(url)}>>>>`];
}

function describe({ title, subject, madeOn }: PdfOrder): string {
	const day = `(D:${new Date(madeOn).toISOString().replaceAll(/[-:T]|\..*/g, '')}Z)`;
	const creator = textString('Hetu 鹤图');
	const texts = `/Title${textString(title)}/Subject${textString(subject)}/Creator${creator}/Producer${creator}`;
	return `${texts}/CreationDate${day}/ModDate${day}`;
}
