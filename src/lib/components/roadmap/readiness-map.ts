import { nameIn } from '$lib/domain/names';
import type { DivisionReadiness } from '$lib/domain/roadmap/readiness';
import type { DivisionPlate } from '$lib/map/DivisionPlates.svelte';
import { RAMP } from '$lib/map/palette';
import { m } from '$lib/paraglide/messages';
import type { Roadmap } from '$lib/state/roadmap.svelte';
import { formatCount } from '$lib/ui/format';
import type { RankedMap } from '../explore/MapPane.svelte';

/** Fills by how many of a division's projects will meet a deadline: none, some, all. */
export const READINESS_FILLS = { none: RAMP[0], some: RAMP[2], all: RAMP[3] } as const;

/** Who will meet the deadline looked at, as the map shows it: divisions filled, and a plate on each. */
export function readinessMap({ explorer, readiness, rule }: Roadmap): RankedMap {
	const { index, locale, view } = explorer;
	const fills = new Map<string, string>();
	const plates: DivisionPlate[] = [];
	for (const division of (rule && readiness.get(rule.id)) ?? []) {
		const found = division.division === null ? undefined : index.divisions.get(division.division);
		if (!found || division.of === 0) continue;
		fills.set(found.code, READINESS_FILLS[fillOf(division)]);
		const shown = (count: number) => formatCount(count, locale);
		const [ready, all] = [shown(division.willMeet), shown(division.of)];
		plates.push({
			code: found.code,
			at: found.labelPoint,
			standing: standingOf(division),
			text: `${ready}/${all}`,
			title: m.roadmap_plate({ division: nameIn(found.name, locale), ready, all })
		});
	}
	const selected = view.selection?.kind === 'project' ? explorer.rowOf(view.selection.id) : null;
	return { rows: Uint32Array.from(selected === null ? [] : [selected]), badges: new Map(), fills, plates };
}

const fillOf = ({ willMeet, of }: DivisionReadiness): keyof typeof READINESS_FILLS =>
	willMeet === 0 ? 'none' : willMeet === of ? 'all' : 'some';

function standingOf({ willMiss, notKnown }: DivisionReadiness): DivisionPlate['standing'] {
	if (willMiss > 0) return 'overdue';
	return notKnown > 0 ? 'unknown' : 'onTrack';
}
