/** A project that may be chosen. */
export interface Candidate {
	readonly id: string;
	/** What it is worth to the portfolio: its score. */
	readonly value: number;
	/** What it takes of each limited thing, in the order of the limits; `null`: not known, which is never 0. */
	readonly uses: readonly (number | null)[];
	readonly chains: readonly string[];
}

/** All chosen projects together take no more than `amount`; taking all of it is allowed. */
export interface Limit {
	/** Land, power, water, money, emission …: what is limited. */
	readonly id: string;
	readonly amount: number;
	/** What a project is counted with whose use is not known, a worst case; `null`: such a project is set aside. */
	readonly unknownUse: number | null;
}

export type Rule =
	/** Not both. */
	| { readonly kind: 'excludes'; readonly project: string; readonly other: string }
	/** The first only with the second. */
	| { readonly kind: 'needs'; readonly project: string; readonly needed: string }
	/** In any case; never. */
	| { readonly kind: 'takes' | 'leaves'; readonly project: string }
	/** At least so many projects of a chain. */
	| { readonly kind: 'coversChain'; readonly chain: string; readonly count: number }
	/** At least so many chains with a project each. */
	| { readonly kind: 'coversChains'; readonly count: number }
	/** So many projects at least, at most. */
	| { readonly kind: 'atLeast' | 'atMost'; readonly count: number };

export interface PortfolioSetting {
	readonly candidates: readonly Candidate[];
	readonly limits: readonly Limit[];
	readonly rules: readonly Rule[];
	/** Branches looked at before the proof is given up; some seconds where left out. */
	readonly mostBranches?: number;
}

/** A project that cannot be counted, and the limited things of which its use is not known. */
export interface SetAside {
	readonly id: string;
	readonly unknown: readonly string[];
}

/** Projects whose use of something limited is not known, where the limit gives no worst case. */
export const setAside = ({ candidates, limits }: Pick<PortfolioSetting, 'candidates' | 'limits'>): SetAside[] =>
	candidates.flatMap(({ id, uses }) => {
		const unknown = limits.filter(({ unknownUse }, limit) => (uses[limit] ?? unknownUse) === null);
		return unknown.length > 0 ? [{ id, unknown: unknown.map((limit) => limit.id) }] : [];
	});

/** What a candidate is counted with; `null` where it is set aside. */
export const countedUse = ({ uses }: Candidate, { unknownUse }: Limit, limit: number): number | null =>
	uses[limit] ?? unknownUse;
