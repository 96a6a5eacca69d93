import type { Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { summaryOf, type Telling } from './report-words';

/** The last sheet of a workbook: of which day, from where, and whose data. */
export function aboutSheet(title: string, telling: Telling): Sheet {
	const { facts, locale } = telling;
	return {
		name: m.report_sheet_about(),
		widths: [24, 96],
		rows: [
			[{ value: title, tone: 'title', span: 2 }],
			[{ value: facts.portfolio.banner[locale], tone: 'mark', span: 2 }],
			[],
			...summaryOf(telling).map(([label, value]): SheetCell[] => [{ value: label, tone: 'muted' }, value])
		]
	};
}
