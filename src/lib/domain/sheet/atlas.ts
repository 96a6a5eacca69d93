import { nameIn, type Locale, type Name } from '../names.ts';
import type { View } from '../explore/view.ts';
import { SITE } from '../cartography/marks/group-rows.ts';
import type { Bbox, DivisionCode, ParkId, Position } from '../territory/territory.ts';
import { NOT_REPORTED } from '../catalogue/project-table.ts';
import type { ChainId } from '../chain/chain.ts';
import type { SheetFacts } from './sheet-facts.ts';

export const ATLAS_KINDS = ['division', 'park', 'chain', 'project'] as const;
export type AtlasKind = (typeof ATLAS_KINDS)[number];

/** More pages than this nobody turns; a filter narrows them. */
export const MOST_PAGES = 300;

/** One sheet of an atlas. */
export interface AtlasItem {
	readonly kind: AtlasKind;
	readonly id: string;
	/** As the record is called in the reader's language. */
	readonly name: string;
	readonly view: View;
	/** What its map shows whole; `null`: as the sheet says. */
	readonly fit: Bbox | null;
}

/** About so far around a position, in degrees of latitude. */
const AROUND_DEGREES = 0.12;

/**
 * The sheets of an atlas of a view, in the order of the records: one for each division, park, chain or project under
 * its filter. What is known to a division only is shown in that division; a project of no division on the whole map.
 */
export function atlasItems(
	kind: AtlasKind,
	{ view, facts, locale }: { view: View; facts: SheetFacts; locale: Locale }
): AtlasItem[] {
	const item = (id: string, name: Omit<Name, 'aliases'>, rest: Pick<AtlasItem, 'view' | 'fit'>): AtlasItem => ({
		kind,
		id,
		name: nameIn(name, locale),
		...rest
	});
	switch (kind) {
		case 'division':
			return divisionsOf(view, facts).map(({ code, name, bbox }) =>
				item(code, name, { view: narrowed(view, { divisions: [code] }), fit: grown(bbox) })
			);
		case 'chain':
			return chainsOf(view, facts).map(({ id, name }) =>
				item(id, name, { view: narrowed(view, { chains: [id] }), fit: null })
			);
		case 'park':
			return facts.parks.flatMap((index) => {
				const park = facts.catalogue.parks[index];
				if (!park) return [];
				const fit = park.position ? around(park.position) : bboxOf(park.division, facts);
				return [item(park.id, park.name, { view: selecting(view, 'park', park.id), fit })];
			});
		case 'project':
			return Array.from(facts.rows, (row) => {
				const { ids, namesZh, namesEn, namesRu } = facts.table;
				const id = ids[row] ?? '';
				const name = { zh: namesZh[row] ?? id, en: namesEn[row] ?? null, ru: namesRu[row] ?? null };
				return item(id, name, { view: selecting(view, 'project', id), fit: fitOfRow(row, facts) });
			});
	}
}

const narrowed = (view: View, part: { divisions: DivisionCode[] } | { chains: ChainId[] }): View => ({
	...view,
	filter: { ...view.filter, ...part }
});

const selecting = (view: View, kind: 'park' | 'project', id: ParkId | string): View => ({
	...view,
	selection: { kind, id }
});

function divisionsOf({ filter }: View, { catalogue: { divisions } }: SheetFacts) {
	return divisions.filter(({ code }) => filter.divisions.length === 0 || filter.divisions.includes(code));
}

/** Of the filter; of none, those that a project under it has. */
function chainsOf({ filter }: View, { catalogue: { chains }, table, rows }: SheetFacts) {
	if (filter.chains.length > 0) return chains.filter(({ id }) => filter.chains.includes(id));
	let bits = 0;
	for (const row of rows) bits |= table.chainBits[row] ?? 0;
	return chains.filter((_, index) => ((bits >>> index) & 1) === 1);
}

function fitOfRow(row: number, { table, catalogue }: SheetFacts): Bbox | null {
	if (table.placement[row] === SITE) return around([table.lng[row] ?? NaN, table.lat[row] ?? NaN]);
	const division = catalogue.divisions[table.division[row] ?? NOT_REPORTED];
	return division ? grown(division.bbox) : null;
}

function bboxOf(code: DivisionCode | null, { index }: SheetFacts): Bbox | null {
	const division = code === null ? undefined : index.divisions.get(code);
	return division ? grown(division.bbox) : null;
}

function around([lng, lat]: Position): Bbox {
	const wide = AROUND_DEGREES / Math.cos((lat * Math.PI) / 180);
	return [lng - wide, lat - AROUND_DEGREES, lng + wide, lat + AROUND_DEGREES];
}

/** With a little of the land around it. */
function grown([west, south, east, north]: Bbox): Bbox {
	const [wide, high] = [(east - west) * 0.04, (north - south) * 0.04];
	return [west - wide, south - high, east + wide, north + high];
}
