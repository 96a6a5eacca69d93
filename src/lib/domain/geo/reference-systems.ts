import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { ReferenceSystem } from '../exchange/submit/submission.ts';
import type { Position } from '../territory/territory.ts';

/** Easting of the central meridian, metres. @source GB/T 17798-2007, Gauss-Krüger projection */
const FALSE_EASTING_M = 500_000;
/** An easting with the number of its zone before it, as in 41 512 345 m, is above this. */
const ZONE_M = 1_000_000;

/**
 * A position given in some system of China, in WGS 84. CGCS2000 differs by centimetres and stays as it is.
 *
 * `position`: `[lng, lat]` in degrees, of `gk3` and `gk6` `[easting, northing]` in metres, with or without the number of
 * the zone before the easting. A meridian that is `null` is that of the zone so named.
 *
 * @throws Error where a projected position has neither meridian nor zone: whoever asks has to know one
 * @source gcoord for GCJ-02 and BD-09, which no law publishes: within a metre; EPSG:4513 to 4554 for CGCS2000 as projected
 */
export function toWgs84(position: Position, reference: ReferenceSystem): Position {
	switch (reference.system) {
		case 'wgs84':
		case 'cgcs2000':
			return position;
		case 'gcj02':
			return unshifted(position, gcoord.GCJ02);
		case 'bd09':
			return unshifted(position, gcoord.BD09);
		case 'gk3':
		case 'gk6':
			return unprojected(position, reference);
	}
}

/**
 * The degrees that a shifted system gives a position: `toWgs84` the other way round, to within two decimetres. Degrees of
 * other systems are those of WGS 84.
 *
 * @throws Error for a projected system, whose numbers are no degrees
 * @source gcoord, as for `toWgs84`
 */
export function fromWgs84([lng, lat]: Position, system: ReferenceSystem['system']): Position {
	if (system === 'gk3' || system === 'gk6') throw new Error(`no degrees in ${system}`);
	if (system === 'wgs84' || system === 'cgcs2000') return [lng, lat];
	const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, system === 'bd09' ? gcoord.BD09 : gcoord.GCJ02);
	return [x, y];
}

/** The central meridian, degrees, of a zone by its number. @source GB/T 17798-2007: zones of 3° and of 6° */
export const meridianOfZone = (system: 'gk3' | 'gk6', zone: number): number =>
	system === 'gk3' ? 3 * zone : 6 * zone - 3;

function unshifted([lng, lat]: Position, from: typeof gcoord.GCJ02 | typeof gcoord.BD09): Position {
	const [wgsLng, wgsLat] = gcoord.transform([lng, lat], from, gcoord.WGS84);
	return [wgsLng, wgsLat];
}

function unprojected([easting, northing]: Position, { system, meridian }: ReferenceSystem): Position {
	const zone = Math.floor(easting / ZONE_M);
	const named = zone > 0 ? meridianOfZone(system === 'gk6' ? 'gk6' : 'gk3', zone) : null;
	const central = meridian ?? named;
	if (central === null) throw new Error(`no meridian for ${system} ${easting}, ${northing}`);
	const projection = `+proj=tmerc +lat_0=0 +lon_0=${central} +k=1 +x_0=${FALSE_EASTING_M} +y_0=0 +ellps=GRS80 +units=m`;
	const [lng, lat] = proj4(projection, 'WGS84', [easting - zone * ZONE_M, northing]);
	return [lng, lat];
}
