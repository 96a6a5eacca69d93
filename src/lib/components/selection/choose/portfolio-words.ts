import { MEASURES } from '$lib/domain/selection/measures/measures';
import type { PortfolioProblem } from '$lib/domain/selection/portfolio/check-setting';
import type { LeftOut } from '$lib/domain/selection/portfolio/left-out';
import type { Rule } from '$lib/domain/selection/portfolio/setting';
import type { Standing } from '$lib/domain/selection/portfolio/robust-portfolio';
import type { Limited } from '$lib/domain/selection/weighing/weighing';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { formatCount, semicolonOf } from '$lib/ui/format';
import { projectName } from '../../explore/project-row';
import { amountWord } from '../amount-word';
import { listWord } from '../explain/number-words';

export const LIMIT_WORDS: Readonly<Record<Limited, () => string>> = {
	landHa: m.match_need_land,
	powerKva: m.match_need_power,
	waterM3PerDay: m.match_need_water,
	investmentWanYuan: m.filter_field_investmentWanYuan,
	energyTcePerYear: m.benefit_energyTcePerYear
};

export const STANDING_WORDS: Readonly<Record<Standing, () => string>> = {
	core: m.choose_core,
	borderline: m.choose_borderline,
	exterior: m.choose_exterior
};

/** What is limited, of which the portfolio speaks by id. */
export const limitWord = (id: string): string => LIMIT_WORDS[id as Limited]();

export const limitAmount = (id: string, amount: number, locale: Locale): string =>
	amountWord({ measure: id, unit: MEASURES[id as Limited].unit }, amount, locale);

/** A project that a rule or an answer names; its id where the portfolio has it no more. */
function nameOf(id: string, explorer: Explorer): string {
	const row = explorer.rowOf(id);
	return explorer.table && row !== null ? projectName(explorer.table, row, explorer.locale) : id;
}

export function ruleWord(rule: Rule, explorer: Explorer): string {
	const name = (id: string) => nameOf(id, explorer);
	switch (rule.kind) {
		case 'takes':
			return m.choose_rule_takes({ project: name(rule.project) });
		case 'leaves':
			return m.choose_rule_leaves({ project: name(rule.project) });
		case 'excludes':
			return m.choose_rule_excludes({ project: name(rule.project), other: name(rule.other) });
		case 'needs':
			return m.choose_rule_needs({ project: name(rule.project), other: name(rule.needed) });
		case 'coversChains':
			return m.choose_rule_chains({ count: rule.count, shown: formatCount(rule.count, explorer.locale) });
		case 'atMost':
			return m.choose_rule_most({ count: rule.count, shown: formatCount(rule.count, explorer.locale) });
		case 'coversChain':
		case 'atLeast':
			// no reader can ask for these here
			throw new Error(`no words for the rule ${rule.kind}`);
	}
}

export function problemWord({ code, value }: PortfolioProblem, explorer: Explorer): string {
	switch (code) {
		case 'unknown-project':
			return m.choose_problem_unknown({ project: nameOf(String(value), explorer) });
		case 'rule-with-itself':
			return m.choose_problem_itself({ project: nameOf(String(value), explorer) });
		case 'cannot-be-met':
			return m.choose_problem_unmet({ rule: ruleWord(value as Rule, explorer) });
		case 'none-found':
			return m.choose_problem_none();
		case 'bad-limit':
		case 'bad-count':
			return m.choose_problem_number({ value: String(value) });
		case 'repeated-project':
		case 'bad-value':
		case 'bad-use':
			return m.choose_problem_record({ code });
	}
}

/** Why a project is left out, in one phrase. */
export function leftOutWord({ shortOf, heldBy }: Pick<LeftOut, 'shortOf' | 'heldBy'>, explorer: Explorer): string {
	const { locale } = explorer;
	const short = shortOf.map(({ limit, needed, free }) =>
		m.choose_short({
			limit: limitWord(limit),
			needed: limitAmount(limit, needed, locale),
			free: limitAmount(limit, free, locale)
		})
	);
	const reasons = [...short, ...heldBy.map((rule) => ruleWord(rule, explorer))];
	return reasons.length > 0 ? reasons.join(semicolonOf(locale)) : m.choose_not_worth();
}

/** What is not known of a project that is set aside. */
export const unknownWord = (limits: readonly string[], locale: Locale): string =>
	listWord(limits.map(limitWord), locale);
