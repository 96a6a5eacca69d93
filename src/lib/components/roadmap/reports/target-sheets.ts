import { dateOf } from '$lib/domain/roadmap/day';
import { decimalsOf, type IndicatorUnit } from '$lib/domain/roadmap/targets/indicator';
import { monthLines } from '$lib/domain/roadmap/targets/month-lines';
import type { Progress } from '$lib/domain/roadmap/targets/progress';
import { judgeTarget, type TargetStanding } from '$lib/domain/roadmap/targets/standing';
import type { Sheet, SheetCell, StyledCell } from '$lib/domain/selection/record/document';
import type { DivisionCode } from '$lib/domain/territory/territory';
import { nameIn } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { dayWord } from '../roadmap-words';
import { indicatorName, monthWord, PACE_WORDS, sourceWord, unitWord } from '../targets/target-words';
import { aboutSheet } from './about-sheet';
import { divisionWord, type Telling } from './report-words';

/** One line of the table: the whole, or one division. */
interface Line {
	readonly standing: TargetStanding;
	readonly progress: Progress;
	readonly place: number | null;
	readonly name: string;
	readonly isWhole: boolean;
}

/** The table of targets: each indicator with its divisions by place, its months, and what they are. All projects count. */
export function targetSheets(telling: Telling): Sheet[] {
	const { facts, locale } = telling;
	const { asOf } = facts.basis;
	const { year } = dateOf(asOf);
	const standings = facts.indicators.map((indicator) =>
		judgeTarget(
			indicator,
			{
				projects: facts.all.map(({ followed, delivery }) => ({ project: followed, delivery })),
				divisions: [...facts.index.divisions.keys()] as DivisionCode[]
			},
			{ year, asOf }
		)
	);
	const title = m.report_targets_title({ year: String(year), day: dayWord(asOf, locale) });
	const lines = standings.flatMap((standing) => linesOf(standing, telling));
	const head = (columns: number): SheetCell[][] => [
		[{ value: title, tone: 'title', span: columns }],
		[{ value: facts.portfolio.banner[locale], tone: 'mark', span: columns }],
		[{ value: `${m.target_whole_set()} ${m.target_how_due()}`, tone: 'muted', span: columns }]
	];
	const columns = columnsOf(telling);
	return [
		{
			name: m.target_view(),
			widths: columns.map(({ width }) => width),
			frozen: { rows: 4, columns: 3 },
			rows: [
				...head(columns.length),
				columns.map(({ head }): SheetCell => ({ value: head, tone: 'head' })),
				...lines.map((line) => columns.map(({ cell }) => toned(cell(line), line)))
			]
		},
		monthSheet(standings, telling, head),
		aboutSheet(title, telling)
	];
}

function linesOf(standing: TargetStanding, telling: Telling): Line[] {
	const { territory, scope } = telling.facts;
	const whole: Line = {
		standing,
		progress: standing.whole,
		place: null,
		name: nameIn(territory.name, telling.locale),
		isWhole: true
	};
	const divisions = standing.divisions
		.filter(({ division }) => scope.division === null || division === scope.division)
		.map((one): Line => {
			const name = divisionWord(one.division, telling);
			return { standing, progress: one, place: one.place, name, isWhole: false };
		});
	return [whole, ...divisions];
}

/** The line of the whole stands out. */
function toned(cell: SheetCell, { isWhole }: Line): SheetCell {
	if (!isWhole || cell === null) return cell;
	return typeof cell === 'string' ? { value: cell, tone: 'strong' } : { tone: 'strong', ...cell };
}

interface Column {
	readonly head: string;
	readonly width: number;
	readonly cell: (line: Line) => SheetCell;
}

const said = (value: string): StyledCell => ({ value, tone: 'muted' });
const formatOf = (unit: IndicatorUnit): string => ['#,##0', '#,##0.0', '#,##0.00'][decimalsOf(unit)] ?? '#,##0.00';
const amount = (value: number | null, unit: IndicatorUnit, none: () => string): SheetCell =>
	value === null ? said(none()) : { value, format: formatOf(unit) };
