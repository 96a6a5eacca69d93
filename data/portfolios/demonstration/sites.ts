import { booleanIntersects, booleanPointInPolygon, distance } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { areaHaOf } from '../../../src/lib/domain/geo/outline/area-ha.ts';
import type { LandUse } from '../../../src/lib/domain/matching/needs.ts';
import type { Site, SiteState } from '../../../src/lib/domain/territory/territory.ts';
import type { Plain } from '../../make/plain.ts';
import { PROVENANCE } from './parks.ts';
import { type DivisionShape, inventPosition } from './places.ts';
import type { Random } from './random.ts';
import { MOTIFS } from './words.ts';

interface InventedPark {
	id: string;
	division: string;
}

const NOTE = '虚构地块：位置、边界与各项数值均由程序生成，不对应任何真实土地。';
const STATES: Readonly<Record<SiteState, number>> = { free: 45, reserved: 25, used: 30 };
const USES: Readonly<Record<Extract<LandUse, 'industrial' | 'warehousing' | 'utilities'>, number>> = {
	industrial: 75,
	warehousing: 18,
	utilities: 7
};
/** Sites of a park lie side by side in two rows along a road. */
const ROWS = ['A', 'B'] as const;
const ROAD_M = 40;
const LANE_M = 18;
/** Two parks lie this far apart at least, so that no site lies on another's. */
const APART_KM = 6;
const METRES_PER_DEGREE = 111_195;

/** Where sites are laid out, and the water that they keep off. */
interface Ground {
	divisions: readonly DivisionShape[];
	lakes: FeatureCollection;
}

/** Invented sites, one or two in each row of a park; each within its division and on land, none over another. */
export function inventSites(parks: readonly InventedPark[], { divisions, lakes }: Ground, random: Random) {
	const taken: [number, number][] = [];
	const features = parks.flatMap((park, index) => {
		const division = divisions.find(({ code }) => code === park.division);
		if (!division) throw new Error(`no division of ${park.id}`);
		const outlines = layOut({ division, lakes, taken }, random);
		return outlines.map(({ label, geometry }) => ({
			type: 'Feature',
			geometry,
			properties: inventSite({ park, label, geometry, motif: MOTIFS[index % MOTIFS.length] }, random)
		}));
	});
	return { type: 'FeatureCollection', features };
}

interface Parcel {
	label: string;
	geometry: Polygon;
}

/** The parcels of one park, where all of them lie within its division and apart from other parks. */
function layOut(
	{ division, lakes, taken }: { division: DivisionShape; lakes: FeatureCollection; taken: [number, number][] },
	random: Random
): Parcel[] {
	for (let attempt = 0; attempt < 1000; attempt++) {
		const origin = inventPosition(division, random);
		const parcels = parcelsAt(origin, random);
		const corners = parcels.flatMap(({ geometry }) => geometry.coordinates[0] ?? []);
		const isWet = parcels.some(({ geometry }) => lakes.features.some((lake) => booleanIntersects(lake, geometry)));
		const isInside = corners.every((corner) => booleanPointInPolygon(corner, division.shape));
		if (!isInside || isWet || taken.some((other) => distance(other, origin) < APART_KM)) continue;
		taken.push(origin);
		return parcels;
	}
	throw new Error(`no room for sites in ${division.code}`);
}

function parcelsAt(origin: [number, number], random: Random): Parcel[] {
	const turn = (random.next() - 0.5) * 1.2;
	return ROWS.flatMap((row, side) => {
		let along = 0;
		return Array.from({ length: random.integer(1, 2) }, (_, place) => {
			const [width, depth] = [120 + 40 * random.integer(0, 8), 180 + 30 * random.integer(0, 6)];
			// one in five has a corner cut off by a bend of the road
			const cut = random.chance(0.2) ? Math.min(width, depth) * 0.35 : 0;
			const [near, far] = side === 0 ? [ROAD_M / 2, ROAD_M / 2 + depth] : [-ROAD_M / 2, -ROAD_M / 2 - depth];
			const inset = side === 0 ? -cut : cut;
			const corners: [number, number][] = [
				[along, near],
				[along + width, near],
				...(cut > 0
					? ([
							[along + width, far + inset],
							[along + width - cut, far]
						] satisfies [number, number][])
					: ([[along + width, far]] satisfies [number, number][])),
				[along, far]
			];
			along += width + LANE_M;
			const ring = corners.map((corner) => placed(corner, origin, turn));
			// counter-clockwise, as RFC 7946 asks: the second row is laid out mirrored
			const wound = side === 0 ? ring : ring.toReversed();
			return {
				label: `${row}${place + 1}`,
				geometry: { type: 'Polygon', coordinates: [[...wound, ...wound.slice(0, 1)]] } satisfies Polygon
			};
		});
	});
}

/** Metres along and across a road, as a position. */
function placed([along, across]: [number, number], [lng, lat]: [number, number], turn: number): [number, number] {
	const [east, north] = [
		along * Math.cos(turn) - across * Math.sin(turn),
		along * Math.sin(turn) + across * Math.cos(turn)
	];
	const perLng = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
	return [Number((lng + east / perLng).toFixed(6)), Number((lat + north / METRES_PER_DEGREE).toFixed(6))];
}

interface Invented {
	park: InventedPark;
	label: string;
	geometry: Polygon;
	motif: (typeof MOTIFS)[number] | undefined;
}

function inventSite(
	{ park, label, geometry, motif: [zh, en, ru] = ['', '', ''] }: Invented,
	random: Random
): Omit<Plain<Site>, 'position'> {
	const state = random.weighted(STATES);
	const landUse = random.weighted(USES);
	// in one of five the figure on file is of an older survey
	const stated = areaHaOf(geometry) * (random.chance(0.2) ? 0.94 + 0.12 * random.next() : 1);
	const hasPrice = state !== 'used' && random.chance(0.75);
	return {
		id: `demo-site-${park.id.slice(-2)}-${label.toLowerCase()}`,
		name: {
			zh: `演示·${zh}园 ${label} 地块（虚构）`,
			en: `Demo · ${en} site ${label} (fictitious)`,
			ru: `Демо · участок ${label} «${ru}» (вымышленный)`,
			aliases: []
		},
		division: park.division,
		park: park.id,
		areaHa: Number(stated.toFixed(1)),
		landUse,
		pollutionClass: landUse === 'industrial' ? random.pick([1, 2, 2, 3] as const) : null,
		state: random.chance(0.94) ? state : null,
		priceWanYuanPerMu: hasPrice ? Number((6 + 12 * random.next()).toFixed(1)) : null,
		note: NOTE,
		portfolio: 'demonstration',
		provenance: PROVENANCE,
		valueProvenance: hasPrice ? { priceWanYuanPerMu: { ...PROVENANCE, asOf: '2026-06', confidence: 'medium' } } : {}
	};
}
