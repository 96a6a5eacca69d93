import { type Locale, nameIn } from '$lib/domain/names';
import { type Day, type DaySpan, isoOf } from '$lib/domain/roadmap/day';
import type { Health } from '$lib/domain/roadmap/health-definitions';
import type { HealthReason } from '$lib/domain/roadmap/health';
import type { Milestone } from '$lib/domain/roadmap/milestone';
import type { NextAction } from '$lib/domain/roadmap/next-action';
import type { ReportFacts } from '$lib/domain/roadmap/report/report-facts';
import type { ReportedProject } from '$lib/domain/roadmap/report/reported-project';
import type { Task } from '$lib/domain/roadmap/report/tasks';
import type { Paper } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatPartialDate } from '$lib/ui/format';
import { STAGE_WORDS } from '../../words';
import { actionWord, reasonWord } from '../detail/reason-words';
import { dayWord, ISSUE_WORDS, MILESTONE_WORDS, STANDING_WORDS } from '../roadmap-words';

/** What a report is told of, and the language it is told in. */
export interface Telling {
	readonly facts: ReportFacts;
	readonly locale: Locale;
}

/** Characters of the data version at the foot of a page. */
const SHORT = 12;

/** Title, banner and edges, the same in every form. */
export function edgesOf(title: string, { facts, locale }: Telling): Omit<Paper, 'blocks'> {
	const { territory, portfolio, basis, dataVersion } = facts;
	return {
		locale,
		title,
		banner: portfolio.banner[locale],
		foot: m.record_foot({
			title: `${nameIn(territory.name, locale)} · ${title}`,
			day: dayWord(basis.asOf, locale),
			version: dataVersion.slice(0, SHORT)
		}),
		pageOf: (page, pages) => m.record_page({ page: String(page), pages: String(pages) }),
		madeOn: isoOf(basis.asOf)
	};
}

/** As of which day, from where, and of which data: what stands at the head of every report. */
export function summaryOf(telling: Telling): (readonly [label: string, text: string])[] {
	const { facts, locale } = telling;
	return [
		[m.report_as_of(), dayWord(facts.basis.asOf, locale)],
		[m.report_scope(), [scopeWord(telling), ...facts.filter].join('\n')],
		[m.report_source(), sourceWord(telling)],
		[m.record_data_version(), m.record_data_version_value({ hash: facts.dataVersion })]
	];
}

export function scopeWord(telling: Telling): string {
	const { territory, scope } = telling.facts;
	const place =
		scope.division === null ? nameIn(territory.name, telling.locale) : divisionWord(scope.division, telling);
	return [place, scope.unit].filter((part) => part !== null).join(' · ');
}

export function sourceWord({ facts, locale }: Telling): string {
	const { portfolio, basis } = facts;
	const sources = new Set(basis.rules.flatMap(({ source }) => (source ? [source[locale]] : [])));
	const name = portfolio.name[locale];
	if (sources.size === 0) return name;
	return m.report_source_value({ portfolio: name, sources: [...sources].join(LISTED[locale]) });
}

const LISTED: Readonly<Record<Locale, string>> = { zh: '、', en: '; ', ru: '; ' };

export function divisionWord(code: string | null, { facts, locale }: Telling): string {
	if (code === null) return m.roadmap_group_unknown();
	const division = facts.index.divisions.get(code as never);
	return division ? nameIn(division.name, locale) : code;
}

export const projectWord = ({ project }: ReportedProject, locale: Locale): string => nameIn(project.name, locale);

export const unitWord = (unit: string | null): string => unit ?? m.roadmap_nobody_named();

export function chainsWord({ project }: ReportedProject, { facts, locale }: Telling): string {
	return project.chains
		.map((id) => {
			const chain = facts.index.chains.get(id);
			return chain ? nameIn(chain.name, locale) : id;
		})
		.join(LISTED[locale]);
}

export const stageWord = (stage: ReportedProject['followed']['stage']): string =>
	stage === null ? m.undisclosed() : STAGE_WORDS[stage]();

export const healthWord = (health: Health | null): string => STANDING_WORDS[health ?? 'withdrawn']();

export const faultWord = (reason: HealthReason, { facts, locale }: Telling): string =>
	reasonWord(reason, { locale, procedures: facts.basis.procedures });

/**
 * What is wrong, briefly: of several milestones with the same trouble the worst, and how many there are. Behind the
 * baseline is not said of what is behind its plan besides.
 */
export function faultWords(reasons: readonly HealthReason[], telling: Telling): string[] {
	const told = reasons.filter(
		({ test }) => test !== 'slipped' || !reasons.some((other) => other.test === 'forecast-after-due')
	);
	return [...new Set(told.map(({ test }) => test))].flatMap((test) => {
		const same = told.filter((reason) => reason.test === test);
		const worst = same.reduce((most, one) => (daysOf(one) > daysOf(most) ? one : most));
		if (!('milestone' in worst)) return same.map((reason) => faultWord(reason, telling));
		const fault = faultWord(worst, telling);
		if (same.length === 1) return [fault];
		return [m.report_fault_and_more({ fault, shown: formatCount(same.length, telling.locale) })];
	});
}

const daysOf = (reason: HealthReason): number => ('days' in reason ? reason.days : 0);

export const nextWord = (next: NextAction, { facts, locale }: Telling): string =>
	actionWord(next, { locale, procedures: facts.basis.procedures });

/** A day as known, a month or a year where no more is. */
export function dateWord({ earliest, latest }: DaySpan, locale: Locale): string {
	const [from, to] = [isoOf(earliest), isoOf(latest)];
	if (earliest === latest) return formatPartialDate(from, locale);
	const [month, year] = ['2026-11'.length, '2026'.length];
	if (from.slice(0, month) === to.slice(0, month)) return formatPartialDate(from.slice(0, month), locale);
	return from.slice(0, year) === to.slice(0, year)
		? formatPartialDate(from.slice(0, year), locale)
		: `${formatPartialDate(from, locale)} – ${formatPartialDate(to, locale)}`;
}

/** A milestone, and of which part where the project is built in parts. */
export const milestoneWord = ({ kind, phase }: Milestone): string =>
	[MILESTONE_WORDS[kind](), phase].filter((part) => part !== null).join(' · ');

export function taskWord({ subject }: Task, { facts, locale }: Telling): string {
	switch (subject.kind) {
		case 'milestone':
			return milestoneWord(subject.milestone);
		case 'rule':
			return subject.rule.name[locale];
		case 'pledge': {
			const definition = facts.basis.procedures.find(({ id }) => id === subject.procedure);
			return m.action_pledge({ procedure: definition?.name[locale] ?? subject.procedure });
		}
		case 'issue':
			return m.report_labelled({ label: ISSUE_WORDS[subject.issue.kind](), text: subject.issue.text });
	}
}

/** How many days are over or left. */
export function distanceWord(due: Day, { facts, locale }: Telling): string {
	const days = due - facts.basis.asOf;
	const counted = { count: Math.abs(days), shown: formatCount(Math.abs(days), locale) };
	if (days === 0) return m.report_due_today();
	return days < 0 ? m.report_over(counted) : m.report_left(counted);
}
