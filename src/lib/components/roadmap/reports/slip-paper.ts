import { nameIn } from '$lib/domain/names';
import { drawMiniMap } from '$lib/domain/roadmap/report/mini-map';
import { isWithinScope } from '$lib/domain/roadmap/report/report-facts';
import { makeSlips, type Slip, type SlipItem, type SlipKind } from '$lib/domain/roadmap/report/slips';
import type { Paper, PaperBlock, PaperCell, PaperMap } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { dayWord } from '../roadmap-words';
import {
	dateWord,
	distanceWord,
	divisionWord,
	edgesOf,
	faultWords,
	healthWord,
	nextWord,
	projectWord,
	sourceWord,
	stageWord,
	taskWord,
	type Telling,
	unitWord
} from './report-words';

/** Tasks that one item lists; how many more there are is said. */
const MOST_TASKS = 5;

const KIND_WORDS: Readonly<Record<SlipKind, () => string>> = {
	assign: m.report_slip_assign,
	urge: m.report_slip_urge,
	supervise: m.report_slip_supervise
};

const NUMBERS: Readonly<Record<SlipKind, (parts: { year: string; division: string; running: string }) => string>> = {
	assign: m.report_number_assign,
	urge: m.report_number_urge,
	supervise: m.report_number_supervise
};

const DEMANDS: Readonly<Record<SlipKind, () => string>> = {
	assign: m.report_demand_assign,
	urge: m.report_demand_urge,
	supervise: m.report_demand_supervise
};

/** The slips of a scope, each from a new page. They are numbered among all of the portfolio, whatever is left out. */
export function slipPaper(telling: Telling): Paper {
	const { facts, locale } = telling;
	const wanted = new Set(facts.projects.map(({ project }) => project.id));
	const slips = makeSlips(facts.all, facts.basis)
		.map((slip) => ({
			...slip,
			items: slip.items.filter(
				({ reported }) => wanted.has(reported.project.id) && isWithinScope(reported, facts.scope)
			)
		}))
		.filter(({ items }) => items.length > 0);
	const none: PaperBlock = {
		kind: 'text',
		text: m.report_no_slips({ day: dayWord(facts.basis.asOf, locale) })
	};
	return {
		...edgesOf(m.report_slips_title(), telling),
		isUntitled: slips.length > 0,
		blocks: slips.length > 0 ? slips.flatMap((slip, place) => slipBlocks(slip, place, telling)) : [none]
	};
}

function slipBlocks(slip: Slip, place: number, telling: Telling): PaperBlock[] {
	const { kind, division, items } = slip;
	const map = mapOf(slip, telling);
	return [
		...(place > 0 ? [{ kind: 'break' } as const] : []),
		{
			kind: 'title',
			text: m.report_slip_title({ division: divisionWord(division, telling), kind: KIND_WORDS[kind]() })
		},
		{ kind: 'number', text: numberWord(slip, telling) },
		{
			kind: 'facts',
			facts: [
				[m.report_to(), slip.unit ?? m.report_to_nobody()],
				[m.report_as_of(), dayWord(telling.facts.basis.asOf, telling.locale)],
				[m.report_projects(), formatCount(items.length, telling.locale)],
				[m.report_source(), sourceWord(telling)],
				[m.record_data_version(), telling.facts.dataVersion.slice(0, 12)]
			],
			...(map && { map })
		},
		itemTable(items, telling),
		{ kind: 'text', text: DEMANDS[kind]() },
		{ kind: 'reply', label: m.report_reply() },
		{ kind: 'signatures', names: [m.report_issued_by(), m.report_received_by()], date: m.record_date() }
	];
}

/** `kind–year–division code–running number`; of projects whose division is not known, the code of the territory. */
const numberWord = ({ kind, number: { year, division, running } }: Slip, { facts }: Telling): string =>
	NUMBERS[kind]({ year: String(year), division: division ?? facts.territory.code, running });

function itemTable(items: readonly SlipItem[], telling: Telling): PaperBlock {
	return {
		kind: 'table',
		columns: [
			{ head: m.report_column_number(), share: 0.06 },
			{ head: m.record_project(), share: 0.23 },
			{ head: m.report_column_wrong(), share: 0.36 },
			{ head: m.report_column_next(), share: 0.19 },
			{ head: m.report_column_due(), share: 0.16 }
		],
		rows: items.map((item, place): PaperCell[] => [
			{ text: formatCount(place + 1, telling.locale) },
			{ text: whatWord(item, telling) },
			{ text: wrongWord(item, telling) },
			{ text: nextCell(item, telling) },
			dueCell(item, telling)
		])
	};
}

function whatWord({ reported }: SlipItem, { locale }: Telling): string {
	const { project, followed, health } = reported;
	return `${projectWord(reported, locale)}\n${project.id} · ${stageWord(followed.stage)} · ${healthWord(health.health)}`;
}

function wrongWord({ faults, tasks }: SlipItem, telling: Telling): string {
	const { locale } = telling;
	const listed = tasks
		.slice(0, MOST_TASKS)
		.map((task) => m.report_task_on({ task: taskWord(task, telling), day: dateWord(task.due, locale) }));
	const more = tasks.length - listed.length;
	return [
		...faultWords(faults, telling),
		...listed.map((line) => `· ${line}`),
		...(more > 0 ? [m.report_more({ count: more, shown: formatCount(more, locale) })] : [])
	].join('\n');
}

function nextCell({ reported: { next, delivery } }: SlipItem, telling: Telling): string {
	return next ? `${nextWord(next, telling)}\n${unitWord(next.owner)}` : unitWord(delivery.unit);
}

function dueCell({ due }: SlipItem, telling: Telling): PaperCell {
	if (due === null) return { text: m.action_no_day(), tone: 'muted' };
	const text = `${dayWord(due, telling.locale)}\n${distanceWord(due, telling)}`;
	return due < telling.facts.basis.asOf ? { text, tone: 'mark' } : { text };
}

/** The division among the others, with the projects of the slip whose position is known. */
function mapOf({ division, items }: Slip, telling: Telling): PaperMap | null {
	const { facts, locale } = telling;
	const positions = items.flatMap(({ reported: { project } }) => (project.position ? [project.position] : []));
	const drawn = facts.divisions && drawMiniMap(facts.divisions, { lit: division, positions });
	if (!drawn) return null;
	const caption = m.report_map_caption({
		place: division === null ? nameIn(facts.territory.name, locale) : divisionWord(division, telling),
		shown: formatCount(positions.length, locale),
		all: formatCount(items.length, locale)
	});
	return { ...drawn, caption };
}
