import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseView, type View } from '$lib/domain/explore/view';
import { localPath } from './local-path';

/** A page that shows a view, in the reader's language. */
export function viewHref(path: string, view: View, catalogue: Catalogue): string {
	const query = serialiseView(view, catalogue).toString();
	return localPath(path) + (query && `?${query}`);
}

/** The same view in the explorer. */
export const exploreHref = (view: View, catalogue: Catalogue): string => viewHref('/', outsideRoadmap(view), catalogue);

/** Campaigns and leads are known on the roadmap alone. */
export function outsideRoadmap(view: View): View {
	const { selection } = view;
	return selection?.kind === 'campaign' || selection?.kind === 'lead' ? { ...view, selection: null } : view;
}

/** The same view where projects are followed. */
export const roadmapHref = (view: View, catalogue: Catalogue): string => viewHref('/roadmap', view, catalogue);

/** The same view where projects are weighed. */
export const selectHref = (view: View, catalogue: Catalogue): string =>
	viewHref('/select', outsideRoadmap(view), catalogue);
