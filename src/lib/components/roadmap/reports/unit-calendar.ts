import type { WrittenCalendar } from '$lib/domain/exchange/icalendar';
import type { FollowedLead } from '$lib/domain/roadmap/attraction/lead-as-of';
import { calendarEvents } from '$lib/domain/roadmap/report/calendar';
import type { TaskSubject } from '$lib/domain/roadmap/report/tasks';
import { m } from '$lib/paraglide/messages';
import { dayWord } from '../roadmap-words';
import {
	dateWord,
	divisionWord,
	projectWord,
	scopeWord,
	stageWord,
	summaryOf,
	taskWord,
	type Telling,
	unitWord
} from './report-words';

const CATEGORIES: Readonly<Record<TaskSubject['kind'], () => string>> = {
	milestone: m.roadmap_milestone,
	rule: m.roadmap_deadline,
	pledge: m.roadmap_conditional_pass,
	issue: m.roadmap_issues
};

/**
 * What lies ahead for a unit, as entries of a calendar; every entry says whose data it is, since it may stand alone.
 *
 * `leads`: those whose next actions it may name.
 */
export function unitCalendar(telling: Telling, leads: readonly FollowedLead[] = []): WrittenCalendar {
	const { facts, locale } = telling;
	const { portfolio, basis } = facts;
	const version = m.report_version_note({
		version: facts.dataVersion.slice(0, 12),
		day: dayWord(basis.asOf, locale)
	});
	const about = summaryOf(telling).map(([label, text]) => m.report_labelled({ label, text }));
	return {
		name: m.report_calendar_title({ scope: scopeWord(telling) }),
		description: [portfolio.banner[locale], ...about].join('\n'),
		asOf: basis.asOf,
		entries: [
			...leadEntries(telling, leads),
			...calendarEvents(facts.projects, basis.asOf).map(({ key, day, reported, task }) => ({
				uid: `${key}@${facts.territory.id}.hetu`,
				day,
				summary: m.report_labelled({ label: taskWord(task, telling), text: projectWord(reported, locale) }),
				description: [
					m.report_labelled({ label: m.report_column_due(), text: dateWord(task.due, locale) }),
					m.report_labelled({ label: m.report_column_who(), text: unitWord(task.owner) }),
					[
						reported.project.id,
						divisionWord(reported.followed.division, telling),
						stageWord(reported.followed.stage)
					].join(' · '),
					portfolio.banner[locale],
					version
				].join('\n'),
				categories: [CATEGORIES[task.subject.kind]()]
			}))
		]
	};
}

/** Next actions from the day on. */
const leadEntries = ({ facts, locale }: Telling, leads: readonly FollowedLead[]): WrittenCalendar['entries'] =>
	leads.flatMap(({ lead, actions }) =>
		actions.flatMap(({ id, text, owner, due, done }) =>
			due === null || done !== null || due < facts.basis.asOf
				? []
				: {
						uid: `${facts.portfolio.id}-${lead.id}-${id}@${facts.territory.id}.hetu`,
						day: due,
						summary: m.report_labelled({ label: lead.enterprise, text }),
						description: [
							m.report_labelled({ label: m.report_column_who(), text: unitWord(owner) }),
							facts.portfolio.banner[locale]
						].join('\n'),
						categories: [m.attraction_lane()]
					}
		)
	);
