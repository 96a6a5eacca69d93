import { RAMP, type Scheme } from '../cartography/palette.ts';
import type { MarkTarget } from '../cartography/marks/mark.ts';
import { AGE_CLASSES, ageFills, UNDATED_COLOUR } from '../explore/age-shade.ts';
import { type ShadeClass, shadeFills } from '../explore/shade.ts';
import type { View } from '../explore/view.ts';
import type { Locale } from '../names.ts';
import { decimalYear } from '../provenance.ts';
import type { SheetMap } from './map/sheet-map.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** More ranks than this make a map no clearer. */
const MOST_RANKS = 99;

/** The map of a view, and the classes of its shade. `isRanked`: symbols bear the ranks of the view's own weights. */
export function viewMap(
	view: View,
	facts: SheetFacts,
	{
		locale,
		scheme,
		isRanked,
		formatCount
	}: {
		locale: Locale;
		scheme: Scheme;
		isRanked: boolean;
		formatCount: (count: number) => string;
	}
): { readonly map: SheetMap; readonly shade: readonly ShadeClass[] } {
	const { catalogue, table, rows } = facts;
	const { territory, divisions } = catalogue;
	const shade = shadeOf(view, facts);
	const ranked = isRanked ? (facts.ranked?.filter(({ rank }) => rank <= MOST_RANKS) ?? null) : null;
	const { inset } = territory;
	return {
		shade: shade.classes,
		map: {
			locale,
			scheme,
			land: facts.land,
			layers: view.layers,
			divisions,
			parks: catalogue.parks,
			chains: catalogue.chains,
			table,
			rows,
			shownParks: facts.parks,
			selected: selectedMark(view, facts),
			selectedDivision: view.selection?.kind === 'division' ? view.selection.id : null,
			selectedSite: view.selection?.kind === 'site' ? view.selection.id : null,
			filteredDivisions: view.filter.divisions,
			fills: shade.fills,
			fillOrder: shade.order,
			...(view.shade === 'age' && { hatched: UNDATED_COLOUR }),
			area: view.filter.area,
			ranks: ranked && ranked.length > 0 ? new Map(ranked.map(({ row, rank }) => [row, String(rank)])) : null,
			inset: inset && { title: inset.name[locale], extent: inset.extent },
			formatCount
		}
	};
}

/** Fills and their order; how old records are has no classes of amounts. */
function shadeOf({ shade, asOf }: View, { catalogue: { divisions }, table, rows, today }: SheetFacts) {
	if (shade !== 'age') {
		const { classes, fills } = shadeFills(shade, { table, rows, divisions, ramp: RAMP });
		return { classes, fills, order: classes.map(({ colour }) => colour) };
	}
	const day = asOf ?? today;
	const { fills } = ageFills(table, { rows, divisions, today: decimalYear(day) ?? Number(day.slice(0, 4)) });
	return { classes: [], fills, order: AGE_CLASSES.map(({ colour }) => colour as string) };
}

function selectedMark({ selection }: View, { table, index }: SheetFacts): MarkTarget | null {
	if (selection?.kind === 'project') {
		const row = table.ids.indexOf(selection.id);
		return row < 0 ? null : { kind: 'project', row };
	}
	const park = selection?.kind === 'park' ? index.columnCodes.parks.get(selection.id) : undefined;
	return park === undefined ? null : { kind: 'park', park };
}
