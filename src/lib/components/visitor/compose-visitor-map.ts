import type { BriefingSource } from '$lib/domain/briefing/source';
import type { VisitorPage } from '$lib/domain/briefing/visitor-page';
import type { Scheme } from '$lib/domain/cartography/palette';
import { defaultView, type View } from '$lib/domain/explore/view';
import { type Locale, nameIn } from '$lib/domain/names';
import type { SheetContent } from '$lib/domain/sheet/sheet';
import { type SheetFacts, sheetReader } from '$lib/domain/sheet/sheet-facts';
import { DEFAULT_SPEC, type SheetSpec } from '$lib/domain/sheet/spec';
import type { Bbox } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { composeSheet } from '../sheet/compose-sheet';
import { visitorName } from './visitor-words';

export interface VisitorMapOrder {
	readonly page: VisitorPage;
	/** As the public may know it. */
	readonly source: BriefingSource;
	readonly locale: Locale;
	readonly scheme: Scheme;
	readonly form: VisitorMapForm;
}

/** On the page, on the page of a phone, and by itself: then with the title and sources that its page says otherwise. */
export const VISITOR_MAP_FORMS = ['wide', 'narrow', 'alone'] as const;
export type VisitorMapForm = (typeof VISITOR_MAP_FORMS)[number];

/** Width and height in millimetres, so that letters of the sheet are read on the page. */
export const VISITOR_MAP_MM: Readonly<Record<VisitorMapForm, readonly [number, number]>> = {
	wide: [170, 106],
	narrow: [80, 170],
	alone: [297, 210]
};

/** The map of a page for visitors as a sheet. */
export function composeVisitorMap({ page, source, locale, scheme, form }: VisitorMapOrder): SheetContent {
	const isAlone = form === 'alone';
	const spec: SheetSpec = {
		...DEFAULT_SPEC,
		paper: 'custom',
		customMm: VISITOR_MAP_MM[form],
		scheme,
		title: isAlone ? nameIn(visitorName(page), locale) : '',
		subtitle: isAlone ? null : '',
		parts: ['legend', 'scale', 'north', 'inset'],
		blocks: []
	};
	const content = composeSheet({
		view: viewOf(page, source),
		spec,
		facts: factsOf(page, source),
		locale,
		address: null,
		logo: null,
		fit: boxOf(page, source)
	});
	const { words } = content;
	return {
		...content,
		map: { ...content.map, ...highlighted(page) },
		words: {
			...words,
			sources: isAlone ? words.sources : [],
			classOf: (one) => CLASS_WORDS[one]?.() ?? words.classOf(one)
		}
	};
}

const CLASS_WORDS: Readonly<Record<string, () => string>> = {
	'division-filtered': m.visitor_legend_host,
	'division-selected': m.visitor_legend_home
};

/** The view that the live map opens with. */
export function viewOf(
	page: VisitorPage,
	{ catalogue, portfolio }: Pick<BriefingSource, 'catalogue' | 'portfolio'>
): View {
	const view = { ...defaultView(catalogue), portfolio: portfolio.id };
	return page.kind === 'chain'
		? { ...view, filter: { ...view.filter, chains: [page.chain.id] } }
		: { ...view, selection: { kind: 'park', id: page.park.id } };
}

/** Of a chain its projects and parks, of a park itself and what is in it. */
function factsOf(page: VisitorPage, source: BriefingSource): SheetFacts {
	if (page.kind === 'chain') return sheetReader(source)(viewOf(page, source), false);
	const { table, index } = source;
	const code = index.columnCodes.parks.get(page.park.id);
	const rows = Uint32Array.from(table.ids.keys()).filter((row) => table.park[row] === code);
	return { ...source, rows, parks: code === undefined ? [] : [code], ranked: null };
}

function highlighted(page: VisitorPage): Partial<SheetContent['map']> {
	return page.kind === 'chain'
		? { filteredDivisions: page.chain.hosts.map(({ division }) => division) }
		: { selectedDivision: page.park.division };
}

/** Of a park its division with some land around it; `null`: the whole territory. */
function boxOf(page: VisitorPage, { index }: BriefingSource): Bbox | null {
	const code = page.kind === 'park' ? page.park.division : null;
	const division = code === null ? undefined : index.divisions.get(code);
	if (!division) return null;
	const [west, south, east, north] = division.bbox;
	const [wide, high] = [(east - west) * 0.15, (north - south) * 0.15];
	return [west - wide, south - high, east + wide, north + high];
}
