import { overrideReason, type LinkAssessment, type LinkJudgement } from '$lib/domain/chain/assessment';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatMoneyShort, semicolonOf } from '$lib/ui/format';
import { CHAIN_ACTION_WORDS, LINK_BASIS_WORDS, LINK_POSITION_WORDS, LINK_STATE_WORDS } from '../words';
import { textWidth, wrapText } from './text-fit';

export interface LinkCounts {
	readonly enterprises: number;
	readonly candidates: number;
	/** Parks that could host the link; `null`: not worked out. */
	readonly hosts: number | null;
}

export const NAME_SIZE = 14;
export const COUNT_SIZE = 12;
export const MARK_SIZE = 11;

/** What is written on a box: its name in one or two lines, and the counts that find room. */
export interface BoxText {
	readonly lines: readonly string[];
	readonly counts: string;
}

/** `nameRoom`, `countRoom`: widths in pixels. */
export function boxText(
	{ name, assessment, counts, locale }: Said,
	{ nameRoom, countRoom }: { readonly nameRoom: number; readonly countRoom: number }
): BoxText {
	const fits = (line: string) => textWidth(line, COUNT_SIZE) <= countRoom;
	const lines = countLines({ assessment, counts, locale });
	return {
		lines: wrapText(name, { width: nameRoom, size: NAME_SIZE, most: 2 }),
		counts: lines.find(fits) ?? lines.at(-1) ?? ''
	};
}

export interface Said {
	readonly name: string;
	readonly assessment: LinkAssessment;
	readonly counts: LinkCounts;
	readonly locale: Locale;
}

/** From the fullest to the shortest. The shortest has the marks of the gap map for words: disc, ring, square. */
function countLines({ assessment, counts, locale }: Omit<Said, 'name'>): readonly string[] {
	const shown = (count: number) => formatCount(count, locale);
	const hosts = counts.hosts === null ? '?' : shown(counts.hosts);
	const leaders = assessment.evidence.leaders.length;
	const enterprises = m.graph_enterprises({ count: shown(counts.enterprises) });
	const led = leaders
		? m.graph_enterprises_led({ count: shown(counts.enterprises), leaders: shown(leaders) })
		: enterprises;
	const rest = [m.graph_candidates({ count: shown(counts.candidates) }), m.graph_hosts({ count: hosts })];
	const invested = investmentText(assessment, locale);
	const money = invested === null ? [] : [invested];
	return [
		...[
			[led, ...rest, ...money],
			[enterprises, ...rest, ...money],
			[led, ...rest],
			[enterprises, ...rest],
			shortCounts({ enterprises: shown(counts.enterprises), candidates: shown(counts.candidates), hosts })
		].map((parts) => parts.join(' · ')),
		`● ${shown(counts.enterprises)}  ○ ${shown(counts.candidates)}  □ ${hosts}`
	];
}

const shortCounts = (shown: { enterprises: string; candidates: string; hosts: string }): readonly string[] => [
	m.graph_enterprises_short({ count: shown.enterprises }),
	m.graph_candidates_short({ count: shown.candidates }),
	m.graph_hosts_short({ count: shown.hosts })
];

/** Disclosed investment on the link, a lower bound where a project discloses none; `null` where none does. */
export function investmentText({ evidence }: LinkAssessment, locale: Locale): string | null {
	if (evidence.investmentWanYuan === 0) return null;
	const amount = formatMoneyShort(evidence.investmentWanYuan, locale);
	return evidence.undisclosed > 0 ? m.graph_at_least({ amount }) : amount;
}

export const stateText = ({ state }: LinkJudgement): string => LINK_STATE_WORDS[state]();
export const actionText = ({ action }: LinkJudgement): string =>
	action === null ? m.chain_action_none() : CHAIN_ACTION_WORDS[action]();

/** How a person's judgement stands beside the rule's; `null` where nobody judged. */
export function overrideText({ override, derived }: LinkAssessment, locale: Locale): string | null {
	if (override === null) return null;
	const rule = m.graph_derived({ state: stateText(derived), action: actionText(derived) });
	return [m.graph_overridden({ reason: overrideReason(override, locale) }), rule].join(semicolonOf(locale));
}

/** All that a box shows, as one sentence: its label for those who do not see it, its tooltip for those who do. */
export function linkSentence({ name, assessment, counts, locale }: Said): string {
	const shown = (count: number) => ({ count: formatCount(count, locale) });
	const { link, evidence } = assessment;
	const invested = investmentText(assessment, locale);
	const parts = [
		name,
		LINK_POSITION_WORDS[link.position](),
		m.graph_state({ state: stateText(assessment) }),
		m.graph_action({ action: actionText(assessment) }),
		m.graph_said_enterprises(shown(counts.enterprises)),
		...(evidence.leaders.length > 0 ? [m.graph_said_leaders(shown(evidence.leaders.length))] : []),
		m.graph_said_candidates(shown(counts.candidates)),
		counts.hosts === null ? m.graph_said_hosts_unknown() : m.graph_said_hosts(shown(counts.hosts)),
		...(invested === null ? [] : [m.graph_said_investment({ amount: invested })]),
		LINK_BASIS_WORDS[link.basis](),
		overrideText(assessment, locale)
	];
	return parts.filter((part) => part !== null).join(locale === 'zh' ? '，' : ', ');
}
