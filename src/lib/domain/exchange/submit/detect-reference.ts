import { distanceKm } from '../../geo/measure.ts';
import { toWgs84 } from '../../geo/reference-systems.ts';
import type { Bbox, Position } from '../../territory/territory.ts';
import { cornersOf, MOST_DEGREES, placed } from './geometry-moves.ts';
import { readNumber } from './read-number.ts';
import type { ColumnMeaning, ReferenceSystem, UploadedTable } from './submission.ts';

/** How a reference system was told: by what the file says, by the zone before its eastings, by where its numbers lie. */
export type ReferenceReason =
	| 'named'
	| 'zone'
	| 'range'
	/** Degrees fit several systems, and nothing in the numbers tells which. */
	| 'degrees'
	/** The file names one that is not read here: Xi'an 80, UTM … */
	| 'unsupported'
	/** The numbers lie nowhere near the territory in any of them. */
	| 'elsewhere'
	| 'no-coordinates';

export interface DetectedReference {
	/** The likeliest first. */
	readonly likely: readonly ReferenceSystem[];
	/** Nobody need declare it. */
	readonly sure: boolean;
	readonly reason: ReferenceReason;
	/** How far positions move, in metres, where each likely one is right rather than WGS 84; about the middle of them. */
	readonly moves: readonly { readonly system: ReferenceSystem['system']; readonly metres: number }[];
}

const plain = (system: ReferenceSystem['system']): ReferenceSystem => ({ system, meridian: null });
const IN_DEGREES = [plain('wgs84'), plain('cgcs2000'), plain('gcj02'), plain('bd09')];

/**
 * In which system a table gives its positions. Only what the file itself names is sure: degrees may be shifted ones
 * (GCJ-02, BD-09) and metres those of an older datum, which no number shows; somebody must declare it.
 *
 * `extent`: of the territory.
 */
export function detectReference(
	table: UploadedTable,
	meanings: readonly ColumnMeaning[],
	extent: Bbox
): DetectedReference {
	const positions = sampleOf(table, meanings);
	if (positions.length === 0) return { likely: [], sure: false, reason: 'no-coordinates', moves: [] };
	const named = table.crs === null ? undefined : namedReference(table.crs);
	const isFitting = named && positions.some((position) => placed(position, named) !== null);
	if (named && isFitting) return told([named], 'named', positions);
	if (named === null) return told([], 'unsupported', positions);
	const found = byRange(positions, extent);
	return told(found.likely, found.reason, positions);
}

function told(
	likely: readonly ReferenceSystem[],
	reason: ReferenceReason,
	positions: readonly Position[]
): DetectedReference {
	const middle = positions[Math.floor(positions.length / 2)];
	const moves = likely.flatMap((reference) => {
		const isShifted = reference.system === 'gcj02' || reference.system === 'bd09';
		if (!middle || !isShifted) return [];
		return [{ system: reference.system, metres: Math.round(distanceKm(middle, toWgs84(middle, reference)) * 1000) }];
	});
	return { likely, sure: reason === 'named', reason, moves };
}

/** Positions looked at. */
const SAMPLE = 200;

function sampleOf({ rows }: UploadedTable, meanings: readonly ColumnMeaning[]): Position[] {
	const columns = ['lng', 'lat'].map((key) => meanings.find(({ field }) => field === key)?.column ?? -1);
	const step = Math.max(1, Math.floor(rows.length / SAMPLE));
	return rows
		.filter((_, place) => place % step === 0)
		.flatMap(({ cells, geometry }): Position[] => {
			const [corner] = geometry ? cornersOf(geometry) : [];
			if (corner) return [corner];
			const [x, y] = columns.map((column) => readNumber(cells[column] ?? null, null, null)?.value);
			return x === undefined || y === undefined ? [] : [[x, y]];
		});
}

