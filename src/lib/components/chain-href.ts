import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { ChainId, LinkId } from '$lib/domain/chain/chain';
import type { View } from '$lib/domain/explore/view';
import type { ViewPlace } from '$lib/state/url-view';
import { localPath } from './local-path';
import { outsideRoadmap, viewHref } from './view-href';

/** The page of a chain: its path says which chain the view is filtered by, its query all else. */
export const chainPlace = (chain: ChainId): ViewPlace => ({
	read: (view) => withLink(filteredBy(view, [chain])),
	write: (view) => filteredBy(view, []),
	restored: false
});

/** A chosen link filters as well; the chain itself is chosen by being here. */
function withLink(view: View): View {
	const { selection } = view;
	if (selection?.kind === 'chain') return { ...view, selection: null };
	if (selection?.kind !== 'link') return view;
	return { ...view, filter: { ...view.filter, links: [selection.id as LinkId] } };
}

const filteredBy = (view: View, chains: readonly ChainId[]): View => ({ ...view, filter: { ...view.filter, chains } });

/** The address of a chain's page with the rest of a view. */
export const chainHref = (chain: ChainId, view: View, catalogue: Catalogue): string =>
	viewHref(`/chains/${encodeURIComponent(chain)}`, filteredBy(view, []), catalogue);

/** The page of another chain: what is chosen of this one is left behind. */
export const otherChainHref = (chain: ChainId, view: View, catalogue: Catalogue): string =>
	chainHref(chain, { ...view, selection: null, filter: { ...view.filter, links: [] } }, catalogue);

/** From the explorer to the chain that its view is about, or else to all of them. */
export function chainsHref(view: View, index: CatalogueIndex, catalogue: Catalogue): string {
	const { selection, filter } = view;
	const [only, another] = filter.chains;
	const selected =
		selection?.kind === 'chain'
			? index.chains.get(selection.id)?.id
			: selection?.kind === 'link'
				? index.links.get(selection.id)?.chain.id
				: undefined;
	const chain = selected ?? (another ? undefined : only);
	if (chain) return chainHref(chain, outsideRoadmap(view), catalogue);
	const isDefault = view.portfolio === catalogue.territory.defaultPortfolio;
	return localPath('/chains') + (isDefault ? '' : `?p=${encodeURIComponent(view.portfolio)}`);
}
