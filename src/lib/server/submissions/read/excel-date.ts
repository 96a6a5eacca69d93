/** What of a date a format of numbers shows; `null`: no date. */
export type DateParts = 'day' | 'month' | 'year';

/** Formats that every workbook has without saying them. 27–36 and 50–58 are those of the East. @source ECMA-376, part 1, 18.8.30 */
const BUILT_IN: readonly (readonly [from: number, to: number, parts: DateParts])[] = [
	[14, 16, 'day'],
	[17, 17, 'month'],
	[22, 22, 'day'],
	[27, 31, 'day'],
	[36, 36, 'day'],
	[50, 54, 'day'],
	[57, 58, 'day']
];

/** What a format shows, by its number and, where the workbook says it, its code: `yyyy"年"m"月"`. */
export function datePartsOf(number: number, code: string | null): DateParts | null {
	if (code === null) return BUILT_IN.find(([from, to]) => number >= from && number <= to)?.[2] ?? null;
	// quoted words, colours, languages and single signs say nothing of dates
	const plain = code
		.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
		.split(';')[0]
		?.toLowerCase();
	if (!plain || !/[yd年]/.test(plain) || /general|[0#?]/.test(plain)) return null;
	if (plain.includes('d')) return 'day';
	return /m/.test(plain.replace(/h+:?m+|m+:?s+/g, '')) ? 'month' : 'year';
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars that workbooks count by. */
const [SINCE_1900, SINCE_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
/** The day that 1900 did not have, and that workbooks count. */
const PHANTOM_DAY = 60;

/** A day counted as workbooks do, as far as its format shows it: `2024-06-30`, `2024-06`. `null`: out of the calendar. */
export function dateOfSerial(serial: number, parts: DateParts, isSince1904: boolean): string | null {
	if (!(serial >= 1 && serial < 2_958_466)) return null;
	const days = Math.floor(serial) + (!isSince1904 && serial < PHANTOM_DAY ? 1 : 0);
	const day = new Date((isSince1904 ? SINCE_1904 : SINCE_1900) + days * DAY_MS).toISOString();
	return day.slice(0, { day: 10, month: 7, year: 4 }[parts]);
}
