import { faultOfGeometry } from '../exchange/pack/geometry-faults.ts';
import type { Result } from '../result.ts';
import type { Outline } from '../territory/outline.ts';

/**
 * Reads an outline as a form sends it, GeoJSON in WGS 84; empty is `null`: none. What is no polygon, or has corners that
 * cannot be, is refused.
 */
export function readOutline(text: string): Result<Outline['geometry'] | null, 'bad-geometry'> {
	if (text === '') return { ok: true, value: null };
	try {
		const geometry = JSON.parse(text) as Outline['geometry'] | null;
		const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
		return isArea && faultOfGeometry(geometry) === null ? { ok: true, value: geometry } : refused;
	} catch {
		return refused;
	}
}

const refused: Result<never, 'bad-geometry'> = { ok: false, problems: ['bad-geometry'] };
