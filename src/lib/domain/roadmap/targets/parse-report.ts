import type { Problem, Result } from '../../result.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import { oneLine } from '../../typed-text.ts';
import { type Day, parseDaySpan } from '../day.ts';
import { reportAsOf } from './count-reports.ts';
import { decimalsOf, type Indicator, type ReportedAmount } from './indicator.ts';
import { MOST_WORDS } from './parse-assignment.ts';
import { fitsDecimals, MOST_AMOUNT, readTypedAmount } from './typed-amount.ts';

export type ReportProblem = Problem<
	/** It is counted from the roadmap. */
	| 'not-reported'
	| 'unknown-division'
	| 'bad-month'
	| 'month-to-come'
	| 'bad-number'
	| 'too-fine'
	| 'long-words'
	/** The amount is what it was, or there is none to take back. */
	| 'same'
>;

/** What was done in a month, typed. */
export interface ReportFields {
	/** Nothing: of no one division. */
	readonly division: string;
	/** `2026-08`. */
	readonly month: string;
	/** Nothing: what was reported is taken back. */
	readonly amount: string;
	readonly by: string;
	readonly source: string;
}

/** Reads what was done of an indicator in a month. */
export function parseReport(
	{ division, month, amount: typed, by, source }: ReportFields,
	{ indicator, divisions, today }: { indicator: Indicator; divisions: readonly DivisionCode[]; today: Day }
): Result<Omit<ReportedAmount, 'recordedOn' | 'sequence'>, ReportProblem> {
	const problems: ReportProblem[] = [];
	if (indicator.counting !== 'reported')
		problems.push({ code: 'not-reported', path: 'indicator', value: indicator.id });
	const code = divisions.find((each) => each === division) ?? null;
	if (code === null && division !== '')
		problems.push({ code: 'unknown-division', path: 'division', value: division.slice(0, 20) });
	const span = parseDaySpan(month);
	const isMonth = span.ok && month.length === '2026-08'.length;
	if (!isMonth) problems.push({ code: 'bad-month', path: 'month', value: month.slice(0, 20) });
	else if (span.value.earliest > today) problems.push({ code: 'month-to-come', path: 'month', value: month });
	const amount = amountOf(typed, decimalsOf(indicator.unit), problems);
	const words = { by: oneLine(by), source: oneLine(source) };
	for (const path of ['by', 'source'] as const)
		if ([...words[path]].length > MOST_WORDS)
			problems.push({ code: 'long-words', path, value: [...words[path]].length });
	if (!span.ok || problems.length > 0) return { ok: false, problems };
	const first = span.value.earliest;
	const before = reportAsOf(indicator.reports, { division: code, month: first, asOf: Infinity });
	if ((before?.amount ?? null) === amount)
		return { ok: false, problems: [{ code: 'same', path: 'amount', value: typed.slice(0, 40) }] };
	return {
		ok: true,
		value: { division: code, month: first, amount, by: words.by || null, source: words.source || null }
	};
}

/** `null` where nothing is typed, or what is wrong has been named. */
function amountOf(typed: string, decimals: number, problems: ReportProblem[]): number | null {
	if (typed.trim() === '') return null;
	const amount = readTypedAmount(typed);
	const value = typed.slice(0, 40);
	if (amount === null || amount > MOST_AMOUNT) problems.push({ code: 'bad-number', path: 'amount', value });
	else if (!fitsDecimals(amount, decimals)) problems.push({ code: 'too-fine', path: 'amount', value });
	return amount;
}
