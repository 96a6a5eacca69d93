import type { Locale } from '$lib/domain/names';
import type { Day, DaySpan } from '$lib/domain/roadmap/day';
import { type Milestone, milestoneProblems } from '$lib/domain/roadmap/milestone';
import { m } from '$lib/paraglide/messages';
import { MILESTONE_WORDS, spanWord } from '../roadmap-words';

/** What is wrong with a project's dates, each once. They are shown as they are: only people can mend them. */
export function faultWords(
	milestones: readonly Milestone[],
	{ today, locale }: { today: Day; locale: Locale }
): string[] {
	const words = milestoneProblems(milestones, today).map(({ code, path, value }) => {
		const found = milestones[Number(/\d+/.exec(path)?.[0])];
		const milestone = found ? MILESTONE_WORDS[found.kind]() : '';
		switch (code) {
			case 'out-of-order': {
				const [before, date] = value as readonly [DaySpan, DaySpan];
				return m.roadmap_problem_order({
					milestone,
					date: spanWord(date, locale),
					before: spanWord(before, locale)
				});
			}
			case 'actual-after-today':
				return m.roadmap_problem_future({ milestone });
			case 'reversed-span':
			case 'duplicate-milestone':
				return m.roadmap_problem_reversed({ milestone });
		}
	});
	return [...new Set(words)];
}
