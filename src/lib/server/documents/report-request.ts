import { LOCALES, type Locale } from '../../domain/names.ts';
import { MOST_QUERY } from '../../domain/explore/view.ts';
import type { Result } from '../../domain/result.ts';
import { type Day, parseDay } from '../../domain/roadmap/day.ts';
import { REPORT_FORMATS, type ReportFormat, type ReportKind } from '../../domain/roadmap/report/report-kinds.ts';
import { readParameters, type RequestProblem } from './request-parameters.ts';

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

const OWN = ['kind', 'format', 'locale', 'asof', 'since', 'division', 'unit', 'view'] as const;
/** Characters of a view that is written into an address. */
export const MOST_VIEW = 2 * MOST_QUERY;

/** Reads the parameters of an address; all that is wrong is named. */
export function parseReportRequest(search: URLSearchParams): Result<ReportRequest, RequestProblem> {
	const { problems, given, oneOf } = readParameters(search, OWN);
	const dayOf = (name: 'asof' | 'since'): Day | null => {
		const value = given(name);
		if (value === null) return null;
		const parsed = parseDay(value);
		if (parsed.ok) return parsed.value;
		problems.push({ code: 'not-a-date', path: name, value });
		return null;
	};
	const kind = oneOf('kind', given('kind'), Object.keys(REPORT_FORMATS) as ReportKind[]);
	const formats: readonly ReportFormat[] = kind === null ? [] : REPORT_FORMATS[kind];
	const format = kind && oneOf('format', given('format') ?? formats[0] ?? null, formats);
	const locale = oneOf('locale', given('locale') ?? 'zh', LOCALES);
	const [asOf, since] = [dayOf('asof'), dayOf('since')];
	const [division, unit] = [given('division'), given('unit')];
	const view = new URLSearchParams(given('view', MOST_VIEW) ?? '');
	if (asOf !== null && since !== null && since >= asOf)
		problems.push({ code: 'since-after-asof', path: 'since', value: search.get('since') });
	if (problems.length > 0 || !kind || !format || !locale) return { ok: false, problems };
	return { ok: true, value: { kind, format, locale, asOf, since, division, unit, view } };
}
