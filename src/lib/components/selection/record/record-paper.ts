import { nameIn } from '$lib/domain/names';
import { FAMILIES, type Family } from '$lib/domain/selection/criterion';
import type { RecordedProject } from '$lib/domain/selection/record/decision-record';
import type { Paper, PaperBlock, PaperCell, PaperTable } from '$lib/domain/selection/record/document';
import { rankingOrder } from '$lib/domain/selection/record/ranking-order';
import { RECORD_SHEET } from '$lib/domain/selection/record/record-rows';
import { isUnstable } from '$lib/domain/selection/weighing/robustness';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatNumber, formatPartialDate, formatPercent } from '$lib/ui/format';
import { FAMILY_WORDS } from '../criterion-colours';
import { sourceBlocks } from './source-blocks';
import {
	bandWord,
	gatesWord,
	gateSourceWord,
	METHOD_WORDS,
	scoreWord,
	shownRank,
	summaryOf,
	type Telling,
	thresholdWord,
	verdictCounts,
	wantedWord
} from './record-words';

/** Characters of the data version at the foot of a page. */
const SHORT = 12;

/** The families on paper, as their colours on the screen in light. */
const FAMILY_INKS: Readonly<Record<Family, string>> = {
	economic: '#3a6a99',
	social: '#3a8262',
	chain: '#a0701c',
	fit: '#8c5a8e',
	readiness: '#95665a'
};

/** A record as pages. */
export function recordPaper(telling: Telling): Paper {
	const { record, locale } = telling;
	const title = m.record_title();
	return {
		locale,
		title,
		banner: record.portfolio.banner[locale],
		foot: m.record_foot({
			title: nameIn(record.territory.name, locale),
			day: formatPartialDate(record.madeOn, locale),
			version: record.dataVersion.slice(0, SHORT)
		}),
		pageOf: (page, pages) => m.record_page({ page: String(page), pages: String(pages) }),
		madeOn: record.madeOn,
		blocks: [
			{ kind: 'facts', facts: summaryOf(telling) },
			{ kind: 'heading', text: m.record_sheet_gates() },
			gateTable(telling),
			{ kind: 'heading', text: m.record_weights() },
			weightTable(telling),
			{ kind: 'heading', text: m.record_sheet_ranking() },
			rankingTable(telling),
			...rejectedBlocks(telling),
			...overrideBlocks(telling),
			{ kind: 'heading', text: m.record_method_head() },
			{ kind: 'text', text: m.record_method_note() },
			{ kind: 'text', text: m.record_again_note({ sheet: RECORD_SHEET }) },
			...sourceBlocks(telling),
			{ kind: 'heading', text: m.record_signatures() },
			{
				kind: 'signatures',
				names: [m.record_prepared(), m.record_reviewed(), m.record_approved()],
				date: m.record_date()
			}
		]
	};
}

function gateTable(telling: Telling): PaperTable {
	const { record, locale } = telling;
	return {
		kind: 'table',
		columns: [
			{ head: m.record_gate(), share: 0.3 },
			{ head: m.record_threshold(), share: 0.24 },
			{ head: m.record_pass(), share: 0.09, align: 'right' },
			{ head: m.record_fail(), share: 0.09, align: 'right' },
			{ head: m.record_undetermined(), share: 0.1, align: 'right' },
			{ head: m.record_gate_source(), share: 0.18 }
		],
		rows: record.gates.map((gate, place): PaperCell[] => {
			const { pass, fail, undetermined } = verdictCounts(record, place);
			const isSet = gate.threshold !== null;
			const count = (value: number): PaperCell => ({ text: isSet ? formatCount(value, locale) : '' });
			return [
				{ text: gate.name[locale] },
				{ text: thresholdWord(gate, locale), ...(!isSet && { tone: 'muted' }) },
				count(pass),
				count(fail),
				count(undetermined),
				{ text: gateSourceWord(gate, telling), tone: 'muted' }
			];
		})
	};
}

