import type { Locale } from '$lib/domain/names';
import type { Unranked } from '$lib/domain/selection/scenario/rank-scenario';
import { m } from '$lib/paraglide/messages';
import type { Comparable, ComparedScenario } from '$lib/state/compared-scenarios.svelte';
import { formatCount } from '$lib/ui/format';

/** What a choice is called. */
export function comparableName(choice: Comparable, locale: Locale): string {
	switch (choice.kind) {
		case 'present':
			return m.scenario_present();
		case 'starting':
			return choice.set?.name[locale] ?? m.select_weights_equal();
		case 'kept':
			return choice.scenario.name;
	}
}

/** Why a project has no rank in a scenario. */
export const UNRANKED_WORDS: Readonly<Record<Unranked, () => string>> = {
	filtered: m.scenario_filtered,
	rejected: m.scenario_rejected,
	undisclosed: m.scenario_undisclosed,
	unjudged: m.scenario_unjudged
};

/** How alike two orders are, for who does not read a coefficient; the steps are ours. */
export function alikeWord(tau: number | null): string {
	if (tau === null) return m.scenario_alike_unknown();
	if (tau >= 0.8) return m.scenario_alike_most();
	if (tau >= 0.5) return m.scenario_alike_much();
	if (tau >= 0.2) return m.scenario_alike_little();
	return tau > -0.2 ? m.scenario_alike_not() : m.scenario_alike_opposite();
}

/** What of a scenario could not be read, and what was done with its weights. */
export function problemWords(name: string, problems: ComparedScenario['problems']): string[] {
	const valuesOf = (isRescaled: boolean) =>
		problems
			.filter(({ code }) => (code === 'weights-not-100') === isRescaled)
			.map(({ value }) => String(value).slice(0, 60));
	const [unread, sums] = [valuesOf(false), valuesOf(true)];
	return [
		...(unread.length ? [m.scenario_problems({ name, list: unread.join(', ') })] : []),
		...sums.map((sum) => m.scenario_rescaled({ name, sum }))
	];
}

/** Places gained or lost: ▲3, ▼12, = for none; nothing where it is not known. */
export function changeWord(gained: number | null, locale: Locale): string {
	if (!gained) return gained === 0 ? '=' : '';
	return `${gained > 0 ? '▲' : '▼'}${formatCount(Math.abs(gained), locale)}`;
}
