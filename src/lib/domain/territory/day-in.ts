/** The day that a moment falls on where the territory is: `2026-11-20`. `timeZone`: as IANA names it. */
export const dayIn = (timeZone: string, moment: Date): string =>
	// Swedish writes dates as ISO 8601 does
	new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
