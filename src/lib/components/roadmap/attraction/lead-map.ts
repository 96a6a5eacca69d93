import { assessChain } from '$lib/domain/chain/assess-chain';
import { tallyHosts } from '$lib/domain/matching/chain-hosts';
import type { Campaign } from '$lib/domain/roadmap/attraction/attraction';
import type { FollowedLead } from '$lib/domain/roadmap/attraction/lead-as-of';
import { parksOf } from '$lib/domain/territory/parks-of';
import { RAMP } from '$lib/domain/cartography/palette';
import type { Explorer } from '$lib/state/explorer.svelte';
import type { RankedMap } from '../../explore/MapPane.svelte';

/**
 * Parks that could host one of a lead's links, in catalogue order, in its divisions alone where it names any. A portfolio
 * with parks of its own asks these alone: what is invented stands in nothing real.
 */
export function parksThatFit({ lead }: FollowedLead, { index, table, view }: Explorer): string[] {
	if (!table) return [];
	const shown = parksOf([...index.parks.values()], view.portfolio);
	const own = shown.filter((park) => park.portfolio === view.portfolio);
	const parks = (own.length > 0 ? own : shown).filter(
		({ division }) => lead.divisions.length === 0 || (division !== null && lead.divisions.includes(division))
	);
	const fits = new Set(
		lead.links.flatMap((link) => {
			const chain = index.links.get(link)?.chain;
			if (!chain) return [];
			const hosts = tallyHosts(assessChain(chain, { index, table, overrides: [] }), { index, table, parks });
			return (hosts.get(link)?.hosts ?? []).map(({ id }) => id as string);
		})
	);
	return parks.filter(({ id }) => fits.has(id)).map(({ id }) => id);
}

/** Where a lead may go, as the map shows it: its divisions, the parks that fit, and the project it became. */
export function leadMap(lead: FollowedLead, explorer: Explorer): RankedMap {
	const row = lead.project === null ? null : explorer.rowOf(lead.project);
	return {
		rows: Uint32Array.from(row === null ? [] : [row]),
		badges: new Map(),
		fills: new Map(lead.lead.divisions.map((code) => [code as string, RAMP[2]])),
		parks: parksThatFit(lead, explorer).flatMap((id) => explorer.index.columnCodes.parks.get(id) ?? [])
	};
}

/** For whom a campaign recruits, as the map shows it. */
export const campaignMap = ({ divisions }: Campaign): RankedMap => ({
	rows: new Uint32Array(),
	badges: new Map(),
	fills: new Map(divisions.map((code) => [code as string, RAMP[2]]))
});
