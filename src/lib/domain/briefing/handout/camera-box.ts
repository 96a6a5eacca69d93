import { transformAt } from '../../cartography/marks/transform.ts';
import { frameCorners } from '../../sheet/frame.ts';
import type { Bbox } from '../../territory/territory.ts';
import type { SceneCamera } from '../briefing.ts';

/** The ground that a scene shows, to be shown whole on a paper of any shape. */
export function cameraBox(camera: SceneCamera): Bbox {
	if (camera.kind === 'fit') return camera.box;
	const { width, height } = camera;
	const corners = frameCorners(transformAt(camera, width, height));
	const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
