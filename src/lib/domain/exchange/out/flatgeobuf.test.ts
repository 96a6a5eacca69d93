import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { describe, expect, test } from 'vitest';
import { flatGeobuf } from './flatgeobuf.ts';
import { joinedBytes } from './packed.ts';
import type { RecordSet } from './record-set.ts';
import { onlyLayer, recordsOf } from './test-records.ts';

const bytesOf = (set: RecordSet): Uint8Array => joinedBytes([...flatGeobuf(set, onlyLayer(set))]);

/** Header and features, found by the lengths that stand before them. */
function readBack(bytes: Uint8Array) {
	const at = (position: number) => {
		const buffer = new ByteBuffer(bytes);
		buffer.setPosition(position);
		return buffer;
	};
	const length = (position: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(position, true);
	const header = fromByteBuffer(at(8));
	const features: Feature[] = [];
	for (let place = 12 + length(8); place < bytes.length; place += 4 + length(place))
		features.push(Feature.getSizePrefixedRootAsFeature(at(place)));
	return { header, table: Header.getSizePrefixedRootAsHeader(at(8)), features };
}

describe('records of projects', () => {
	const { header, table, features } = readBack(
		bytesOf(recordsOf([{ position: [122, 42], jobs: 12, landHa: 2.5, notes: [] }, { jobs: 0 }]))
	);
	test('begin with the mark of version 3', () =>
		expect([...bytesOf(recordsOf([])).subarray(0, 8)]).toEqual([0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0]));
	test('have their coordinates, box, count and head in the header', () => {
		expect(header).toMatchObject({ featuresCount: 2, indexNodeSize: 0, crs: { org: 'EPSG', code: 4326 } });
		expect([...(table.envelopeArray() ?? [])]).toEqual([122, 42, 122, 42]);
		expect(header.title).toBe('Hezhou · 公开 · Layer projects');
		expect(header.description).toContain('Portfolio: 试\n');
		expect(JSON.parse(header.metadata ?? '')).toMatchObject({ version: 1, layer: 'projects', madeOn: '2026-11-28' });
	});
	test('have columns with headings', () =>
		expect(header.columns?.find(({ name }) => name === 'land_ha')).toMatchObject({ title: 'land_ha (ha)' }));
	test('have typed values, and none where nothing is disclosed', () => {
		const [first, second] = features.map((feature) => parseProperties(feature, header.columns));
		expect(first).toMatchObject({ jobs: 12, land_ha: 2.5, stage_code: 'planned' });
		expect(second).toMatchObject({ jobs: 0 });
		expect(second).not.toHaveProperty('land_ha');
	});
	test('have no geometry where no position is known', () =>
		expect(features.map((feature) => feature.geometry() === null)).toEqual([false, true]));
});

test('outlines are read by the library as they were', async () => {
	const set = recordsOf([], { layers: ['divisions'] });
	const read: unknown[] = [];
	for await (const feature of deserialize(bytesOf(set))) read.push((feature as { geometry: unknown }).geometry);
	const [first] = onlyLayer(set).rows;
	expect(read[0]).toEqual({ type: 'MultiPolygon', coordinates: [first?.shape?.coordinates] });
});

test('shifted coordinates have a name and no code', () =>
	expect(readBack(bytesOf(recordsOf([], { crs: 'gcj02' }))).header.crs).toMatchObject({
		org: null,
		code: 0,
		name: 'GCJ-02'
	}));
