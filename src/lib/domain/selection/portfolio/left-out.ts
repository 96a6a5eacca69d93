import { type Choice, type Program, ROUNDING_SHARE } from './program.ts';
import { type Found, search } from './search.ts';
import { countedUse, type PortfolioSetting, type Rule } from './setting.ts';

/** A limited thing of which less is free than a project takes. */
export interface ShortLimit {
	readonly limit: string;
	readonly needed: number;
	readonly free: number;
}

/** A project that is not chosen, and why. */
export interface LeftOut {
	readonly id: string;
	readonly value: number;
	/** Limits that bind: with the chosen ones all staying, there is too little left. */
	readonly shortOf: readonly ShortLimit[];
	/** Rules that bind: the chosen ones all staying, it may not be added. */
	readonly heldBy: readonly Rule[];
	/**
	 * What the portfolio would lose if this project had to be in it; `atLeast` where the best with it is not proven.
	 * `null`: not worked out, or it cannot be in any.
	 */
	readonly lost: { readonly value: number; readonly bound: 'exact' | 'atLeast' } | null;
}

/** Of so many of those left out it is worked out what taking them would lose. */
const MOST_FORCED = 5;
const BRANCHES_EACH = 2000;

/** The most valuable first, equals in the order of the candidates. */
export function leftOutOf(setting: PortfolioSetting, program: Program, found: Found): LeftOut[] {
	const { candidates } = setting;
	const choice = found.choice ?? new Uint8Array(program.count);
	const apart = new Set(candidates.flatMap((candidate, at) => (isSetAside(setting, at) ? [candidate.id] : [])));
	const order = [...candidates.keys()]
		.filter((at) => choice[at] === 0 && !apart.has(candidates[at]?.id ?? ''))
		.sort((a, b) => (candidates[b]?.value ?? 0) - (candidates[a]?.value ?? 0) || a - b);
	const free = setting.limits.map((limit, place) =>
		candidates.reduce(
			(left, candidate, at) => left - (choice[at] === 1 ? (countedUse(candidate, limit, place) ?? 0) : 0),
			limit.amount
		)
	);
	return order.flatMap((at, place) => {
		const candidate = candidates[at];
		if (!candidate) return [];
		const { id, value } = candidate;
		const shortOf = setting.limits.flatMap((limit, index) => {
			const [needed, left] = [countedUse(candidate, limit, index) ?? 0, Math.max(0, free[index] ?? 0)];
			return needed > left + limit.amount * ROUNDING_SHARE ? [{ limit: limit.id, needed, free: left }] : [];
		});
		const heldBy = setting.rules.filter((rule) => holdsBack(rule, id, { setting, choice }));
		const lost = place < MOST_FORCED && found.proven ? lossWith(program, at, found.value) : null;
		return [{ id, value, shortOf, heldBy, lost }];
	});
}

const isSetAside = ({ candidates, limits }: PortfolioSetting, at: number): boolean => {
	const candidate = candidates[at];
	return candidate !== undefined && limits.some((limit, place) => countedUse(candidate, limit, place) === null);
};

function holdsBack(
	rule: Rule,
	id: string,
	{ setting: { candidates }, choice }: { readonly setting: PortfolioSetting; readonly choice: Choice }
): boolean {
	const isChosen = (project: string) =>
		candidates.some((candidate, at) => candidate.id === project && choice[at] === 1);
	switch (rule.kind) {
		case 'excludes':
			return (rule.project === id && isChosen(rule.other)) || (rule.other === id && isChosen(rule.project));
		case 'needs':
			return rule.project === id && !isChosen(rule.needed);
		case 'leaves':
			return rule.project === id;
		case 'atMost':
			return choice.reduce((sum, chosen) => sum + chosen, 0) >= rule.count;
		case 'takes':
		case 'coversChain':
		case 'coversChains':
		case 'atLeast':
			return false;
	}
}

function lossWith(program: Program, at: number, best: number): LeftOut['lost'] {
	if (program.upper[at] === 0) return null;
	const lower = program.lower.slice();
	lower[at] = 1;
	const forced = search({ ...program, lower }, { mostBranches: BRANCHES_EACH });
	if (!forced.choice && forced.proven) return null;
	const value = Math.max(0, best - forced.bound);
	return { value, bound: forced.proven ? 'exact' : 'atLeast' };
}
