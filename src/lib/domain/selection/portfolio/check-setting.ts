import type { Problem } from '../../result.ts';
import type { Candidate, PortfolioSetting, Rule } from './setting.ts';

export type PortfolioProblemCode =
	| 'repeated-project'
	/** Not a finite number. */
	| 'bad-value'
	/** Below 0, not finite, or one too few or too many. */
	| 'bad-use'
	| 'bad-limit'
	/** Not a whole number from 0. */
	| 'bad-count'
	/** A rule names a project that is no candidate. */
	| 'unknown-project'
	/** A rule names one project twice. */
	| 'rule-with-itself'
	/** No choice within the limits meets a rule; each rule named could be met without the others that are. */
	| 'cannot-be-met'
	/** None was found before the search was given up; there may be one. */
	| 'none-found';
export type PortfolioProblem = Problem<PortfolioProblemCode>;

/** Everything at fault in a setting before anything is chosen. */
export function checkSetting({ candidates, limits, rules }: PortfolioSetting): PortfolioProblem[] {
	const ids = new Set<string>();
	const ofCandidates = candidates.flatMap((candidate, index) => {
		const path = `candidates[${index}]`;
		const problems = checkCandidate(candidate, path, limits.length);
		if (ids.has(candidate.id)) problems.push({ code: 'repeated-project', path: `${path}.id`, value: candidate.id });
		ids.add(candidate.id);
		return problems;
	});
	const ofLimits = limits.flatMap(({ amount, unknownUse }, index): PortfolioProblem[] => [
		...(isAmount(amount) ? [] : [{ code: 'bad-limit' as const, path: `limits[${index}].amount`, value: amount }]),
		...(unknownUse === null || isAmount(unknownUse)
			? []
			: [{ code: 'bad-limit' as const, path: `limits[${index}].unknownUse`, value: unknownUse }])
	]);
	return [...ofCandidates, ...ofLimits, ...rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`, ids))];
}

const isAmount = (amount: number): boolean => Number.isFinite(amount) && amount >= 0;

function checkCandidate({ value, uses }: Candidate, path: string, limitCount: number): PortfolioProblem[] {
	const problems: PortfolioProblem[] = [];
	if (!Number.isFinite(value)) problems.push({ code: 'bad-value', path: `${path}.value`, value });
	if (uses.length !== limitCount) problems.push({ code: 'bad-use', path: `${path}.uses`, value: uses });
	for (const [limit, use] of uses.entries()) {
		if (use !== null && !isAmount(use)) problems.push({ code: 'bad-use', path: `${path}.uses[${limit}]`, value: use });
	}
	return problems;
}

function checkRule(rule: Rule, path: string, ids: ReadonlySet<string>): PortfolioProblem[] {
	const named = projectsOf(rule);
	const problems: PortfolioProblem[] = Object.entries(named).flatMap(([field, id]) =>
		ids.has(id) ? [] : [{ code: 'unknown-project', path: `${path}.${field}`, value: id }]
	);
	const [first, second] = Object.values(named);
	if (first !== undefined && first === second) problems.push({ code: 'rule-with-itself', path, value: first });
	if ('count' in rule && !(Number.isInteger(rule.count) && rule.count >= 0))
		problems.push({ code: 'bad-count', path: `${path}.count`, value: rule.count });
	return problems;
}

/** The projects a rule names, by field. */
function projectsOf(rule: Rule): Readonly<Record<string, string>> {
	switch (rule.kind) {
		case 'excludes':
			return { project: rule.project, other: rule.other };
		case 'needs':
			return { project: rule.project, needed: rule.needed };
		case 'takes':
		case 'leaves':
			return { project: rule.project };
		case 'coversChain':
		case 'coversChains':
		case 'atLeast':
		case 'atMost':
			return {};
	}
}