/** Family by family, each with its sum; the bars of all share one scale. */
function weightTable({ record, locale }: Telling): PaperTable {
	const { criteria, weighing } = record;
	const of = (family: Family) =>
		criteria.flatMap((criterion, place) =>
			criterion.family === family ? [{ name: criterion.name[locale], weight: weighing.weights[place] ?? 0 }] : []
		);
	const percent = (weight: number) => formatPercent(weight / 100, locale);
	const most = Math.max(1, ...weighing.weights);
	return {
		kind: 'table',
		columns: [
			{ head: m.record_criterion(), share: 0.42 },
			{ head: m.record_weight(), share: 0.12, align: 'right' },
			{ head: '', share: 0.46 }
		],
		rows: FAMILIES.flatMap((family): PaperCell[][] => {
			const members = of(family);
			if (members.length === 0) return [];
			const sum = members.reduce((all, { weight }) => all + weight, 0);
			return [
				[
					{ text: FAMILY_WORDS[family](), tone: 'strong' },
					{ text: percent(Math.round(sum * 10) / 10), tone: 'strong' },
					{ text: '' }
				],
				...members.map(({ name, weight }): PaperCell[] => [
					{ text: name },
					{ text: percent(weight) },
					{ text: '', bar: { share: weight / most, colour: FAMILY_INKS[family] } }
				])
			];
		})
	};
}

function rankingTable(telling: Telling): PaperTable {
	const { record, locale } = telling;
	const { method } = record.weighing;
	return {
		kind: 'table',
		columns: [
			{ head: method === 'value' ? m.record_rank() : METHOD_WORDS[method](), share: 0.08, align: 'right' },
			{ head: m.record_project(), share: 0.31 },
			{ head: m.record_score(), share: 0.11, align: 'right' },
			{ head: m.record_band(), share: 0.13, align: 'right' },
			{ head: m.record_missing(), share: 0.1, align: 'right' },
			{ head: m.record_notes(), share: 0.27 }
		],
		rows: rankingOrder(record)
			.filter(({ judged }) => judged.admission !== 'rejected')
			.map((project): PaperCell[] => {
				const { judged } = project;
				const rank = shownRank(project, record);
				const notes = noteWords(project, telling);
				return [
					{ text: rank === null ? '—' : formatCount(rank, locale), tone: 'strong' },
					{ text: nameIn(project.name, locale) },
					{ text: scoreWord(judged, locale) },
					{ text: bandWord(judged, locale), ...(judged.band && isUnstable(judged.band) && { tone: 'mark' }) },
					{ text: judged.missingShare ? formatPercent(judged.missingShare, locale) : '', tone: 'muted' },
					{ text: notes, ...(record.overrides.some(({ project: id }) => id === project.id) && { tone: 'mark' }) }
				];
			})
	};
}

/** What has to be said beside a rank: gates that are not known, silence, and the word of a person. */
function noteWords(project: RecordedProject, telling: Telling): string {
	const { record, locale } = telling;
	const unknown = gatesWord(project, 'undetermined', telling);
	const override = record.overrides.find(({ project: id }) => id === project.id);
	return [
		unknown && m.record_flag_unknown({ gates: unknown }),
		project.judged.rank === null ? m.record_unranked() : '',
		override && `${wantedWord(override, locale)}: ${override.reason}`
	]
		.filter(Boolean)
		.join('\n');
}

function rejectedBlocks(telling: Telling): PaperBlock[] {
	const { record, locale } = telling;
	const rejected = record.projects.filter(({ judged }) => judged.admission === 'rejected');
	if (rejected.length === 0) return [];
	return [
		{ kind: 'heading', text: m.record_rejected_head() },
		{
			kind: 'table',
			columns: [
				{ head: m.record_project(), share: 0.45 },
				{ head: m.record_rejected_gate(), share: 0.55 }
			],
			rows: rejected.map((project): PaperCell[] => [
				{ text: nameIn(project.name, locale) },
				{ text: gatesWord(project, 'fail', telling) }
			])
		}
	];
}

function overrideBlocks({ record, locale }: Telling): PaperBlock[] {
	const title: PaperBlock = { kind: 'heading', text: m.record_overrides() };
	if (record.overrides.length === 0) return [title, { kind: 'text', text: m.record_overrides_none() }];
	return [
		title,
		{ kind: 'note', text: m.record_overrides_note() },
		{
			kind: 'table',
			columns: [
				{ head: m.record_project(), share: 0.28 },
				{ head: m.record_override(), share: 0.14 },
				{ head: m.record_computed(), share: 0.12, align: 'right' },
				{ head: m.record_reason(), share: 0.32 },
				{ head: m.record_on(), share: 0.14 }
			],
			rows: record.overrides.map((override): PaperCell[] => {
				const project = record.projects.find(({ id }) => id === override.project);
				const rank = project && shownRank(project, record);
				return [
					{ text: nameIn(override.name, locale) },
					{ text: wantedWord(override, locale), tone: 'mark' },
					{ text: project ? (rank ? formatNumber(rank, locale) : '—') : m.record_not_filtered() },
					{ text: override.reason },
					{ text: formatPartialDate(override.on, locale), tone: 'muted' }
				];
			})
		}
	];
}
