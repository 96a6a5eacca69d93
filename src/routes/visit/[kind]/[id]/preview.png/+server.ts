import { MEDIA_TYPES } from '$lib/components/sheet/print-orders';
import { composeVisitorMap } from '$lib/components/visitor/compose-visitor-map';
import { previewWords } from '$lib/components/visitor/visitor-words';
import { layoutPreview } from '$lib/domain/sheet/layout-preview';
import { serverFonts } from '$lib/server/documents/fonts';
import { writeDrawingPng } from '$lib/server/documents/sheet/write-drawing-png';
import { answerPicture } from '../picture-answer.server';
import type { RequestHandler } from './$types';

/** A point of the drawing is a pixel of the picture. */
const PREVIEW_DPI = 72;

/** What stands beside a link to a page for visitors, 1200 × 630. */
export const GET: RequestHandler = (event) => {
	const { locale } = event.locals;
	return answerPicture(event, 'preview', async ({ page, source }) => {
		const content = composeVisitorMap({ page, source, locale, scheme: 'light', form: 'alone' });
		const said = previewWords(page, source, locale);
		const { banner, review, sources } = content.words;
		const texts = { Title: said.title, Description: `${banner} · ${review}`, Source: sources.join('\n') };
		const order = { dpi: PREVIEW_DPI, locale, texts };
		return { bytes: await writeDrawingPng(layoutPreview(content, said), order, serverFonts()), type: MEDIA_TYPES.png };
	});
};
