import { composeHandout } from '$lib/components/briefing/handout/compose-handout';
import { writeHandoutDeck, writeHandoutPdf } from '$lib/components/briefing/handout/write-handout';
import { SLIDE_DPI } from '$lib/components/sheet/sheet-deck';
import { writeDrawingPng } from '$lib/server/documents/sheet/write-drawing-png';
import { offlineFileWords } from '$lib/components/briefing/offline-file-words';
import { composeDaySheet } from '$lib/components/briefing/itinerary/compose-day-sheet';
import { itineraryCalendar } from '$lib/components/briefing/itinerary/itinerary-calendar';
import { saidIn } from '$lib/components/briefing/said-in';
import { sheetFileName } from '$lib/components/sheet/print-orders';
import type { BriefingPack } from '$lib/domain/briefing/pack';
import { openRecords } from '$lib/domain/briefing/source';
import { writeCalendar } from '$lib/domain/exchange/icalendar';
import type { Locale } from '$lib/domain/names';
import { parseDay } from '$lib/domain/roadmap/day';
import { m } from '$lib/paraglide/messages';
import { writeDrawingsPdf } from '$lib/paper/pdf/write-drawings-pdf';
import { fileAnswer } from '$lib/server/documents/file-answer';
import { serverFonts } from '$lib/server/documents/fonts';
import { inLanguage } from '$lib/server/documents/in-language';
import { makeOfflineFile } from '$lib/server/documents/offline-file';

/** `day.pdf`: the sheet of a visit's day. */
export const BRIEFING_FILES = ['pdf', 'pptx', 'html', 'ics', 'day.pdf'] as const;
export type BriefingFile = (typeof BRIEFING_FILES)[number];

interface Order {
	readonly pack: BriefingPack;
	readonly id: string;
	readonly locale: Locale;
	readonly origin: string;
	/** As the address names it. */
	readonly paper: string | null;
}

/** A file of a pack; `null`: it has nothing of the kind. */
export function makeBriefingFile(format: BriefingFile, order: Order): Promise<Response | null> {
	switch (format) {
		case 'pdf':
			return handoutFile(order);
		case 'pptx':
			return slidesFile(order);
		case 'html':
			return htmlFile(order);
		case 'ics':
			return calendarFile(order);
		case 'day.pdf':
			return dayFile(order);
	}
}

const titleOf = ({ pack, locale }: Order): string => saidIn(pack.briefing.title, locale).text || m.brief_untitled();
const namesOf = (order: Order) => ({ name: 'briefing', ownName: sheetFileName(titleOf(order), order.pack.madeOn) });

/** Papers by their names in an address; anything else is the first. */
const PAPERS = {
	a4: { paper: 'a4', isLandscape: false },
	'a4-landscape': { paper: 'a4', isLandscape: true },
	'a3-landscape': { paper: 'a3', isLandscape: true },
	'16x9': { paper: '16x9', isLandscape: true }
} as const;

function handoutFile(order: Order): Promise<Response> {
	const { pack, locale, origin, paper } = order;
	const on = Object.hasOwn(PAPERS, paper ?? '') ? PAPERS[paper as keyof typeof PAPERS] : PAPERS.a4;
	// words are asked for while pages are drawn
	return inLanguage(locale, async () => {
		const handout = composeHandout({
			pack,
			locale,
			...on,
			scheme: 'light',
			origin,
			notes: 'printed',
			withSpeakerNotes: pack.briefing.audience === 'staff'
		});
		return fileAnswer(await writeHandoutPdf(handout, serverFonts()), { ...namesOf(order), format: 'pdf' });
	});
}

function slidesFile(order: Order): Promise<Response> {
	const { pack, locale, origin } = order;
	return inLanguage(locale, async () => {
		const handout = composeHandout({
			pack,
			locale,
			...PAPERS['16x9'],
			scheme: 'light',
			origin,
			notes: 'aside',
			withSpeakerNotes: pack.briefing.audience === 'staff'
		});
		const picture = { dpi: SLIDE_DPI, locale, texts: {} };
		const bytes = await writeHandoutDeck(handout, (drawing) => writeDrawingPng(drawing, picture, serverFonts()));
		if (!bytes) throw new Error('nothing was to stop it');
		return fileAnswer(bytes, { ...namesOf(order), format: 'pptx' });
	});
}

async function htmlFile(order: Order): Promise<Response> {
	const { pack, locale } = order;
	const title = titleOf(order);
	const words = offlineFileWords(pack.catalogue.territory, locale);
	return fileAnswer(await makeOfflineFile({ pack, locale, title, words }), { ...namesOf(order), format: 'html' });
}

async function calendarFile(order: Order): Promise<Response | null> {
	const { pack, id, locale } = order;
	const { briefing, catalogue, madeOn } = pack;
	const source = openRecords(pack, briefing.portfolio);
	const asOf = parseDay(madeOn);
	if (!briefing.itinerary || !asOf.ok) return null;
	const { itinerary } = briefing;
	const { territory } = catalogue;
	const banner = source.portfolio.banner[locale];
	const title = titleOf(order);
	const calendar = await inLanguage(locale, () =>
		itineraryCalendar({ itinerary, index: source.index, territory, id, title, banner, asOf: asOf.value, locale })
	);
	return (
		calendar && fileAnswer(new TextEncoder().encode(writeCalendar(calendar)), { ...namesOf(order), format: 'ics' })
	);
}

async function dayFile(order: Order): Promise<Response | null> {
	const { pack, locale } = order;
	const { itinerary, portfolio } = pack.briefing;
	if (!itinerary) return null;
	const source = openRecords(pack, portfolio);
	const title = titleOf(order);
	const { banner, name } = source.portfolio;
	const told = { locale, title, subject: [name[locale], banner[locale]].join(' · '), madeOn: pack.madeOn };
	const pages = await inLanguage(locale, () => composeDaySheet({ itinerary, source, locale, title }));
	return fileAnswer(await writeDrawingsPdf({ ...told, pages }, serverFonts()), { ...namesOf(order), format: 'pdf' });
}
