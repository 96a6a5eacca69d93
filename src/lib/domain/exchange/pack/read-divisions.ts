import type { Feature, FeatureCollection } from 'geojson';
import type { Division, Fact, Territory } from '../../territory/territory.ts';
import { type Features, readFeatures } from './features.ts';
import { bboxOfArea } from './geometry-measures.ts';
import { packPath } from './problem.ts';
import { readList, type Reading, readRecords, type Records, unreadable } from './read-file.ts';
import {
	divisionPropertiesSchema,
	type DivisionProperties,
	type DivisionRecord,
	divisionRecordSchema
} from './territory-schema.ts';

const SHAPES = 'divisions.geojson';
const RECORDS = 'divisions.json';

export interface Divisions {
	readonly divisions: Records<Division>;
	/** Records as they stand, the whole territory's among them. */
	readonly records: Records<DivisionRecord>;
	readonly territoryFacts: readonly Fact[];
	readonly shapes: FeatureCollection | null;
}

/** Divisions: what their shapes say of themselves joined with their records, in the order of the shapes. */
export function readDivisions(reading: Reading, territory: Territory | null): Divisions {
	const features = readFeatures(reading, SHAPES, { types: ['Polygon', 'MultiPolygon'], mayBeNull: false });
	const records = readList(reading, RECORDS, { key: 'code', schema: divisionRecordSchema });
	const properties = features ? readProperties(reading, features) : unreadable<DivisionProperties>(SHAPES);
	if (territory) reportStrayRecords(reading, { records, properties, whole: territory.code });
	const whole = records.kept.find(({ value }) => value.code === territory?.code);
	const kept = features ? joined(reading, { features, properties, records }) : [];
	return {
		divisions: { file: SHAPES, ids: properties.ids, kept },
		records,
		territoryFacts: whole?.value.facts ?? [],
		shapes: features?.collection ?? null
	};
}

function readProperties(reading: Reading, { sound, labels }: Features): Records<DivisionProperties> {
	const rows = sound.map(({ feature, index }) => ({ raw: feature.properties, index }));
	const records = readRecords(reading, { file: SHAPES, rows, key: 'code', schema: divisionPropertiesSchema });
	// a division whose shape is at fault is still mentioned: only the shape is refused
	return { ...records, ids: new Set([...(records.ids ?? []), ...labels]) };
}

interface Join {
	readonly features: Features;
	readonly properties: Records<DivisionProperties>;
	readonly records: Records<DivisionRecord>;
}

function joined(reading: Reading, { features, properties, records }: Join): { value: Division; label: string }[] {
	const featureByLabel = new Map(features.sound.map(({ feature, label }) => [label, feature]));
	const recordByCode = new Map(records.kept.map(({ value }) => [value.code, value]));
	return properties.kept.flatMap(({ value, label }) => {
		const [feature, record] = [featureByLabel.get(label), recordByCode.get(value.code)];
		if (records.ids && !records.ids.has(value.code)) reportMissingRecord(reading, label, value.code);
		return feature && record ? [{ value: join(reading, { feature, properties: value, record }), label }] : [];
	});
}

interface Parts {
	readonly feature: Feature;
	readonly properties: DivisionProperties;
	readonly record: DivisionRecord;
}

function join(reading: Reading, { feature, properties, record }: Parts): Division {
	const { code, name, label, level, labelPoint, areaKm2 } = properties;
	const bbox = bboxOfArea(feature.geometry);
	const [lng, lat] = labelPoint;
	if (lng < bbox[0] || lng > bbox[2] || lat < bbox[1] || lat > bbox[3]) {
		reading.problems.push({ code: 'out-of-range', path: packPath(SHAPES, code, 'labelPoint'), value: labelPoint });
	}
	const aliases = [...name.aliases, ...record.aliases];
	const { seat, facts, provenance, valueProvenance } = record;
	return {
		code,
		name: { ...name, aliases },
		label,
		level,
		labelPoint,
		bbox,
		shapeAreaKm2: areaKm2,
		seat,
		facts,
		provenance,
		valueProvenance
	};
}

function reportMissingRecord({ problems }: Reading, label: string, code: string): void {
	problems.push({ code: 'missing-record', path: packPath(SHAPES, label, 'code'), value: code });
}

interface Stray {
	readonly records: Records<DivisionRecord>;
	readonly properties: Records<DivisionProperties>;
	readonly whole: string;
}

/** A record must be of a shape, or of the whole territory. */
function reportStrayRecords({ problems }: Reading, { records, properties, whole }: Stray): void {
	for (const { value, label } of records.kept) {
		if (!properties.ids || properties.ids.has(value.code) || value.code === whole) continue;
		problems.push({ code: 'unknown-reference', path: packPath(RECORDS, label, 'code'), value: value.code });
	}
}
