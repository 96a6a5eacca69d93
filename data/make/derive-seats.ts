import type { FeatureCollection, Point } from 'geojson';
import type { DivisionRecord } from './derive-divisions.ts';
import { readJson } from './files.ts';

/** The seat the list of places lacks: its railway station stands for it. */
const STATION_FOR_SEAT: [string, DivisionRecord['seat']] = [
	'230230',
	{
		position: [126.20436, 48.15851],
		note: {
			zh: '未取得县城点位，以约13公里外的克东站代（© OpenStreetMap 贡献者，ODbL）。',
			en: 'Position of the seat not obtained; Kedong railway station, some 13 km away, stands for it (© OpenStreetMap contributors, ODbL).',
			ru: 'Координаты центра не получены; вместо них — станция Кэдун примерно в 13 км (© участники OpenStreetMap, ODbL).'
		}
	}
];

/** Seats by division code, from a collection of points that carry `adcode`. */
export function readSeats(path: string): Map<string, DivisionRecord['seat']> {
	const { features } = readJson<FeatureCollection<Point, { adcode: string }>>(path);
	const seats = features.map(({ properties, geometry }): [string, DivisionRecord['seat']] => {
		const [lng, lat] = geometry.coordinates;
		if (lng === undefined || lat === undefined) throw new Error(`seat without a position: ${properties.adcode}`);
		return [properties.adcode, { position: [lng, lat], note: null }];
	});
	return new Map([...seats, STATION_FOR_SEAT]);
}
