import type { Cell } from './submission.ts';

const FORMS = [
	/^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:份)?(?:\s*(\d{1,2})\s*[日号])?)?(?:底|初|中旬|上旬|下旬)?$/u,
	/^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/,
	/^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}/,
	/^(\d{4})(\d{2})(\d{2})$/,
	/^(\d{4})(0[1-9]|1[0-2])$/
];
/** As Russians write it. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * A day, month or year as a cell tells it: `2024年6月`, `2024.6.30`, `2024/6/30`, `202406`, `30.06.2024`; as
 * `2024-06-30`, `2024-06`, `2024`. `null`: none, or a day that does not exist.
 *
 * A number is a year, never days counted as workbooks do: cells that hold a date were told as one when the file was
 * read, and 45,000 in any other cell may be anything.
 */
export function readDate(cell: Cell): string | null {
	if (typeof cell === 'boolean' || cell === null) return null;
	const text = String(cell).normalize('NFKC').trim();
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
	for (const form of FORMS) {
		const match = form.exec(text);
		if (match) return dateOf(match[1], match[2], match[3]);
	}
	return null;
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
	const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
	// day 0 of the next month is the last of this one
	if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
	const padded = [month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
	return [String(y), ...padded].join('-');
}

/** A date that says of itself that it is a plan, as our exports write it: `2027-03（计划）`. `null`: any other cell. */
export function plannedDate(cell: Cell): string | null {
	const match = typeof cell === 'string' ? /^(.+?)\s*[(（](?:计划|planned|план)[)）]$/i.exec(cell.trim()) : null;
	return match ? readDate(match[1] ?? null) : null;
}
