import type { DecisionProblem } from './decision.ts';

/**
 * How much a difference in favour of one alternative makes it preferred, from 0 to 1, in the unit of the criterion.
 * `indifference` is q, `preference` p, `spread` s of the source.
 */
export type PreferenceFunction =
	/** I: any difference is full preference. */
	| { readonly shape: 'usual' }
	/** II: none up to q, full beyond. */
	| { readonly shape: 'uShape'; readonly indifference: number }
	/** III: rising straight to p. */
	| { readonly shape: 'vShape'; readonly preference: number }
	/** IV: none up to q, half up to p, full beyond. */
	| { readonly shape: 'level'; readonly indifference: number; readonly preference: number }
	/** V: none up to q, rising straight to p. */
	| { readonly shape: 'linear'; readonly indifference: number; readonly preference: number }
	/** VI: 1 − exp(−d² / 2s²). */
	| { readonly shape: 'gaussian'; readonly spread: number };

/** What all but the Gaussian are made of: steps at a threshold and one straight rise. */
export interface PreferenceParts {
	readonly steps: readonly { readonly beyond: number; readonly height: number }[];
	readonly rise: { readonly from: number; readonly to: number } | null;
}

export function partsOf(preference: Exclude<PreferenceFunction, { shape: 'gaussian' }>): PreferenceParts {
	switch (preference.shape) {
		case 'usual':
			return step(0);
		case 'uShape':
			return step(preference.indifference);
		case 'vShape':
			return rise(0, preference.preference);
		case 'linear':
			return rise(preference.indifference, preference.preference);
		case 'level':
			return {
				steps: [
					{ beyond: preference.indifference, height: 0.5 },
					{ beyond: preference.preference, height: 0.5 }
				],
				rise: null
			};
	}
}

const step = (beyond: number): PreferenceParts => ({ steps: [{ beyond, height: 1 }], rise: null });
const rise = (from: number, to: number): PreferenceParts =>
	from === to ? step(to) : { steps: [], rise: { from, to } };

/** The preference for one difference; `near` is what counts as no more than a threshold by rounding. */
export function preferenceFor(preference: PreferenceFunction, difference: number, near: number): number {
	if (difference <= 0) return 0;
	if (preference.shape === 'gaussian') return -Math.expm1((-0.5 * difference ** 2) / preference.spread ** 2);
	const { steps, rise: straight } = partsOf(preference);
	if (straight) return Math.min(1, Math.max(0, (difference - straight.from) / (straight.to - straight.from)));
	return steps.reduce((sum, { beyond, height }) => (difference > beyond + near ? sum + height : sum), 0);
}

/** Thresholds must be finite and not negative, p no less than q, s above 0. `path` names the criterion. */
export function thresholdProblems(preference: PreferenceFunction, criterion: number): DecisionProblem[] {
	const problem = (name: string, value: number): DecisionProblem => ({
		code: 'bad-threshold',
		path: `preferences[${criterion}].${name}`,
		value
	});
	const { shape: _, ...thresholds } = preference;
	const bad = Object.entries(thresholds).filter(([, value]) => !(value >= 0 && value < Infinity));
	if (bad.length > 0) return bad.map(([name, value]) => problem(name, value));
	if (preference.shape === 'gaussian' && preference.spread === 0) return [problem('spread', 0)];
	if (
		(preference.shape === 'level' || preference.shape === 'linear') &&
		preference.preference < preference.indifference
	)
		return [problem('preference', preference.preference)];
	return [];
}
