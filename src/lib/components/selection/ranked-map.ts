import { isUnstable } from '$lib/domain/selection/weighing/robustness';
import { RAMP } from '$lib/domain/cartography/palette';
import type { RankBadge } from '$lib/map/RankBadges.svelte';
import { m } from '$lib/paraglide/messages';
import type { Robustness } from '$lib/state/robustness.svelte';
import type { Weigher } from '$lib/state/weigher.svelte';
import { formatCount } from '$lib/ui/format';
import type { RankedMap } from '../explore/MapPane.svelte';
import { projectName } from '../explore/project-row';

/** So many of the ranking stand on the map: more would be a heap of numbers. */
export const MOST_MAPPED = 30;

/** Ranks that divisions are filled by, as their best project has: the first the darkest. */
export const RANK_CLASSES: readonly { readonly to: number; readonly colour: string }[] = [
	{ to: 3, colour: RAMP[4] },
	{ to: 10, colour: RAMP[3] },
	{ to: MOST_MAPPED, colour: RAMP[2] }
];

/** The first of the ranking as the map shows them. */
export function rankedMap(weigher: Weigher, robustness: Robustness): RankedMap {
	const { explorer, listed, ranking } = weigher;
	const { table, catalogue, locale } = explorer;
	const badges = new Map<number, RankBadge>();
	const fills = new Map<string, string>();
	if (!table || !listed || !ranking) return { rows: new Uint32Array(), badges, fills };
	const rows = listed.order.slice(0, Math.min(listed.ranked, MOST_MAPPED));
	rows.forEach((row, place) => {
		const rank = listed.ranks[place] ?? 0;
		const band = robustness.bandOfRow.get(row);
		badges.set(row, {
			rank,
			score: ((ranking.worst[row] ?? 0) + (ranking.best[row] ?? 0)) / 200,
			unstable: band !== undefined && isUnstable(band),
			title: m.select_badge({ rank: formatCount(rank, locale), project: projectName(table, row, locale) })
		});
		const division = catalogue.divisions[table.division[row] ?? -1];
		const found = RANK_CLASSES.find(({ to }) => rank <= to);
		if (division && found && !fills.has(division.code)) fills.set(division.code, found.colour);
	});
	return { rows, badges, fills };
}
