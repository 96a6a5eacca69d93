import { nameIn } from '$lib/domain/names';
import { STAGES } from '$lib/domain/project/project';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { STAGE_WORDS } from '../words';

/** The heading of a group of results, by its code in the column they are grouped by. */
export function groupName({ catalogue, view, locale }: Explorer, code: number): string {
	if (view.list.group === 'stage') return STAGE_WORDS[STAGES[code] ?? 'planned']();
	const record = view.list.group === 'chain' ? catalogue.chains[code] : catalogue.divisions[code];
	return record ? nameIn(record.name, locale) : m.citywide();
}
