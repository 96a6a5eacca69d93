import { type Locale, nameIn } from '$lib/domain/names';
import type { Criterion } from '$lib/domain/selection/criterion';
import type { Gate } from '$lib/domain/selection/gates/gate';
import type { RecordedProject } from '$lib/domain/selection/record/decision-record';
import type { Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { rankingOrder } from '$lib/domain/selection/record/ranking-order';
import { RECORD_SHEET } from '$lib/domain/selection/record/record-rows';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { SOURCE_KIND_WORDS } from '../../words';
import { amountWord } from '../amount-word';
import { FAMILY_WORDS } from '../criterion-colours';
import { decisionSheet } from './decision-sheet';
import {
	ADMISSION_WORDS,
	columnHead,
	gatesWord,
	gateSourceWord,
	METHOD_WORDS,
	type Telling,
	thresholdWord,
	unitWord,
	verdictCounts,
	wantedWord
} from './record-words';

/** A record as sheets for people; the sheet for machines is made elsewhere. */
export const recordSheets = (telling: Telling): Sheet[] => [
	decisionSheet(telling, RECORD_SHEET),
	rankingSheet(telling),
	criteriaSheet(telling),
	gatesSheet(telling),
	amountsSheet(telling),
	sourcesSheet(telling)
];

const head = (words: readonly string[]): SheetCell[] => words.map((value) => ({ value, tone: 'head' }));
const typed = (value: number | null, format: string): SheetCell => (value === null ? null : { value, format });

function rankingSheet(telling: Telling): Sheet {
	const { record, locale } = telling;
	const { method } = record.weighing;
	const byMethod = method === 'value' ? [] : [m.record_rank_by({ method: METHOD_WORDS[method]() })];
	const overrides = new Map(record.overrides.map((override) => [override.project, override]));
	const row = (project: RecordedProject): SheetCell[] => {
		const { judged } = project;
		const override = overrides.get(project.id);
		return [
			...(method === 'value' ? [] : [typed(judged.opinionRank, '0')]),
			typed(judged.rank, '0'),
			nameIn(project.name, locale),
			project.id,
			typed(judged.worst, '0.0'),
			typed(judged.best, '0.0'),
			typed(judged.missingShare, '0%'),
			typed(judged.band?.from ?? null, '0'),
			typed(judged.band?.to ?? null, '0'),
			typed(judged.band?.share ?? null, '0%'),
			ADMISSION_WORDS[judged.admission](),
			flagWord(project, telling),
			override ? { value: wantedWord(override, locale), tone: 'mark' } : null,
			override?.reason ?? null
		];
	};
	return {
		name: m.record_sheet_ranking(),
		widths: [...byMethod.map(() => 12), 12, 36, 14, 12, 12, 12, 10, 10, 12, 12, 36, 16, 48],
		frozen: { rows: 1, columns: byMethod.length + 2 },
		rows: [
			head([
				...byMethod,
				m.record_rank_value(),
				m.record_project(),
				m.record_project_id(),
				m.record_score_worst(),
				m.record_score_best(),
				`${m.record_missing()} (%)`,
				m.record_band_from(),
				m.record_band_to(),
				`${m.record_band_share()} (%)`,
				m.record_admission(),
				m.record_gates_failed(),
				m.record_override(),
				m.record_reason()
			]),
			...rankingOrder(record).map(row)
		]
	};
}

function flagWord(project: RecordedProject, telling: Telling): string {
	const unknown = gatesWord(project, 'undetermined', telling);
	return [
		gatesWord(project, 'fail', telling),
		unknown && m.record_flag_unknown({ gates: unknown }),
		project.judged.admission !== 'rejected' && project.judged.rank === null ? m.record_unranked() : ''
	]
		.filter(Boolean)
		.join('; ');
}

function criteriaSheet({ record, locale }: Telling): Sheet {
	const row = (criterion: Criterion, place: number): SheetCell[] => [
		criterion.name[locale],
		FAMILY_WORDS[criterion.family](),
		typed((record.weighing.weights[place] ?? 0) / 100, '0.0%'),
		unitWord(criterion, locale),
		criterion.direction === 'max' ? m.record_direction_max() : m.record_direction_min(),
		criterion.valueFunction.map(({ at, value }) => `${amountWord(criterion, at, locale)} → ${value}`).join('\n'),
		criterion.formula[locale],
		criterion.reasoning[locale],
		criterion.sources.join(', ')
	];
	return {
		name: m.record_sheet_criteria(),
		widths: [28, 14, 10, 20, 12, 32, 48, 48, 20],
		frozen: { rows: 1, columns: 1 },
		rows: [
			head([
				m.record_criterion(),
				m.record_family(),
				`${m.record_weight()} (%)`,
				m.record_unit(),
				m.record_direction(),
				m.record_value_function(),
				m.record_formula(),
				m.record_reasoning(),
				m.record_sheet_sources()
			]),
			...record.criteria.map(row)
		]
	};
}

function gatesSheet(telling: Telling): Sheet {
	const { record, locale } = telling;
	const row = (gate: Gate, place: number): SheetCell[] => {
		const { pass, fail, undetermined } = verdictCounts(record, place);
		return [
			gate.name[locale],
			thresholdWord(gate, locale),
			unitWord(gate, locale),
			typed(pass, '0'),
			typed(fail, '0'),
			typed(undetermined, '0'),
			gateSourceWord(gate, telling),
			gate.reasoning[locale]
		];
	};
	return {
		name: m.record_sheet_gates(),
		widths: [32, 28, 20, 10, 10, 10, 32, 48],
		frozen: { rows: 1, columns: 1 },
		rows: [
			head([
				m.record_gate(),
				m.record_threshold(),
				m.record_unit(),
				m.record_pass(),
				m.record_fail(),
				m.record_undetermined(),
				m.record_gate_source(),
				m.record_reasoning()
			]),
			...record.gates.map(row)
		]
	};
}

function amountsSheet({ record, locale }: Telling): Sheet {
	const { criteria, gates } = record;
	// a gate may read what a criterion reads: once is enough
	const seen = new Set(criteria.map(({ measure }) => measure));
	const others = gates.flatMap((gate, place) => (seen.has(gate.measure) ? [] : [{ gate, place }]));
	const row = (project: RecordedProject): SheetCell[] => [
		nameIn(project.name, locale),
		project.id,
		project.asOf && formatPartialDate(project.asOf, locale),
		...criteria.map((criterion, column) => amountCell(criterion, project.amounts[column] ?? null, locale)),
		...others.map(({ gate, place }) => amountCell(gate, project.gateAmounts[place] ?? null, locale)),
		project.sources.join(', ')
	];
	return {
		name: m.record_sheet_amounts(),
		widths: [36, 14, 14, ...[...criteria, ...others].map(() => 16), 28],
		frozen: { rows: 1, columns: 1 },
		rows: [
			head([
				m.record_project(),
				m.record_project_id(),
				m.record_as_of(),
				...[...criteria, ...others.map(({ gate }) => gate)].map((measured) => columnHead(measured, locale)),
				m.record_sources_of()
			]),
			...record.projects.map(row)
		]
	};
}

function amountCell(measured: Criterion | Gate, amount: number | null, locale: Locale): SheetCell {
	if (amount === null) return { value: m.undisclosed(), tone: 'muted' };
	if (unitWord(measured, locale) === null) return amountWord(measured, amount, locale);
	return { value: amount, format: measured.unit === 'share' ? '0%' : '#,##0.##' };
}

function sourcesSheet({ record, locale }: Telling): Sheet {
	const cited = new Map<string, number>();
	const lists = [
		...record.projects.map(({ sources }) => sources),
		...record.criteria.map(({ sources }) => sources),
		...record.gates.map(({ provenance }) => provenance.sources)
	];
	for (const id of lists.flat()) cited.set(id, (cited.get(id) ?? 0) + 1);
	const rows = record.sources.map((source): SheetCell[] => [
		source.id,
		SOURCE_KIND_WORDS[source.kind](),
		source.outlet,
		source.title?.[locale] ?? null,
		source.published && formatPartialDate(source.published, locale),
		source.url,
		typed(cited.get(source.id) ?? 0, '0')
	]);
	return {
		name: m.record_sheet_sources(),
		widths: [24, 16, 28, 48, 16, 56, 10],
		frozen: { rows: 1, columns: 1 },
		rows: [
			head([
				m.record_source_id(),
				m.record_source_kind(),
				m.record_source_outlet(),
				m.record_source_title(),
				m.record_source_published(),
				m.record_source_url(),
				m.record_source_cited()
			]),
			...(rows.length > 0 ? rows : [[m.record_sources_none()]])
		]
	};
}
