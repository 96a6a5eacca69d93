import { nameIn } from '$lib/domain/names';
import type { DivisionReadiness } from '$lib/domain/roadmap/readiness';
import type { DivisionPlate } from '$lib/map/DivisionPlates.svelte';
import { RAMP } from '$lib/domain/cartography/palette';
import { m } from '$lib/paraglide/messages';
import type { Roadmap } from '$lib/state/roadmap.svelte';
import { formatCount } from '$lib/ui/format';
import type { RankedMap } from '../explore/MapPane.svelte';

/** Fills by how many of a division's projects will meet a deadline: none, some, all. */
export const READINESS_FILLS = { none: RAMP[0], some: RAMP[2], all: RAMP[3] } as const;

/** Who will meet the deadline looked at, as the map shows it: divisions filled, and a plate on each. */
export function readinessMap(roadmap: Roadmap): RankedMap {
	const { explorer, readiness, rule } = roadmap;
	const { index, locale } = explorer;
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
			standing: standingOf(division),
			text: `${ready}/${all}`,
			title: m.roadmap_plate({ division: nameIn(found.name, locale), ready, all })
		});
	}
	return { rows: shownRows(roadmap), badges: new Map(), fills, plates };
}

/** Who will miss the deadline, where only they are asked for; and what is selected. */
function shownRows({ explorer, missing, timelineView }: Roadmap): Uint32Array {
	const { selection } = explorer.view;
	const ids = new Set(timelineView.onlyMissing ? missing : []);
	if (selection?.kind === 'project') ids.add(selection.id);
	return Uint32Array.from([...ids].flatMap((id) => explorer.rowOf(id) ?? [])).sort();
}

const fillOf = ({ willMeet, of }: DivisionReadiness): keyof typeof READINESS_FILLS =>
	willMeet === 0 ? 'none' : willMeet === of ? 'all' : 'some';

function standingOf({ willMiss, notKnown }: DivisionReadiness): DivisionPlate['standing'] {
	if (willMiss > 0) return 'overdue';
	return notKnown > 0 ? 'unknown' : 'onTrack';
}
