import type { Area } from '../filter.ts';
import type { Parameter } from './parameter.ts';
import { single, withFilter } from './parameter.ts';
import { decodeRing, encodeRing, fitRing, isPosition } from './ring.ts';
import type { Report } from './values.ts';
import { readNumbers, refuse, roundTo, writeNumber } from './values.ts';

const MOST_RADIUS_KM = 20_000;

/** `r_123.96_47.34_25`: within 25 km; `p_` and an encoded ring: inside it. */
export const areaParameter: Parameter = {
	key: 'area',
	write: ({ filter }) => (filter.area === null ? '' : writeArea(filter.area)),
	read: single((view, value, _, report) => withFilter(view, { area: readArea(value, report) }))
};

function writeArea(area: Area): string {
	if (area.kind === 'polygon') {
		const ring = fitRing(area.ring);
		return ring.length === 0 ? '' : `p_${encodeRing(ring)}`;
	}
	const { centre, radiusKm } = area;
	if (!isPosition(centre) || !(radiusKm >= 0 && radiusKm <= MOST_RADIUS_KM)) return '';
	return ['r', ...[...centre, radiusKm].map((number) => writeNumber(roundTo(number, 4)))].join('_');
}

function readArea(value: string, report: Report): Area | null {
	if (value.startsWith('p_')) return readPolygon(value, report);
	if (value.startsWith('r_')) return readRadius(value, report);
	return refuse(report, 'malformed', value);
}

function readPolygon(value: string, report: Report): Area | null {
	const read = decodeRing(value.slice(2));
	const ring = fitRing(read ?? []);
	if (read === null || ring.length === 0) return refuse(report, 'malformed', value);
	if (ring.length < read.length) report('too-long', value);
	return { kind: 'polygon', ring };
}

function readRadius(value: string, report: Report): Area | null {
	const bounds = [
		[-180, 180],
		[-90, 90],
		[0, MOST_RADIUS_KM]
	] as const;
	const note: Report = (code) => report(code, value);
	const [lng, lat, radiusKm] = (readNumbers(value.slice(2), bounds, note) ?? []).map((number) => roundTo(number, 4));
	if (lng === undefined || lat === undefined || radiusKm === undefined) return null;
	return { kind: 'radius', centre: [lng, lat], radiusKm };
}
