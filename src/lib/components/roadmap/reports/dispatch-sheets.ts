import { isoOf } from '$lib/domain/roadmap/day';
import { type DispatchRow, dispatchTable } from '$lib/domain/roadmap/report/dispatch';
import type { Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { dayWord, ISSUE_WORDS } from '../roadmap-words';
import { aboutSheet } from './about-sheet';
import {
	chainsWord,
	dateWord,
	divisionWord,
	healthWord,
	milestoneWord,
	nextWord,
	projectWord,
	stageWord,
	type Telling,
	unitWord
} from './report-words';

/** The monthly dispatch table: a sheet of rows and one that says what they are. */
export function dispatchSheets(telling: Telling): Sheet[] {
	const { facts, locale } = telling;
	const month = formatPartialDate(isoOf(facts.basis.asOf).slice(0, '2026-11'.length), locale);
	const title = m.report_dispatch_title({ month });
	const columns = columnsOf(telling);
	const rows = dispatchTable(facts.projects, facts.basis.asOf);
	return [
		{
			name: m.report_sheet_dispatch(),
			widths: columns.map(({ width }) => width),
			frozen: { rows: 4, columns: 3 },
			rows: [
				[{ value: title, tone: 'title', span: columns.length }],
				[{ value: facts.portfolio.banner[locale], tone: 'mark', span: columns.length }],
				[{ value: m.report_dispatch_note(), tone: 'muted', span: columns.length }],
				columns.map(({ head }): SheetCell => ({ value: head, tone: 'head' })),
				...rows.map((row, place) => columns.map(({ cell }) => cell(row, place)))
			]
		},
		aboutSheet(title, telling)
	];
}

interface Column {
	readonly head: string;
	readonly width: number;
	readonly cell: (row: DispatchRow, place: number) => SheetCell;
}

const unknown = (): SheetCell => ({ value: m.undisclosed(), tone: 'muted' });
const money = (value: number | null): SheetCell => (value === null ? unknown() : { value, format: '#,##0' });

function columnsOf(telling: Telling): Column[] {
	return [...recordColumns(telling), ...moneyColumns(), ...progressColumns(telling)];
}

const recordColumns = (telling: Telling): Column[] => [
	{ head: m.report_column_number(), width: 6, cell: (_, place) => ({ value: place + 1, format: '0' }) },
	{ head: m.record_project_id(), width: 12, cell: ({ reported }) => reported.project.id },
	{ head: m.record_project(), width: 32, cell: ({ reported }) => projectWord(reported, telling.locale) },
	{
		head: m.report_column_division(),
		width: 16,
		cell: ({ reported }) => divisionWord(reported.followed.division, telling)
	},
	{ head: m.report_menu_unit(), width: 18, cell: ({ reported }) => unitWord(reported.delivery.unit) },
	{ head: m.report_column_chain(), width: 18, cell: ({ reported }) => chainsWord(reported, telling) || null },
	{ head: m.report_column_stage(), width: 12, cell: ({ stage }) => stageWord(stage) }
];

const moneyColumns = (): Column[] => [
	{ head: m.report_column_whole(), width: 12, cell: ({ reported }) => money(reported.project.investmentWanYuan) },
	{ head: m.report_column_month_planned(), width: 12, cell: ({ month }) => money(month.plannedWanYuan) },
	{ head: m.report_column_month_done(), width: 12, cell: ({ month }) => money(month.doneWanYuan) },
	{ head: m.report_column_year_planned(), width: 12, cell: ({ year }) => money(year.plannedWanYuan) },
	{ head: m.report_column_year_done(), width: 12, cell: ({ year }) => money(year.doneWanYuan) },
	{ head: m.report_column_all_done(), width: 12, cell: ({ all }) => money(all.doneWanYuan) },
	{
		head: m.rate_investment(),
		width: 12,
		cell: ({ doneShare }) => (doneShare === null ? unknown() : { value: doneShare, format: '0.0%' })
	},
	{ head: m.report_column_funds_planned(), width: 12, cell: ({ fundsPlannedWanYuan }) => money(fundsPlannedWanYuan) },
	{ head: m.report_column_funds(), width: 12, cell: ({ fundsInPlaceWanYuan }) => money(fundsInPlaceWanYuan) }
];

const progressColumns = (telling: Telling): Column[] => [
	{
		head: m.report_column_next_milestone(),
		width: 16,
		cell: ({ nextMilestone }) => nextMilestone && milestoneWord(nextMilestone)
	},
	{ head: m.roadmap_plan(), width: 14, cell: ({ nextMilestone }) => dateCell(nextMilestone?.plan, telling) },
	{ head: m.roadmap_forecast(), width: 14, cell: ({ nextMilestone }) => dateCell(nextMilestone?.forecast, telling) },
	{ head: m.report_column_health(), width: 10, cell: ({ reported }) => healthWord(reported.health.health) },
	{ head: m.roadmap_issues(), width: 56, cell: (row) => issuesWord(row, telling) },
	{
		head: m.report_column_next_step(),
		width: 36,
		cell: ({ reported: { next } }) => next && nextWord(next, telling)
	},
	{
		head: m.report_column_who(),
		width: 18,
		cell: ({ reported: { next, delivery } }) => unitWord(next ? next.owner : delivery.unit)
	},
	{
		head: m.report_column_due(),
		width: 14,
		cell: ({ reported: { next } }) => (next?.due ? dayWord(next.due, telling.locale) : null)
	}
];

const dateCell = (date: Parameters<typeof dateWord>[0] | null | undefined, { locale }: Telling): SheetCell =>
	date ? dateWord(date, locale) : null;

const issuesWord = ({ issues }: DispatchRow, { locale }: Telling): SheetCell =>
	issues
		.map(({ kind, text, due }) => {
			const issue = m.report_labelled({ label: ISSUE_WORDS[kind](), text });
			return due === null ? issue : m.report_task_on({ task: issue, day: dayWord(due, locale) });
		})
		.join('\n') || null;
