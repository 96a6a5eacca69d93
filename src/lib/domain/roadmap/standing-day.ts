import type { Portfolio } from '../project/project.ts';
import { type Day, parseDay } from './day.ts';

/** The day a portfolio stands on: that of an invented one, else today where the territory is. */
export function standingDay(portfolio: Pick<Portfolio, 'asOf'> | null | undefined, today: Day): Day {
	const own = parseDay(portfolio?.asOf);
	return own.ok ? own.value : today;
}
