import type { Locale } from '$lib/domain/names';
import { addMonths, isoOf, parseDay } from '$lib/domain/roadmap/day';
import type { ReportFormat, ReportKind } from '$lib/domain/roadmap/report/report-kinds';

/** A report that is wanted; days as `2026-11-20`, `null` or empty for all. */
export interface WantedReport {
	readonly portfolio: string;
	readonly kind: ReportKind;
	readonly format: ReportFormat;
	readonly locale: Locale;
	readonly asOf: string;
	readonly since: string;
	readonly division: string;
	readonly unit: string;
	/** The address of the view whose filter counts, without its question mark. */
	readonly query: string;
}

/** Where the file of a report is. What was not chosen stays out of the address. */
export function reportAddress({ portfolio, kind, format, locale, ...wanted }: WantedReport): string {
	const given = {
		kind,
		format,
		locale,
		asof: wanted.asOf,
		since: kind === 'digest' ? wanted.since : '',
		division: wanted.division,
		unit: wanted.unit,
		view: wanted.query
	};
	const chosen = Object.entries(given).filter(([, value]) => value !== '');
	return `/api/portfolios/${encodeURIComponent(portfolio)}/roadmap-report?${new URLSearchParams(chosen).toString()}`;
}

/** A month before a day, from which a digest tells; empty where it is no day. */
export function monthBefore(asOf: string): string {
	const day = parseDay(asOf);
	return day.ok ? isoOf(addMonths(day.value, -1)) : '';
}
