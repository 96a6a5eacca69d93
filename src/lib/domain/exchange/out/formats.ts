/** Forms in which records leave, the one most asked for first. */
export const RECORD_FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'shp', 'kml', 'fgb'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** A database: made by a server alone. */
export type ServerFormat = 'gpkg';
/** Made wherever the records are. */
export type PlainFormat = Exclude<RecordFormat, ServerFormat>;

export const isPlain = (format: RecordFormat): format is PlainFormat => format !== 'gpkg';

/** Ending of the file. `zip`: of several files in one, where a file of the form holds a single layer or needs others beside it. */
export type Ending = 'xlsx' | 'geojson' | 'gpkg' | 'kml' | 'fgb' | 'zip';

export function endingOf(format: RecordFormat, layers: number): Ending {
	switch (format) {
		case 'csv':
		case 'shp':
			return 'zip';
		case 'geojson':
		case 'fgb':
			return layers === 1 ? format : 'zip';
		case 'xlsx':
		case 'gpkg':
		case 'kml':
			return format;
	}
}
