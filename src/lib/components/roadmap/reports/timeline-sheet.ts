import type { Locale } from '$lib/domain/names';
import { dateOf } from '$lib/domain/roadmap/day';
import { HEALTHS } from '$lib/domain/roadmap/health-definitions';
import { compareTexts } from '$lib/domain/roadmap/report/reported-project';
import type { TimelineDrawing } from '$lib/domain/roadmap/report/timeline-drawing';
import { type TimelineLine, usedTimeline } from '$lib/domain/roadmap/report/timeline-pages';
import { BAR_KINDS } from '$lib/domain/roadmap/timeline/bars';
import { deadlineLines } from '$lib/domain/roadmap/timeline/deadlines';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';
import { BAR_WORDS, dayWord, MILESTONE_WORDS, STANDING_WORDS } from '../roadmap-words';
import { divisionWord, edgesOf, projectWord, summaryOf, type Telling } from './report-words';

/** The timeline of a scope by division, trimmed to the months that it uses. */
export function timelineSheet(telling: Telling): TimelineDrawing {
	const { facts, locale } = telling;
	const { asOf, rules } = facts.basis;
	const { months, end, lines } = usedTimeline(facts.projects, asOf);
	const from = months[0] ?? asOf;
	return {
		...edgesOf(m.report_timeline_title(), telling),
		notes: summaryOf(telling).map(([label, text]) => m.report_labelled({ label, text: text.replaceAll('\n', ' · ') })),
		months: months.map((day, place) => {
			const { year, month } = dateOf(day);
			return { day, label: String(month), year: place === 0 || month === 1 ? yearWord(year, locale) : null };
		}),
		end,
		today: { day: asOf, label: m.roadmap_rates_as_of({ day: dayWord(asOf, locale) }) },
		deadlines: deadlineLines(rules, { from, to: end - 1, asOf }).map(({ rule, day }) => ({
			day,
			label: rule.name[locale]
		})),
		groups: groupsOf(lines, telling),
		key: keyOf()
	};
}

const yearWord = (year: number, locale: Locale): string => formatPartialDate(String(year), locale);

function groupsOf(lines: readonly TimelineLine[], telling: Telling): TimelineDrawing['groups'] {
	const codes = [...new Set(lines.map(({ reported }) => reported.followed.division))].sort(compareTexts);
	return codes.map((code) => ({
		name: divisionWord(code, telling),
		lines: lines
			.filter(({ reported }) => reported.followed.division === code)
			.flatMap(({ reported, row }) => {
				const { health } = reported.health;
				return health === null ? [] : [{ name: projectWord(reported, telling.locale), health, row }];
			})
	}));
}

const keyOf = (): TimelineDrawing['key'] => ({
	bars: BAR_KINDS.map((kind) => [kind, BAR_WORDS[kind]()]),
	healths: HEALTHS.map((health) => [health, STANDING_WORDS[health]()]),
	marks: (['proceduresComplete', 'commencement', 'production'] as const).map((kind) => [kind, MILESTONE_WORDS[kind]()]),
	baseline: m.roadmap_baseline(),
	expected: m.roadmap_expected_paler(),
	rest: m.roadmap_rest(),
	stop: m.roadmap_stop()
});