function byRange(
	positions: readonly Position[],
	extent: Bbox
): { readonly likely: readonly ReferenceSystem[]; readonly reason: ReferenceReason } {
	const isDegrees = positions.every(([x, y]) => Math.abs(x) <= MOST_DEGREES && Math.abs(y) <= MOST_DEGREES);
	if (isDegrees) return { likely: IN_DEGREES, reason: 'degrees' };
	const zone = zoneOf(positions);
	const candidates = zone ? [zone] : meridiansNear(extent);
	const share = (reference: ReferenceSystem) => {
		const inside = positions.filter((position) => isIn(placed(position, reference), extent));
		return inside.length / positions.length;
	};
	const likely = candidates.filter((reference) => share(reference) >= 0.5);
	if (likely.length === 0) return { likely: [], reason: 'elsewhere' };
	return { likely, reason: zone ? 'zone' : 'range' };
}

/** Zones of three degrees begin at 25 in China, those of six end at 23. @source GB/T 17798-2007 */
const LAST_WIDE_ZONE = 23;

function zoneOf(positions: readonly Position[]): ReferenceSystem | null {
	const zones = positions.map(([x, y]) => Math.floor(Math.max(x, y) / 1_000_000));
	const [zone = 0] = zones;
	if (zone < 13 || zone > 45 || zones.some((other) => other !== zone)) return null;
	return zone <= LAST_WIDE_ZONE ? { system: 'gk6', meridian: 6 * zone - 3 } : { system: 'gk3', meridian: 3 * zone };
}

/** Meridians that a survey of the territory may be drawn about. */
function meridiansNear([west, , east]: Bbox): ReferenceSystem[] {
	const found: ReferenceSystem[] = [];
	for (let meridian = 75; meridian <= 135; meridian += 3)
		if (meridian >= west - 2 && meridian <= east + 2) found.push({ system: 'gk3', meridian });
	for (let meridian = 75; meridian <= 135; meridian += 6)
		if (meridian >= west - 3.5 && meridian <= east + 3.5 && !found.some((other) => other.meridian === meridian))
			found.push({ system: 'gk6', meridian });
	return found;
}

const isIn = (position: Position | null, [west, south, east, north]: Bbox): boolean =>
	position !== null && position[0] >= west && position[0] <= east && position[1] >= south && position[1] <= north;

/** First codes of CGCS2000 as projected: zones of 6°, of 3°, each with the zone in the easting and without. @source EPSG:4491–4554 */
const PROJECTED: readonly (readonly [first: number, last: number, system: 'gk3' | 'gk6'])[] = [
	[4491, 4501, 'gk6'],
	[4502, 4512, 'gk6'],
	[4513, 4533, 'gk3'],
	[4534, 4554, 'gk3']
];

/** The system that a file names, by a code of EPSG or well-known text; `null`: one that is not read here. */
export function namedReference(crs: string): ReferenceSystem | null {
	const code = /EPSG[^0-9]{0,12}(\d{4,5})\D*$/i.exec(crs)?.[1];
	if (code !== undefined) return byCode(Number(code));
	if (/CRS84/i.test(crs)) return plain('wgs84');
	if (/gcj[-_ ]?02/i.test(crs)) return plain('gcj02');
	if (/bd[-_ ]?09/i.test(crs)) return plain('bd09');
	const isNew = /cgcs[ _]?2000|china[ _]?(geodetic coordinate system )?[ _]?2000/i.test(crs);
	if (!/^\s*PROJ(CS|CRS)/i.test(crs)) {
		if (isNew) return plain('cgcs2000');
		return /wgs[ _]?(19)?84/i.test(crs) ? plain('wgs84') : null;
	}
	const meridian = Number(/(?:central_meridian|longitude of natural origin)"\s*,\s*(-?[\d.]+)/i.exec(crs)?.[1] ?? NaN);
	if (!isNew || !/gauss|transverse[ _]mercator/i.test(crs) || !Number.isFinite(meridian)) return null;
	return { system: /3[ _-]degree/i.test(crs) || meridian % 6 !== 3 ? 'gk3' : 'gk6', meridian };
}

function byCode(code: number): ReferenceSystem | null {
	if (code === 4326) return plain('wgs84');
	if (code === 4490) return plain('cgcs2000');
	const found = PROJECTED.find(([first, last]) => code >= first && code <= last);
	if (!found) return null;
	const [first, , system] = found;
	return { system, meridian: 75 + (code - first) * (system === 'gk6' ? 6 : 3) };
}
