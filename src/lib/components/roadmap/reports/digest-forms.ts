import { nameIn } from '$lib/domain/names';
import type { Day } from '$lib/domain/roadmap/day';
import { drawMiniMap } from '$lib/domain/roadmap/report/mini-map';
import type { Paper, PaperBlock, PaperCell, Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatCount, semicolonOf } from '$lib/ui/format';
import { slipWord } from '../roadmap-words';
import { aboutSheet } from './about-sheet';
import { type ToldChange, type ToldDigest, toldDigest } from './digest-entries';
import { edgesOf, summaryOf, type Telling, unitWord } from './report-words';

/** A digest as plain text, to be sent as a message. */
export function digestText(telling: Telling, since: Day): string {
	const { facts, locale } = telling;
	const digest = toldDigest(telling, since);
	const blocks = digest.kinds.map(({ name, changes }) =>
		[kindHead(name, changes, telling), ...byProject(changes).map((own) => `- ${projectLine(own, telling)}`)].join('\n')
	);
	const head = [facts.portfolio.banner[locale], digest.title, changedWord(digest, telling)].join('\n');
	const foot = summaryOf(telling)
		.map(([label, text]) => m.report_labelled({ label, text }))
		.join('\n');
	return `${[head, ...blocks, foot].join('\n\n')}\n`;
}

const changedWord = ({ projects }: ToldDigest, { locale }: Telling): string =>
	projects > 0 ? m.report_digest_changed({ shown: formatCount(projects, locale) }) : m.report_digest_none();

const kindHead = (kind: string, changes: readonly ToldChange[], { locale }: Telling): string =>
	m.report_count_of({ kind, shown: formatCount(changes.length, locale) });

/** Changes of one kind, a project's together. */
function byProject(changes: readonly ToldChange[]): ToldChange[][] {
	const own = new Map<string, ToldChange[]>();
	for (const change of changes) {
		const { id } = change.reported.project;
		own.set(id, [...(own.get(id) ?? []), change]);
	}
	return [...own.values()];
}

function projectLine(changes: readonly ToldChange[], telling: Telling): string {
	const [first] = changes;
	if (!first) return '';
	const text = changesWord(changes, telling).join(semicolonOf(telling.locale));
	return m.report_labelled({ label: `${first.division} ${first.project}`, text });
}

/** A reason that several have is said after the last of them. */
const changesWord = (changes: readonly ToldChange[], telling: Telling): string[] =>
	changes.map((change, place) => {
		const isSaidAgain = changes[place + 1]?.reason === change.reason;
		return changeWord(isSaidAgain ? { ...change, reason: null } : change, telling) || '—';
	});

/** What changed, without whose. */
function changeWord(
	{ milestone, from, to, days, reason }: Omit<ToldChange, 'reported' | 'division' | 'project'>,
	{ locale }: Telling
): string {
	const dates = [from, to].filter((date) => date !== null).join(' → ');
	return [
		[milestone, dates].filter(Boolean).join(' '),
		days === null ? '' : slipWord({ least: days, most: days }, locale),
		reason === null ? '' : m.report_labelled({ label: m.record_reason(), text: reason })
	]
		.filter(Boolean)
		.join(locale === 'zh' ? '，' : ', ');
}

/** A digest as a workbook: a row a change. */
export function digestSheets(telling: Telling, since: Day): Sheet[] {
	const { facts, locale } = telling;
	const digest = toldDigest(telling, since);
	const heads = [
		m.report_column_kind(),
		m.record_project_id(),
		m.record_project(),
		m.report_column_division(),
		m.report_menu_unit(),
		m.roadmap_milestone(),
		m.report_column_from(),
		m.report_column_to(),
		m.report_column_moved(),
		m.record_reason()
	];
	const row = (name: string, change: ToldChange): SheetCell[] => [
		name,
		change.reported.project.id,
		change.project,
		change.division,
		unitWord(change.reported.delivery.unit),
		change.milestone,
		change.from,
		change.to,
		change.days === null ? null : { value: change.days, format: '+0;-0;0' },
		change.reason
	];
	return [
		{
			name: m.report_sheet_digest(),
			widths: [16, 12, 36, 18, 20, 16, 18, 18, 10, 40],
			frozen: { rows: 4, columns: 3 },
			rows: [
				[{ value: digest.title, tone: 'title', span: heads.length }],
				[{ value: facts.portfolio.banner[locale], tone: 'mark', span: heads.length }],
				[{ value: changedWord(digest, telling), tone: 'muted', span: heads.length }],
				heads.map((value): SheetCell => ({ value, tone: 'head' })),
				...digest.kinds.flatMap(({ name, changes }) => changes.map((change) => row(name, change)))
			]
		},
		aboutSheet(digest.title, telling)
	];
}

/** A digest as pages: a map of where something changed, then the changes by kind. */
export function digestPaper(telling: Telling, since: Day): Paper {
	const digest = toldDigest(telling, since);
	return {
		...edgesOf(digest.title, telling),
		blocks: [
			{ kind: 'facts', facts: summaryOf(telling) },
			{ kind: 'text', text: changedWord(digest, telling) },
			...mapBlocks(digest, telling),
			...digest.kinds.flatMap(({ name, changes }): PaperBlock[] => [
				{ kind: 'heading', text: kindHead(name, changes, telling) },
				{
					kind: 'table',
					columns: [
						{ head: m.report_column_division(), share: 0.18 },
						{ head: m.record_project(), share: 0.36 },
						{ head: m.report_column_to(), share: 0.46 }
					],
					rows: byProject(changes).map((own): PaperCell[] => [
						{ text: own[0]?.division ?? '' },
						{ text: own[0]?.project ?? '' },
						{ text: changesWord(own, telling).join('\n') }
					])
				}
			])
		]
	};
}

function mapBlocks({ reported }: ToldDigest, { facts, locale }: Telling): PaperBlock[] {
	const positions = reported.flatMap(({ project }) => (project.position ? [project.position] : []));
	const drawn = facts.divisions && drawMiniMap(facts.divisions, { lit: facts.scope.division, positions });
	if (!drawn || reported.length === 0) return [];
	const caption = m.report_map_caption({
		place: nameIn(facts.territory.name, locale),
		shown: formatCount(positions.length, locale),
		all: formatCount(reported.length, locale)
	});
	return [{ kind: 'map', map: { ...drawn, caption } }];
}
