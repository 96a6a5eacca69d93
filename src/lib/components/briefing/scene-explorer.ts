import type { BriefingPack } from '$lib/domain/briefing/pack';
import { openRecords, type BriefingSource } from '$lib/domain/briefing/source';
import { parseView, type View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import { Explorer } from '$lib/state/explorer.svelte';

/** A pack on a live map: its records, an explorer that holds them, and the view that a scene's address describes. */
export interface SceneExplorer {
	readonly source: BriefingSource;
	readonly explorer: Explorer;
	readonly viewOf: (address: string) => View;
}

/** @throws where the pack lacks its portfolio */
export function openSceneExplorer(
	pack: BriefingPack,
	{ address, locale }: { address: string; locale: Locale }
): SceneExplorer {
	const { catalogue, briefing } = pack;
	const source = openRecords(pack, briefing.portfolio);
	const viewOf = (text: string): View => ({
		...parseView(new URLSearchParams(text), catalogue).view,
		portfolio: briefing.portfolio
	});
	const explorer = new Explorer(catalogue, { view: viewOf(address), locale });
	explorer.loaded = { portfolio: briefing.portfolio, table: source.table, entries: source.entries };
	return { source, explorer, viewOf };
}
