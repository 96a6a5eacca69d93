import { filesBeside } from './beside.ts';
import { layerCsv } from './csv.ts';
import { flatGeobuf } from './flatgeobuf.ts';
import type { PlainFormat } from './formats.ts';
import { geojsonText } from './geojson.ts';
import { kmlText } from './kml.ts';
import { bytesOf, joinedBytes, type NamedFile, packed } from './packed.ts';
import type { RecordSet } from './record-set.ts';
import { shapefile } from './shapefile.ts';
import { workbook } from './xlsx/workbook.ts';

/** Records as a file whose ending `endingOf` tells. The same records, day and words make the same bytes. */
export function writeRecords(format: PlainFormat, set: RecordSet): Uint8Array {
	const { layers, head } = set;
	switch (format) {
		case 'xlsx':
			return joinedBytes([...workbook(set)]);
		case 'kml':
			return bytesOf(kmlText(set));
		case 'csv': {
			const tables = layers.map((layer) => ({ name: `${layer.id}.csv`, bytes: bytesOf(layerCsv(layer)) }));
			return packed([...tables, ...filesBeside(set)], head.madeOn);
		}
		case 'shp':
			return packed([...layers.flatMap((layer) => shapefile(set, layer)), ...filesBeside(set)], head.madeOn);
		case 'geojson':
			return oneOrPacked(
				layers.map((layer) => ({ name: `${layer.id}.geojson`, bytes: bytesOf(geojsonText(set, layer)) })),
				head.madeOn
			);
		case 'fgb':
			return oneOrPacked(
				layers.map((layer) => ({ name: `${layer.id}.fgb`, bytes: joinedBytes([...flatGeobuf(set, layer)]) })),
				head.madeOn
			);
	}
}

function oneOrPacked(files: readonly NamedFile[], madeOn: string): Uint8Array {
	const [only, another] = files;
	return only && !another ? only.bytes : packed(files, madeOn);
}