/** What is due by a day need not be whole. */
const part = (value: number | null): SheetCell => (value === null ? null : { value, format: '#,##0.0' });
const share = (value: number | null): SheetCell => (value === null ? null : { value, format: '0.0%' });

const columnsOf = ({ locale }: Telling): Column[] => [
	{ head: m.report_column_indicator(), width: 18, cell: ({ standing }) => indicatorName(standing.indicator, locale) },
	{ head: m.target_add_unit(), width: 12, cell: ({ standing }) => unitWord(standing.indicator.unit, locale) },
	{ head: m.report_column_division(), width: 20, cell: ({ name }) => name },
	{ head: m.target_place(), width: 8, cell: ({ place }) => (place === null ? null : { value: place, format: '0' }) },
	{
		head: m.target_assigned(),
		width: 12,
		cell: ({ progress, standing }) => amount(progress.assigned, standing.indicator.unit, m.target_class_not_assigned)
	},
	{
		head: m.target_done(),
		width: 12,
		cell: ({ progress, standing }) => amount(progress.tally.done, standing.indicator.unit, m.target_class_unknown)
	},
	{ head: m.target_completion(), width: 10, cell: ({ progress }) => share(progress.completion) },
	{ head: m.target_due(), width: 12, cell: ({ progress }) => share(progress.dueShare) },
	{ head: m.report_column_due_amount(), width: 12, cell: ({ progress }) => part(progress.due) },
	{ head: m.target_gap(), width: 12, cell: ({ progress }) => part(progress.gap) },
	{
		head: m.target_pace(),
		width: 14,
		cell: ({ progress }) => (progress.pace === null ? null : { value: progress.pace * 100, format: '+0.0;-0.0;0.0' })
	},
	{ head: m.report_column_class(), width: 14, cell: ({ progress }) => PACE_WORDS[progress.paceClass]() },
	{ head: m.target_needed(), width: 14, cell: ({ progress }) => part(progress.neededPerMonth) },
	{ head: m.report_column_lacking(), width: 28, cell: ({ progress }) => lackingWord(progress, locale) },
	{
		head: m.report_source(),
		width: 44,
		cell: ({ standing, isWhole }) => (isWhole && standing.revision ? sourceWord(standing.revision, locale) : null)
	}
];

/** How much is missing, and which months nobody reported. */
function lackingWord({ tally }: Progress, locale: Telling['locale']): SheetCell {
	const { length: count } = tally.uncounted;
	const projects = count > 0 ? m.target_uncounted({ count, shown: formatCount(count, locale) }) : '';
	const months = tally.missing.map((month) => monthWord(month, locale)).join(', ');
	const told = months ? `${m.target_class_unknown()}: ${months}` : '';
	return [projects, told].filter((part) => part !== '').join('\n') || null;
}

/** Every indicator month by month: due and done by the end of each. */
function monthSheet(
	standings: readonly TargetStanding[],
	{ locale }: Telling,
	head: (columns: number) => SheetCell[][]
): Sheet {
	const names = [
		m.report_column_indicator(),
		m.target_add_unit(),
		m.target_column_month(),
		m.target_column_due_by(),
		m.target_column_in_month(),
		m.target_column_done_by()
	];
	return {
		name: m.target_by_month(),
		widths: [18, 12, 10, 14, 14, 14],
		frozen: { rows: 4, columns: 3 },
		rows: [
			...head(names.length),
			names.map((value): SheetCell => ({ value, tone: 'head' })),
			...standings.flatMap((standing) =>
				monthLines(standing.whole, standing).map(({ month, due, done, doneBy, isMissing }): SheetCell[] => [
					indicatorName(standing.indicator, locale),
					unitWord(standing.indicator.unit, locale),
					monthWord(month, locale),
					part(due),
					isMissing
						? said(m.target_class_unknown())
						: done === null
							? null
							: amount(done, standing.indicator.unit, String),
					doneBy === null ? null : amount(doneBy, standing.indicator.unit, String)
				])
			)
		]
	};
}
