import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import type { Area } from '$lib/domain/explore/filter';
import type { Chain } from '$lib/domain/chain/chain';
import type { Locale } from '$lib/domain/names';
import type { Division, Park } from '$lib/domain/territory/territory';
import type { GroupedRows } from '$lib/domain/cartography/marks/group-rows';
import type { ClusterMark, MarkTarget, SymbolMark } from '$lib/domain/cartography/marks/mark';
import type { Scheme } from '$lib/domain/cartography/palette';
import type { LayerSettings } from './style';

/** All that the map shows, as values: an explorer, a briefing scene or a test gives the same. */
export interface MapScene {
	readonly locale: Locale;
	readonly scheme: Scheme;
	readonly layers: LayerSettings;
	readonly divisions: readonly Division[];
	readonly parks: readonly Park[];
	readonly chains: readonly Chain[];
	readonly table: ProjectTable;
	readonly rows: GroupedRows;
	readonly shownParks: readonly number[];
	readonly selected: MarkTarget | null;
	readonly hovered: MarkTarget | null;
	readonly selectedDivision: string | null;
	readonly selectedSite: string | null;
	readonly hoveredDivisions: readonly string[];
	readonly filteredDivisions: readonly string[];
	/** Fill by division code; empty: quiet fills. */
	readonly shade: ReadonlyMap<string, string>;
	readonly area: Area | null;
	/** Of project and park symbols in CSS pixels; `null`: the usual one. */
	readonly symbolRadius: number | null;
}

/** What stands under a click, topmost first. */
export type Hit =
	MarkTarget | { readonly kind: 'site'; readonly id: string } | { readonly kind: 'division'; readonly code: string };

/** All that one mark stands for. */
export function hitsOf(mark: SymbolMark | ClusterMark): Hit[] {
	if (mark.kind === 'symbol') return [mark.target];
	return [
		...mark.parks.map((park): Hit => ({ kind: 'park', park })),
		...Array.from(mark.rows, (row): Hit => ({ kind: 'project', row }))
	];
}
