import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseView, type View } from '$lib/domain/explore/view';
import type { Frame } from '$lib/domain/sheet/frame';
import { writeFrameSpec } from '$lib/domain/sheet/frame-text';
import { localPath } from './local-path';

const SHEET_PATH = '/sheet';

/** A page that shows a view, in the reader's language. */
export function viewHref(path: string, view: View, catalogue: Catalogue): string {
	// how a sheet is made says nothing elsewhere
	const shown = path === SHEET_PATH ? view : { ...view, sheet: null };
	const query = serialiseView(shown, catalogue).toString();
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

/** The same view on paper: what the map shows of it, where that is known. */
export function sheetHref(view: View, catalogue: Catalogue, frame: Frame | null): string {
	const sheet = frame && writeFrameSpec(frame);
	return viewHref(SHEET_PATH, { ...outsideRoadmap(view), sheet }, catalogue);
}
