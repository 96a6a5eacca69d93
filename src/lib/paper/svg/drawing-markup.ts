import type { Locale } from '../../domain/names.ts';
import type { Drawing } from '../../domain/sheet/drawing.ts';
import { decimal } from '../decimal.ts';
import { writeMarks } from './write-marks.ts';
import { PLAIN_SETTING, writePageText } from './write-text.ts';
import { attributes, escapeXml } from '../xml.ts';

/**
 * A drawing as an element of one of our pages, in the fonts that the page has.
 *
 * Whatever its texts say, they are text. `prefix`: before its ids, another for each drawing of a page.
 */
export function drawingMarkup(
	{ width, height, marks }: Drawing,
	{ locale, title, prefix }: { locale: Locale; title: string; prefix: string }
): string {
	const root = {
		xmlns: 'http://www.w3.org/2000/svg',
		viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
		role: 'img',
		'aria-label': title,
		...PLAIN_SETTING
	};
	const drawn = writeMarks(marks, {
		prefix,
		text: (mark) => writePageText(mark, locale),
		// a picture has nothing to press in it
		links: false
	});
	return `<svg${attributes(root)}><title>${escapeXml(title)}</title>${drawn}</svg>`;
}
