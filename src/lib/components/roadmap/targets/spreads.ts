import type { TargetStanding } from '$lib/domain/roadmap/targets/standing';
import { m } from '$lib/paraglide/messages';
import type { Targets } from '$lib/state/targets.svelte';
import { indicatorName } from './target-words';

/** Amounts of divisions in whose proportion a total can be distributed. */
export interface Spread {
	readonly id: string;
	readonly name: string;
	/** By division code. */
	readonly weights: ReadonlyMap<string, number>;
}

/** What was assigned of the same the year before, and what divisions did of any indicator this year. */
export function spreadsFor({ standings, roadmap }: Targets, { indicator, year }: TargetStanding): Spread[] {
	const { locale } = roadmap.explorer;
	const before = indicator.targets.find((target) => target.year === year - 1)?.revisions.at(-1);
	const lastYear: Spread[] = before
		? [
				{
					id: 'last-year',
					name: m.target_spread_last_year({ indicator: indicatorName(indicator, locale), year: String(year - 1) }),
					weights: new Map(Object.entries(before.divisions))
				}
			]
		: [];
	const done = standings.map((one): Spread => ({
		id: `done ${one.indicator.id}`,
		name: m.target_spread_done({ indicator: indicatorName(one.indicator, locale) }),
		weights: new Map(one.divisions.flatMap(({ division, tally }) => (division ? [[division, tally.done ?? 0]] : [])))
	}));
	return [...lastYear, ...done.filter(({ weights }) => [...weights.values()].some((weight) => weight > 0))];
}
