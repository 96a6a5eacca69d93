const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The moment (milliseconds since 1970) at which clocks of a place show so many minutes after midnight of a day since
 * 1970-01-01; more than 1440 are on the days after. `timeZone`: as IANA names it. Where clocks are set forward over the
 * time, that much later; of a time that comes twice, one of the two.
 */
export function momentIn(timeZone: string, { day, minutes }: { day: number; minutes: number }): number {
	const shown = day * DAY_MS + minutes * MINUTE_MS;
	// the offset of a moment that is at most a day away is right but where clocks are set in between: hence twice
	const near = shown - offsetMs(timeZone, shown);
	return shown - offsetMs(timeZone, near);
}

/** How far clocks are ahead of UTC at a moment. */
function offsetMs(timeZone: string, moment: number): number {
	// Swedish writes dates as ISO 8601 does
	const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
	const shown = Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
	return shown - Math.floor(moment / 1000) * 1000;
}
