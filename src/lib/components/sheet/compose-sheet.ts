import { encode } from 'uqr';
import type { View } from '$lib/domain/explore/view';
import type { Bbox } from '$lib/domain/territory/territory';
import { frameOfView } from '$lib/domain/sheet/frame';
import type { Locale } from '$lib/domain/names';
import type { SheetContent } from '$lib/domain/sheet/sheet';
import type { SheetFacts } from '$lib/domain/sheet/sheet-facts';
import type { SheetSpec } from '$lib/domain/sheet/spec';
import { viewMap } from '$lib/domain/sheet/view-map';
import { formatCount } from '$lib/ui/format';
import { sheetBlock } from './sheet-blocks';
import { sheetWords } from './sheet-words';

export interface Composed {
	readonly view: View;
	readonly spec: SheetSpec;
	readonly facts: SheetFacts;
	readonly locale: Locale;
	/** What opens the view again; `null`: not said. */
	readonly address: string | null;
	readonly logo: SheetContent['logo'];
	readonly page?: { readonly page: number; readonly pages: number };
	/** Of a page of an atlas: what it is about, and what its map shows whole. */
	readonly subject?: string;
	readonly fit?: Bbox | null;
}

/** A code of more squares than this cannot be read from paper at its size. */
const MOST_CODED = 300;

/** What a sheet of a view says and shows, in the reader's language; the same on the screen, on the server and in a batch. */
export function composeSheet(composed: Composed): SheetContent {
	const {
		view,
		spec,
		facts,
		locale,
		address,
		logo,
		page = { page: 1, pages: 1 },
		subject = null,
		fit = null
	} = composed;
	const { map, shade } = viewMap(view, facts, {
		locale,
		scheme: spec.scheme,
		isRanked: spec.blocks.includes('ranking'),
		formatCount: (count) => formatCount(count, locale)
	});
	const shownAddress = spec.parts.includes('address') ? address : null;
	return {
		spec: { ...spec, frame: fit ? null : frameOfView(view, spec) },
		...(fit && { fit }),
		locale,
		map,
		extent: facts.catalogue.territory.extent,
		words: sheetWords({ view, spec, facts, locale, address: shownAddress, page, subject, shade }),
		blocks: spec.blocks.map((block) => sheetBlock(block, { facts, locale })),
		logo,
		qr: shownAddress && shownAddress.length <= MOST_CODED ? encode(shownAddress, { ecc: 'L', border: 2 }).data : null
	};
}
