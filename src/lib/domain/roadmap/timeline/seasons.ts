import type { Text } from '../../names.ts';
import { dateOf, type Day, dayInYear } from '../day.ts';
import type { YearDay } from '../rules.ts';
import type { TimeWindow } from './time-scale.ts';

/** A part of the year that the work follows; it lasts until the next one begins. */
export interface Season {
	readonly id: string;
	readonly name: Text;
	readonly first: YearDay;
	/** How it is tinted. */
	readonly tone: 'cold' | 'fresh' | 'warm';
}

export interface SeasonBand {
	readonly season: Season;
	readonly from: Day;
	/** The day before the next begins. */
	readonly to: Day;
}

/** The seasons of a window, in order; one alone lasts all the time, of none there is nothing. */
export function seasonBands(seasons: readonly Season[], { from, days }: TimeWindow): SeasonBand[] {
	const [firstYear, lastYear] = [dateOf(Math.floor(from)).year - 1, dateOf(Math.ceil(from + days)).year + 1];
	const starts: { season: Season; from: Day }[] = [];
	for (let year = firstYear; year <= lastYear; year++)
		for (const season of seasons) {
			const day = dayInYear(year, season.first);
			if (day !== null) starts.push({ season, from: day });
		}
	starts.sort((a, b) => a.from - b.from);
	return starts
		.map((start, place) => ({ ...start, to: (starts[place + 1]?.from ?? Infinity) - 1 }))
		.filter((band) => band.from <= from + days && band.to >= from && band.to !== Infinity);
}
