import { countedUse, type PortfolioSetting, type Rule, setAside } from './setting.ts';

/** Room beyond a limit, as a share of it: sums of decimals are not exact. */
export const ROUNDING_SHARE = 1e-9;

/** No more than `limit` of the sum of `coefficients` times the variables. */
export interface Row {
	readonly coefficients: Float64Array;
	readonly limit: number;
}

/**
 * A setting in numbers: of 0/1 variables, one a candidate in their order, the sum of `values` is to be greatest while
 * every row holds. After the candidates comes one variable for each chain that has to be counted: 1 where one of its
 * members is chosen.
 */
export interface Program {
	readonly count: number;
	readonly width: number;
	/** 0 for chains. */
	readonly values: Float64Array;
	readonly rows: readonly Row[];
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	/** Of each counted chain its candidates. */
	readonly members: readonly (readonly number[])[];
}

/** One byte a candidate: 1 chosen. */
export type Choice = Uint8Array;

export function makeProgram(setting: PortfolioSetting): Program {
	const { candidates, rules } = setting;
	const count = candidates.length;
	const chains = rules.some(({ kind }) => kind === 'coversChains')
		? [...new Set(candidates.flatMap((candidate) => candidate.chains))]
		: [];
	const members = chains.map((chain) => membersOf(setting, chain));
	const width = count + chains.length;
	const program = {
		count,
		width,
		values: Float64Array.from({ length: width }, (_, at) => candidates[at]?.value ?? 0),
		rows: [] as Row[],
		lower: new Float64Array(width),
		upper: new Float64Array(width).fill(1),
		members
	};
	const apart = new Set(setAside(setting).map(({ id }) => id));
	for (const [at, { id }] of candidates.entries()) if (apart.has(id)) program.upper[at] = 0;
	addLimits(program, setting);
	const places = new Map(candidates.map(({ id }, at) => [id, at]));
	for (const rule of rules) addRule(program, rule, { setting, places });
	for (const [chain, own] of members.entries()) {
		program.rows.push(rowOf(width, [count + chain, ...own], { coefficients: [1, -1], limit: 0 }));
	}
	return program;
}

const membersOf = ({ candidates }: PortfolioSetting, chain: string): number[] =>
	[...candidates.keys()].filter((at) => candidates[at]?.chains.includes(chain));

type Draft = Program & { readonly rows: Row[] };

/** Shares of the limit, 1 being all of it. A limit that all could not use up together binds nobody. */
function addLimits({ rows, width, upper }: Draft, { candidates, limits }: PortfolioSetting): void {
	for (const [place, limit] of limits.entries()) {
		const uses = Float64Array.from({ length: width }, (_, at) => {
			const candidate = candidates[at];
			return (candidate && countedUse(candidate, limit, place)) ?? 0;
		});
		for (const [at, use] of uses.entries()) if (use > limit.amount * (1 + ROUNDING_SHARE)) upper[at] = 0;
		const coefficients = uses.map((use, at) => (upper[at] === 0 || use === 0 ? 0 : use / limit.amount));
		const most = coefficients.reduce((sum, share) => sum + share, 0);
		if (most > 1 + ROUNDING_SHARE) rows.push({ coefficients, limit: 1 + ROUNDING_SHARE });
	}
}

function addRule(
	draft: Draft,
	rule: Rule,
	{ setting, places }: { readonly setting: PortfolioSetting; readonly places: ReadonlyMap<string, number> }
): void {
	const { rows, width, count, lower, upper, members } = draft;
	const at = (id: string): number => places.get(id) ?? -1;
	const all = [...setting.candidates.keys()];
	switch (rule.kind) {
		case 'excludes':
			rows.push(rowOf(width, [at(rule.project), at(rule.other)], { coefficients: [1], limit: 1 }));
			break;
		case 'needs':
			rows.push(rowOf(width, [at(rule.project), at(rule.needed)], { coefficients: [1, -1], limit: 0 }));
			break;
		case 'takes':
			lower[at(rule.project)] = 1;
			break;
		case 'leaves':
			upper[at(rule.project)] = 0;
			break;
		case 'coversChain':
			rows.push(atLeast(width, membersOf(setting, rule.chain), rule.count));
			break;
		case 'coversChains':
			rows.push(
				atLeast(
					width,
					members.map((_, chain) => count + chain),
					rule.count
				)
			);
			break;
		case 'atLeast':
			rows.push(atLeast(width, all, rule.count));
			break;
		case 'atMost':
			rows.push(rowOf(width, all, { coefficients: [1], limit: rule.count }));
			break;
	}
}

const atLeast = (width: number, variables: readonly number[], count: number): Row =>
	rowOf(width, variables, { coefficients: [-1], limit: -count });

/** Coefficients in the order of the variables; the last stands for all that follow. */
function rowOf(
	width: number,
	variables: readonly number[],
	{ coefficients: given, limit }: { readonly coefficients: readonly number[]; readonly limit: number }
): Row {
	const coefficients = new Float64Array(width);
	for (const [place, variable] of variables.entries()) coefficients[variable] = given[place] ?? given.at(-1) ?? 0;
	return { coefficients, limit };
}

/** No variable can be both at least 1 and at most 0. */
export const isContradictory = ({ lower, upper }: Program): boolean =>
	lower.some((least, at) => least > (upper[at] ?? 0));

/** Whether every row and bound holds. */
export function isAllowed({ rows, count, members, lower, upper }: Program, choice: Choice): boolean {
	for (let at = 0; at < count; at++) {
		const chosen = choice[at] ?? 0;
		if (chosen < (lower[at] ?? 0) || chosen > (upper[at] ?? 0)) return false;
	}
	const covered = members.map((own) => (own.some((at) => choice[at] === 1) ? 1 : 0));
	return rows.every(({ coefficients, limit }) => {
		let sum = 0;
		for (let at = 0; at < count; at++) if (choice[at] === 1) sum += coefficients[at] ?? 0;
		for (const [chain, is] of covered.entries()) sum += is * (coefficients[count + chain] ?? 0);
		return sum <= limit;
	});
}

/** Added in the order of the candidates, so that one choice has one value to the last bit. */
export function valueOf({ values, count }: Pick<Program, 'values' | 'count'>, choice: Choice): number {
	let sum = 0;
	for (let at = 0; at < count; at++) if (choice[at] === 1) sum += values[at] ?? 0;
	return sum;
}
