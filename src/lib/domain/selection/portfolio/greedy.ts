import { type Choice, isAllowed, type Program } from './program.ts';
import { countedUse, type PortfolioSetting } from './setting.ts';

/**
 * The list that is worked down from the best ratio of value to use: each project is taken that still has room and whose
 * rules allow it. Use is the sum of its shares of all limits; equal ratios in the order of the candidates.
 *
 * It does not look ahead: coverage and a least number may not be reached (`allowed` is false then).
 */
export function greedyChoice(setting: PortfolioSetting, program: Program): { choice: Choice; allowed: boolean } {
	const { count, rows, lower, upper, values } = program;
	const ratios = ratiosOf(setting);
	const order = Array.from({ length: count }, (_, at) => at)
		.filter((at) => upper[at] === 1 && (values[at] ?? 0) > 0)
		.sort((a, b) => byRatio(ratios, a, b));
	const choice: Choice = new Uint8Array(count);
	const free = Float64Array.from(rows, ({ limit }) => limit);
	const has = (at: number): boolean =>
		rows.every(({ coefficients }, row) => (coefficients[at] ?? 0) <= Math.max(0, free[row] ?? 0));
	const take = (at: number): void => {
		choice[at] = 1;
		for (const [row, { coefficients }] of rows.entries()) free[row] = (free[row] ?? 0) - (coefficients[at] ?? 0);
	};
	for (let at = 0; at < count; at++) if (lower[at] === 1) take(at);
	// what was passed over for want of another project is looked at again once that is taken
	for (let next = order.find((at) => choice[at] === 0 && has(at)); next !== undefined;) {
		take(next);
		next = order.find((at) => choice[at] === 0 && has(at));
	}
	return { choice, allowed: isAllowed(program, choice) };
}

function byRatio(ratios: readonly number[], a: number, b: number): number {
	const [one, other] = [ratios[a] ?? 0, ratios[b] ?? 0];
	if (one === other) return a - b;
	return other - one;
}

/** Infinite for what uses nothing limited. */
function ratiosOf({ candidates, limits }: PortfolioSetting): number[] {
	return candidates.map((candidate) => {
		const used = limits.reduce((sum, limit, place) => {
			const use = countedUse(candidate, limit, place) ?? 0;
			return sum + (use === 0 ? 0 : use / limit.amount);
		}, 0);
		return candidate.value / used;
	});
}
