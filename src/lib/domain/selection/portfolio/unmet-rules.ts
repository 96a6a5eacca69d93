import type { PortfolioProblem } from './check-setting.ts';
import { makeProgram } from './program.ts';
import { search } from './search.ts';
import type { PortfolioSetting, Rule } from './setting.ts';

const BRANCHES_EACH = 2000;

/** Rules that ask for something; the others are met by choosing nothing. */
const asks = ({ kind }: Rule): boolean =>
	kind === 'takes' || kind === 'coversChain' || kind === 'coversChains' || kind === 'atLeast';

/**
 * The rules at fault where no portfolio meets all: each without which there is one; all that ask for something where
 * no single one is at fault. `proven`: that there is none.
 */
export function unmetRules(setting: PortfolioSetting, proven: boolean): PortfolioProblem[] {
	if (!proven) return [{ code: 'none-found', path: 'rules', value: setting.rules }];
	const asking = [...setting.rules.entries()].filter(([, rule]) => asks(rule));
	const atFault = asking.filter(([at]) => {
		const rules = setting.rules.filter((_, place) => place !== at);
		const found = search(makeProgram({ ...setting, rules }), { mostBranches: BRANCHES_EACH, enough: -Infinity });
		return found.choice !== null;
	});
	return (atFault.length > 0 ? atFault : asking).map(([at, rule]) => ({
		code: 'cannot-be-met',
		path: `rules[${at}]`,
		value: rule
	}));
}
