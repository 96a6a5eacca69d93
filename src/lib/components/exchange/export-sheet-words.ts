import type { CrsId } from '$lib/domain/exchange/out/coordinates';
import type { RecordFormat } from '$lib/domain/exchange/out/formats';
import { m } from '$lib/paraglide/messages';
import type { ExportFault, ExportNews } from '$lib/state/records-export.svelte';

/** Formats by the names that everybody knows them by. */
export const FORMAT_NAMES: Readonly<Record<RecordFormat, string>> = {
	xlsx: 'XLSX',
	csv: 'CSV',
	geojson: 'GeoJSON',
	gpkg: 'GeoPackage',
	shp: 'Shapefile',
	kml: 'KML',
	fgb: 'FlatGeobuf'
};

/** What each is for. */
export const FORMAT_WORDS: Readonly<Record<RecordFormat, () => string>> = {
	xlsx: m.records_export_for_xlsx,
	csv: m.records_export_for_csv,
	geojson: m.records_export_for_geojson,
	gpkg: m.records_export_for_gpkg,
	shp: m.records_export_for_shp,
	kml: m.records_export_for_kml,
	fgb: m.records_export_for_fgb
};

export const CRS_WORDS: Readonly<Record<CrsId, () => string>> = {
	wgs84: m.records_export_crs_wgs84,
	cgcs2000: m.records_export_crs_cgcs2000,
	gcj02: m.records_export_crs_gcj02
};

const FAULT_WORDS: Readonly<Record<ExportFault, () => string>> = {
	'needs-server': m.records_export_failed_needs_server,
	'not-kept': m.records_export_failed_not_kept,
	busy: m.records_export_failed_busy,
	refused: m.records_export_failed_refused
};

/** What became of a file that was asked for. */
export function newsWord(news: ExportNews): string {
	switch (news.kind) {
		case 'idle':
			return '';
		case 'preparing':
			return m.records_export_preparing();
		case 'failed':
			return FAULT_WORDS[news.fault]();
		case 'done':
			return news.isHere ? m.records_export_done_here(news) : m.records_export_done(news);
	}
}
