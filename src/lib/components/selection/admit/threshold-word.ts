import type { Locale } from '$lib/domain/names';
import type { Gate } from '$lib/domain/selection/gates/gate';
import { m } from '$lib/paraglide/messages';
import { amountWord } from '../amount-word';

export const COMPARATOR_WORDS: Readonly<Record<Gate['comparator'], () => string>> = {
	atLeast: m.admit_at_least,
	atMost: m.admit_at_most,
	isTrue: m.admit_must_hold,
	oneOf: m.admit_one_of
};

/** What passes, in words: "at least 80 wan yuan per mu". */
export function thresholdWord(gate: Gate, locale: Locale): string {
	const { threshold, comparator } = gate;
	if (threshold === null) return m.admit_no_threshold();
	if (threshold === true) return m.amount_yes();
	const amounts = typeof threshold === 'number' ? [threshold] : threshold;
	const words = amounts.map((amount) => amountWord(gate, amount, locale)).join(m.admit_or());
	return `${COMPARATOR_WORDS[comparator]()} ${words}`;
}

/** A number that no unit has in its name. */
const SAMPLE = 7;

/** What stands before and after the number of a gate's amounts, for a field between them. */
export function aroundAmount(gate: Pick<Gate, 'measure' | 'unit'>, locale: Locale): readonly [string, string] {
	if (gate.unit === 'share') return ['', '%'];
	if (gate.unit === 'wanYuan') return ['', m.admit_wan_yuan()];
	const [before = '', after = ''] = amountWord(gate, SAMPLE, locale).split(String(SAMPLE));
	return [before.trim(), after.trim()];
}
