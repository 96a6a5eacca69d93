import type { PaceClass } from '$lib/domain/roadmap/targets/progress';
import type { DivisionProgress } from '$lib/domain/roadmap/targets/rank-divisions';
import type { DivisionPlate } from '$lib/map/DivisionPlates.svelte';
import { RAMP } from '$lib/domain/cartography/palette';
import { m } from '$lib/paraglide/messages';
import type { Targets } from '$lib/state/targets.svelte';
import type { RankedMap } from '../../explore/MapPane.svelte';
import { groupName } from '../roadmap-words';
import { amountWord, doneWord, PACE_WORDS } from './target-words';

/** Fills of divisions by their class of pace; where nothing is assigned or known the land stays as it is. */
export const PACE_FILLS: Readonly<Partial<Record<PaceClass, string>>> = {
	ahead: RAMP[5],
	onTime: RAMP[4],
	behind: RAMP[2],
	farBehind: RAMP[1]
};

/** How divisions stand by their targets, as the map shows it: filled by class of pace, and a plate on each. */
export function targetMap(targets: Targets): RankedMap {
	const { standing, selected, roadmap } = targets;
	const { explorer } = roadmap;
	const { selection } = explorer.view;
	const ids = new Set<string>(selected?.tally.counted.map(({ id }) => id));
	if (selection?.kind === 'project') ids.add(selection.id);
	const judged = (standing?.divisions ?? []).filter(({ division }) => division !== null);
	return {
		rows: Uint32Array.from([...ids].flatMap((id) => explorer.rowOf(id) ?? [])).sort(),
		badges: new Map(),
		fills: new Map(
			judged.flatMap(({ division, paceClass }) => {
				const fill = PACE_FILLS[paceClass];
				return division && fill ? [[division as string, fill] as const] : [];
			})
		),
		plates: judged.flatMap((one) => plateOf(one, targets) ?? [])
	};
}

function plateOf(one: DivisionProgress, { standing, roadmap }: Targets): DivisionPlate | null {
	if (one.division === null || !standing) return null;
	const { explorer } = roadmap;
	const { unit } = standing.indicator;
	const shown = (amount: number) => amountWord(amount, unit, explorer.locale);
	const done = one.tally.done === null ? '?' : doneWord(one, unit, explorer.locale);
	const division = groupName(one.division, 'division', explorer);
	const said = { division, done: doneWord(one, unit, explorer.locale) };
	return {
		code: one.division,
		standing: one.paceClass,
		// money is too long for a plate: there its part stands
		text: unit.kind === 'wanYuan' ? percentOf(one) : `${done}/${one.assigned === null ? '—' : shown(one.assigned)}`,
		title:
			one.assigned === null
				? m.target_plate_unassigned(said)
				: m.target_plate({ ...said, assigned: shown(one.assigned), pace: PACE_WORDS[one.paceClass]() })
	};
}

const percentOf = ({ completion }: DivisionProgress): string =>
	completion === null ? '—' : `${Math.round(completion * 100)}%`;
