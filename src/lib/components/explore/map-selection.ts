import type { Selection } from '$lib/domain/explore/view';
import { nameIn } from '$lib/domain/names';
import type { Park, Position } from '$lib/domain/territory/territory';
import type { Hit } from '$lib/map/map-view';
import type { MarkTarget } from '$lib/domain/cartography/marks/mark';
import type { Explorer } from '$lib/state/explorer.svelte';
import { projectName } from './project-row';

export interface Choice {
	readonly selection: Selection;
	readonly name: string;
}

/** What the map speaks of by row and index, as a selection that an address can carry. */
export function selectionOf({ catalogue, table }: Explorer, hit: Hit): Selection {
	switch (hit.kind) {
		case 'division':
			return { kind: 'division', id: hit.code };
		case 'site':
			return { kind: 'site', id: hit.id };
		case 'park':
			return { kind: 'park', id: catalogue.parks[hit.park]?.id ?? '' };
		case 'project':
			return { kind: 'project', id: table?.ids[hit.row] ?? '' };
	}
}

export function markTarget(explorer: Explorer, thing: { kind: string; id: string } | null): MarkTarget | null {
	if (thing?.kind === 'project') {
		const row = explorer.rowOf(thing.id);
		return row === null ? null : { kind: 'project', row };
	}
	const park = thing?.kind === 'park' ? explorer.index.columnCodes.parks.get(thing.id) : undefined;
	return park === undefined ? null : { kind: 'park', park };
}

/** A selection with its name in the reader's language; the id where nothing has that id any more. */
export function choiceOf(explorer: Explorer, selection: Selection): Choice {
	const { index, locale, table } = explorer;
	const row = selection.kind === 'project' ? explorer.rowOf(selection.id) : null;
	if (table && row !== null) return { selection, name: projectName(table, row, locale) };
	const record = {
		project: undefined,
		division: index.divisions.get(selection.id),
		park: index.parks.get(selection.id),
		site: index.sites.get(selection.id),
		chain: index.chains.get(selection.id),
		link: index.links.get(selection.id)?.link,
		enterprise: index.enterprises.get(selection.id),
		campaign: undefined,
		lead: undefined
	}[selection.kind];
	return { selection, name: record ? nameIn(record.name, locale) : selection.id };
}

/** Where a selected thing stands, as far as that is known: its own place, else its division's label point. */
export function placeOf(explorer: Explorer, selection: Selection | null): Position | null {
	const { index } = explorer;
	if (!selection) return null;
	const division = (code: string | null | undefined) => (code ? (index.divisions.get(code)?.labelPoint ?? null) : null);
	const standing = (thing: Pick<Park, 'position' | 'division'> | undefined) =>
		thing?.position ?? division(thing?.division);
	switch (selection.kind) {
		case 'project':
			return placeOfRow(explorer, explorer.rowOf(selection.id));
		case 'park':
			return standing(index.parks.get(selection.id));
		case 'site':
			return standing(index.sites.get(selection.id));
		case 'division':
			return division(selection.id);
		case 'enterprise':
			return division(index.enterprises.get(selection.id)?.division);
		case 'chain':
		case 'link':
		case 'campaign':
		case 'lead':
			return null;
	}
}

function placeOfRow({ table }: Explorer, row: number | null): Position | null {
	if (!table || row === null) return null;
	const [lng, lat] = [table.lng[row] ?? NaN, table.lat[row] ?? NaN];
	return Number.isNaN(lng) ? null : [lng, lat];
}
