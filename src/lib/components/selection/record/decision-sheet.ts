import { nameIn } from '$lib/domain/names';
import type { DecisionRecord } from '$lib/domain/selection/record/decision-record';
import type { Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { FAMILY_WORDS } from '../criterion-colours';
import {
	gateSourceWord,
	shownRank,
	summaryOf,
	type Telling,
	thresholdWord,
	verdictCounts,
	wantedWord
} from './record-words';

/** Columns of the sheet. */
const COLUMNS = 6;

/** The first sheet: what was decided, on which data, and who signs for it. `machineSheet`: its name. */
export function decisionSheet(telling: Telling, machineSheet: string): Sheet {
	const { record, locale } = telling;
	return {
		name: m.record_sheet_decision(),
		widths: [28, 28, 14, 14, 14, 36],
		rows: [
			[{ value: m.record_title(), tone: 'title', span: COLUMNS }],
			[{ value: record.portfolio.banner[locale], tone: 'mark', span: COLUMNS }],
			[],
			...summaryOf(telling).map(([label, value]): SheetCell[] => [
				{ value: label, tone: 'muted' },
				{ value, span: COLUMNS - 1 }
			]),
			...gateRows(telling),
			...weightRows(telling),
			...overrideRows(telling),
			...notes([m.record_method_note(), m.record_again_note({ sheet: machineSheet })], m.record_method_head()),
			...signatureRows()
		]
	};
}

const heading = (value: string): SheetCell[][] => [[], [{ value, tone: 'strong', span: COLUMNS }]];
const head = (words: readonly string[]): SheetCell[] => words.map((value) => ({ value, tone: 'head' }));
const notes = (texts: readonly string[], title: string): SheetCell[][] => [
	...heading(title),
	...texts.map((value): SheetCell[] => [{ value, span: COLUMNS }])
];

function gateRows(telling: Telling): SheetCell[][] {
	const { record, locale } = telling;
	const columns = [
		m.record_gate(),
		m.record_threshold(),
		m.record_pass(),
		m.record_fail(),
		m.record_undetermined(),
		m.record_gate_source()
	];
	const rows = record.gates.map((gate, place): SheetCell[] => {
		const { pass, fail, undetermined } = verdictCounts(record, place);
		const counts =
			gate.threshold === null ? [null, null, null] : [pass, fail, undetermined].map((value) => ({ value }));
		return [gate.name[locale], thresholdWord(gate, locale), ...counts, gateSourceWord(gate, telling)];
	});
	return [...heading(m.record_sheet_gates()), head(columns), ...rows];
}

function weightRows({ record, locale }: Telling): SheetCell[][] {
	return [
		...heading(m.record_weights()),
		head([m.record_family(), m.record_criterion(), `${m.record_weight()} (%)`]),
		...record.criteria.map((criterion, place): SheetCell[] => [
			FAMILY_WORDS[criterion.family](),
			criterion.name[locale],
			{ value: (record.weighing.weights[place] ?? 0) / 100, format: '0.0%' }
		])
	];
}

function overrideRows({ record, locale }: Telling): SheetCell[][] {
	const title = heading(m.record_overrides());
	if (record.overrides.length === 0) return [...title, [{ value: m.record_overrides_none(), span: COLUMNS }]];
	return [
		...title,
		[{ value: m.record_overrides_note(), tone: 'muted', span: COLUMNS }],
		head([m.record_project(), m.record_override(), m.record_computed(), m.record_on(), m.record_reason()]),
		...record.overrides.map((override): SheetCell[] => [
			nameIn(override.name, locale),
			{ value: wantedWord(override, locale), tone: 'mark' },
			computedRank(record, override.project),
			formatPartialDate(override.on, locale),
			{ value: override.reason, span: 2 }
		])
	];
}

function computedRank(record: DecisionRecord, id: string): SheetCell {
	const project = record.projects.find((one) => one.id === id);
	if (!project) return m.record_not_filtered();
	const rank = shownRank(project, record);
	return rank === null ? null : { value: rank, format: '0' };
}

const signatureRows = (): SheetCell[][] => [
	...heading(m.record_signatures()),
	...[m.record_prepared(), m.record_reviewed(), m.record_approved()].flatMap((name): SheetCell[][] => [
		[],
		[name, null, null, m.record_date()]
	])
];
