import { LOCALES, type Locale } from '../../domain/names.ts';
import { MOST_QUERY } from '../../domain/explore/view.ts';
import type { Problem, Result } from '../../domain/result.ts';
import { type Day, parseDay } from '../../domain/roadmap/day.ts';
import { REPORT_FORMATS, type ReportFormat, type ReportKind } from '../../domain/roadmap/report/report-kinds.ts';

/** Which report is wanted, how, and of what. */
export interface ReportRequest {
	readonly kind: ReportKind;
	readonly format: ReportFormat;
	readonly locale: Locale;
	/** `null`: the day the portfolio stands on, else today. */
	readonly asOf: Day | null;
	/** For a digest; `null`: a month before. */
	readonly since: Day | null;
	readonly division: string | null;
	readonly unit: string | null;
	/** The address of the view whose filter counts; empty: everything. In one parameter, since some of its own have our names. */
	readonly view: URLSearchParams;
}

/** `repeated`: it is there more than once, and nobody knows which is meant. */
export type RequestProblem = Problem<
	'missing' | 'unknown' | 'not-a-date' | 'too-long' | 'repeated' | 'since-after-asof'
>;

const OWN = ['kind', 'format', 'locale', 'asof', 'since', 'division', 'unit', 'view'] as const;
type Own = (typeof OWN)[number];
const MOST_CHARACTERS = 200;
/** Of a view that is written into an address. */
const MOST_VIEW = 2 * MOST_QUERY;

/** Reads the parameters of an address; all that is wrong is named. */
export function parseReportRequest(search: URLSearchParams): Result<ReportRequest, RequestProblem> {
	const problems: RequestProblem[] = [...new Set(search.keys())]
		.filter((name) => !OWN.some((own) => own === name))
		.map((name) => ({ code: 'unknown', path: 'parameter', value: name }));
	const given = (name: Own): string | null => {
		const [value = null, ...others] = search.getAll(name);
		if (others.length > 0) problems.push({ code: 'repeated', path: name, value: others });
		if (value !== null && value.length > (name === 'view' ? MOST_VIEW : MOST_CHARACTERS))
			problems.push({ code: 'too-long', path: name, value: value.length });
		return value === '' ? null : value;
	};
	const dayOf = (name: 'asof' | 'since'): Day | null => {
		const value = given(name);
		if (value === null) return null;
		const parsed = parseDay(value);
		if (parsed.ok) return parsed.value;
		problems.push({ code: 'not-a-date', path: name, value });
		return null;
	};
	const kind = oneOf('kind', given('kind'), { among: Object.keys(REPORT_FORMATS) as ReportKind[], problems });
	const formats: readonly ReportFormat[] = kind === null ? [] : REPORT_FORMATS[kind];
	const format = kind && oneOf('format', given('format') ?? formats[0] ?? null, { among: formats, problems });
	const locale = oneOf('locale', given('locale') ?? 'zh', { among: LOCALES, problems });
	const [asOf, since] = [dayOf('asof'), dayOf('since')];
	const [division, unit] = [given('division'), given('unit')];
	const view = new URLSearchParams(given('view') ?? '');
	if (asOf !== null && since !== null && since >= asOf)
		problems.push({ code: 'since-after-asof', path: 'since', value: search.get('since') });
	if (problems.length > 0 || !kind || !format || !locale) return { ok: false, problems };
	return { ok: true, value: { kind, format, locale, asOf, since, division, unit, view } };
}

function oneOf<T extends string>(
	path: Own,
	value: string | null,
	{ among, problems }: { among: readonly T[]; problems: RequestProblem[] }
): T | null {
	const found = among.find((each) => each === value) ?? null;
	if (found === null) problems.push({ code: value === null ? 'missing' : 'unknown', path, value });
	return found;
}

/** What is wrong in one line, for who asks: `asof: not-a-date 2026-02-30`. */
export const problemText = (problems: readonly RequestProblem[]): string =>
	problems
		.map(
			({ code, path, value }) =>
				`${path}: ${code}${value === null ? '' : ` ${String(value).slice(0, MOST_CHARACTERS)}`}`
		)
		.join('; ');
