import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseView, serialiseView, type View } from '../explore/view.ts';
import type { SceneCamera } from './briefing.ts';

/** A screen whose shape an address does not tell. */
const USUAL = { width: 780, height: 720 } as const;

/** The view of an address of the explorer, whole or from its question mark on; `null`: there is none in it. */
export function viewOfAddress(
	address: string,
	catalogue: Catalogue
): { readonly view: View; readonly query: string } | null {
	const at = address.indexOf('?');
	if (at < 0) return null;
	const { view } = parseView(new URLSearchParams(address.slice(at + 1).split('#')[0]), catalogue);
	const query = serialiseView({ ...view, camera: null, sheet: null }, catalogue).toString();
	return query === '' && view.camera === null ? null : { view, query };
}

export const cameraOfView = ({ camera }: View, { territory }: Catalogue): SceneCamera =>
	camera ? { kind: 'kept', ...camera, ...USUAL } : { kind: 'fit', box: territory.extent };
