import type { Locale } from '$lib/domain/names';
import type { SheetWords } from '$lib/domain/sheet/sheet';
import type { SheetOrder } from '$lib/paper/press/print-order';

export const PICTURE_DPIS = [96, 150, 300, 600] as const;
export type PictureDpi = (typeof PICTURE_DPIS)[number];

export interface Printed {
	readonly words: Pick<SheetWords, 'title' | 'banner' | 'review' | 'sources'>;
	readonly locale: Locale;
	readonly dpi: PictureDpi;
	/** `2026-11-24` */
	readonly madeOn: string;
}

/** How a sheet is to be printed; every format says what it is, of which nature, and under which notice. */
export function printOrderOf(format: SheetOrder['format'], { words, locale, dpi, madeOn }: Printed): SheetOrder {
	const { title, banner, review, sources } = words;
	const subject = [banner, review].join(' · ');
	switch (format) {
		case 'pdf':
			return { format, locale, title, subject, madeOn };
		case 'svg':
			return { format, locale, title, description: [subject, ...sources].join('\n') };
		case 'png':
			return { format, locale, dpi, texts: { Title: title, Description: subject, Source: sources.join('\n') } };
		case 'jpeg':
			return { format, locale, dpi };
	}
}

/** What a file system takes as a name, with the day. */
export function sheetFileName(title: string, madeOn: string): string {
	const plain = title
		// eslint-disable-next-line no-control-regex -- control characters are just what a name must not have
		.replaceAll(/[\u0000-\u001f\\/:*?"<>|]+/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(/^\.+/, '');
	return `${[...plain].slice(0, 60).join('') || 'hetu'}-${madeOn}`;
}

export const MEDIA_TYPES = {
	pdf: 'application/pdf',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpeg: 'image/jpeg',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	zip: 'application/zip'
} as const;
