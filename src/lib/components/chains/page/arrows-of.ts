import type { Chain } from '$lib/domain/chain/chain';
import type { SupplyArrow } from '$lib/domain/chain/supply';
import { nameIn, type Locale } from '$lib/domain/names';
import type { MapArrow } from '$lib/map/Arrows.svelte';
import { m } from '$lib/paraglide/messages';
import { semicolonOf } from '$lib/ui/format';

interface Shown {
	/** Only flows from or to this link; `null`: all. */
	readonly link: string | null;
	readonly locale: Locale;
	readonly chain: Chain;
}

/** Supply between divisions as the map draws it. */
export function arrowsOf(supply: readonly SupplyArrow[], { link, locale, chain }: Shown): MapArrow[] {
	return supply.flatMap(({ from, to, flows }) => {
		const shown = flows.filter(({ flow }) => link === null || flow.from === link || flow.to === link);
		if (shown.length === 0) return [];
		return [
			{
				key: `${from.code} ${to.code}`,
				from: from.labelPoint,
				to: to.labelPoint,
				faint: shown.every(({ farEnd }) => farEnd === 'candidates' || farEnd === 'contracted'),
				title: arrowText({ from, to, flows: shown }, { locale, chain })
			}
		];
	});
}

/** “A → B: oil → feed”. */
export function arrowText(
	{ from, to, flows }: Pick<SupplyArrow, 'from' | 'to' | 'flows'>,
	{ locale, chain }: Pick<Shown, 'locale' | 'chain'>
): string {
	const nameOf = (id: string) => {
		const link = chain.links.find((one) => one.id === id);
		return link ? nameIn(link.name, locale) : id;
	};
	return m.chain_arrow({
		from: nameIn(from.name, locale),
		to: nameIn(to.name, locale),
		flows: flows.map(({ flow }) => `${nameOf(flow.from)} → ${nameOf(flow.to)}`).join(semicolonOf(locale))
	});
}
