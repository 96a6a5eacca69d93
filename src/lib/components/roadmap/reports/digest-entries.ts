import type { Day } from '$lib/domain/roadmap/day';
import { DIGEST_KINDS, type DigestEntry, digestSince } from '$lib/domain/roadmap/report/digest';
import { compareTexts, type ReportedProject } from '$lib/domain/roadmap/report/reported-project';
import { m } from '$lib/paraglide/messages';
import { STAGE_WORDS } from '../../words';
import { dayWord } from '../roadmap-words';
import { dateWord, divisionWord, milestoneWord, projectWord, type Telling } from './report-words';

type Kind = DigestEntry['kind'];

export const DIGEST_WORDS: Readonly<Record<Kind, () => string>> = {
	added: m.report_digest_added,
	stage: m.report_digest_stage,
	done: m.report_digest_done,
	slipped: m.report_digest_slipped,
	broughtForward: m.report_digest_forward,
	halted: m.report_digest_halted,
	resumed: m.report_digest_resumed,
	withdrawn: m.report_digest_withdrawn,
	returned: m.report_digest_returned
};

/** One change of one project, in words. */
export interface ToldChange {
	readonly reported: ReportedProject;
	readonly project: string;
	readonly division: string;
	/** The milestone; `null` where the change is not one's. */
	readonly milestone: string | null;
	readonly from: string | null;
	readonly to: string | null;
	/** Later (negative: earlier) by so many; `null` where no date moved. */
	readonly days: number | null;
	readonly reason: string | null;
}

export interface ToldDigest {
	readonly title: string;
	readonly projects: number;
	readonly reported: readonly ReportedProject[];
	/** Kinds of change that there are, in their order; their changes by division, then in the order of the projects. */
	readonly kinds: readonly { readonly kind: Kind; readonly name: string; readonly changes: readonly ToldChange[] }[];
}

export function toldDigest(telling: Telling, since: Day): ToldDigest {
	const { facts, locale } = telling;
	const digests = digestSince(facts.projects, since, facts.basis.asOf);
	const byDivision = [...digests].sort((a, b) =>
		compareTexts(a.reported.followed.division, b.reported.followed.division)
	);
	return {
		title: m.report_digest_title({ since: dayWord(since, locale), day: dayWord(facts.basis.asOf, locale) }),
		projects: digests.length,
		reported: digests.map(({ reported }) => reported),
		kinds: DIGEST_KINDS.map((kind) => ({
			kind,
			name: DIGEST_WORDS[kind](),
			changes: byDivision.flatMap(({ reported, entries }) =>
				entries.filter((entry) => entry.kind === kind).map((entry) => toldChange(entry, reported, telling))
			)
		})).filter(({ changes }) => changes.length > 0)
	};
}

function toldChange(entry: DigestEntry, reported: ReportedProject, telling: Telling): ToldChange {
	const { locale } = telling;
	const nothing = { milestone: null, from: null, to: null, days: null, reason: null };
	const whose = {
		reported,
		project: projectWord(reported, locale),
		division: divisionWord(reported.followed.division, telling)
	};
	switch (entry.kind) {
		case 'added':
			return { ...whose, ...nothing, to: dateWord(entry.on, locale) };
		case 'stage':
			return { ...whose, ...nothing, from: STAGE_WORDS[entry.from](), to: STAGE_WORDS[entry.to]() };
		case 'done': {
			const to = entry.on ? dateWord(entry.on, locale) : m.roadmap_came_undated();
			return { ...whose, ...nothing, milestone: milestoneWord(entry.milestone), to };
		}
		case 'slipped':
		case 'broughtForward':
			return {
				...whose,
				milestone: milestoneWord(entry.milestone),
				from: dateWord(entry.from, locale),
				to: dateWord(entry.to, locale),
				days: entry.kind === 'slipped' ? entry.days : -entry.days,
				reason: entry.reason
			};
		case 'halted':
			return {
				...whose,
				...nothing,
				to: entry.on && dateWord(entry.on, locale),
				reason: entry.isSeasonal ? m.roadmap_rest() : null
			};
		case 'resumed':
			return { ...whose, ...nothing, to: entry.on && dateWord(entry.on, locale) };
		case 'withdrawn':
		case 'returned':
			return { ...whose, ...nothing, reason: entry.reason };
	}
}
