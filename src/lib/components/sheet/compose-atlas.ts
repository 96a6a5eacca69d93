import type { ShortlistedThing } from '$lib/domain/compare/shortlist';
import { NO_FILTER } from '$lib/domain/explore/filter';
import type { View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import { type AtlasItem, atlasItems, type AtlasKind, MOST_PAGES } from '$lib/domain/sheet/atlas';
import type { Drawing } from '$lib/domain/sheet/drawing';
import { type IndexContent, indexPages, layoutIndex } from '$lib/domain/sheet/layout-index';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import type { Sheet, SheetContent, SheetLogo } from '$lib/domain/sheet/sheet';
import type { SheetFacts } from '$lib/domain/sheet/sheet-facts';
import type { SheetSpec } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { composeSheet } from './compose-sheet';
import { ATLAS_WORDS } from './sheet-option-words';

/** What an atlas has a sheet for. */
export type AtlasChoice = AtlasKind | 'shortlist';

export interface AtlasAsked {
	readonly kind: AtlasChoice;
	readonly view: View;
	readonly spec: SheetSpec;
	readonly locale: Locale;
	readonly readFacts: (view: View, isRanked: boolean) => SheetFacts;
	/** What opens a view again. */
	readonly addressOf: (view: View) => string;
	readonly logo: SheetLogo | null;
	/** Of a shortlist: these, in this order, whatever the filter. */
	readonly things?: readonly ShortlistedThing[];
}

/** An atlas: pages are laid out when they are asked for. */
export interface Atlas {
	readonly title: string;
	readonly words: SheetContent['words'];
	readonly items: readonly AtlasItem[];
	/** Of what the atlas was asked for, so many are beyond what it holds. */
	readonly beyond: number;
	/** Pages with those of the index, which come first. */
	readonly total: number;
	readonly index: () => readonly Drawing[];
	/** By place among the items. */
	readonly sheet: (place: number) => { readonly sheet: Sheet; readonly words: SheetContent['words'] };
}

/** One sheet for each record, and an index of them. */
export function composeAtlas(asked: AtlasAsked): Atlas {
	const { kind, spec, locale, addressOf, logo } = asked;
	const view = kind === 'shortlist' ? { ...asked.view, filter: NO_FILTER } : asked.view;
	const isRanked = spec.blocks.includes('ranking');
	const facts = asked.readFacts(view, isRanked);
	const all = itemsOf(asked, { view, facts, locale });
	const items = all.slice(0, MOST_PAGES);
	const compose = (shown: Pick<AtlasItem, 'view'> & Partial<AtlasItem>, page: { page: number; pages: number }) =>
		composeSheet({
			view: shown.view,
			spec: { ...spec, title: null, subtitle: shown.name === undefined ? '' : spec.subtitle },
			facts: asked.readFacts(shown.view, isRanked),
			locale,
			address: addressOf(shown.view),
			logo,
			page,
			...(shown.name !== undefined && { subject: shown.name }),
			fit: shown.fit ?? null
		});
	const base = compose({ view }, { page: 1, pages: 1 });
	const title = spec.title || m.atlas_title({ what: ATLAS_WORDS[kind](), title: base.words.title });
	const words = { ...base.words, title };
	// counted when it is written
	const lines = items.map((item) => ({
		name: item.name,
		get about() {
			return aboutItem(item, asked, facts);
		}
	}));
	// how many pages there are is known only once those of the index are
	let total = items.length;
	const pageOf = (page: number) => m.sheet_page({ page: String(page), pages: String(total) });
	const content: IndexContent = { spec, locale, words, lines, pageOf };
	const ahead = indexPages(content);
	total += ahead;
	return {
		title,
		words,
		items,
		total,
		beyond: all.length - items.length,
		index: () => layoutIndex(content),
		sheet(place) {
			const item = items[place];
			if (!item) throw new Error(`no such page: ${place}`);
			const composed = compose(item, { page: ahead + place + 1, pages: total });
			return { sheet: layoutSheet(composed), words: composed.words };
		}
	};
}

function itemsOf(
	{ kind, things = [] }: AtlasAsked,
	given: { view: View; facts: SheetFacts; locale: Locale }
): readonly AtlasItem[] {
	return kind === 'shortlist' ? shortlisted(things, given) : atlasItems(kind, given);
}

function shortlisted(
	things: readonly ShortlistedThing[],
	asked: { view: View; facts: SheetFacts; locale: Locale }
): AtlasItem[] {
	const byKind = new Map<AtlasKind, readonly AtlasItem[]>();
	return things.flatMap(({ kind, id }) => {
		const items = byKind.get(kind) ?? atlasItems(kind, asked);
		byKind.set(kind, items);
		return items.find((item) => item.id === id) ?? [];
	});
}

/** What the index says of a sheet beside its name. */
function aboutItem({ kind, id, view }: AtlasItem, { readFacts, locale }: AtlasAsked, facts: SheetFacts): string {
	switch (kind) {
		case 'division':
		case 'chain': {
			const count = readFacts(view, false).rows.length;
			return m.count_projects({ count, shown: formatCount(count, locale) });
		}
		case 'park':
			return divisionLabel(facts.index.parks.get(id)?.division ?? null, facts, locale);
		case 'project': {
			const division = facts.table.division[facts.table.ids.indexOf(id)] ?? -1;
			return divisionLabel(facts.catalogue.divisions[division]?.code ?? null, facts, locale);
		}
	}
}

const divisionLabel = (code: string | null, { index }: SheetFacts, locale: Locale): string =>
	(code === null ? undefined : index.divisions.get(code)?.label[locale]) ?? m.citywide();
