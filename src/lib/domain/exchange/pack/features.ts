import type { Feature, FeatureCollection } from 'geojson';
import { faultOfGeometry, type GeometryFault, isRecord } from './geometry-faults.ts';
import { packPath } from './problem.ts';
import { readJson, type Reading } from './read-file.ts';

/** The features of a GeoJSON file whose geometry has no fault, each with the label that names it in problems. */
export interface Features {
	readonly collection: FeatureCollection;
	readonly sound: readonly SoundFeature[];
	/** Labels of all features, the faulty ones too. */
	readonly labels: ReadonlySet<string>;
}

export interface SoundFeature {
	readonly feature: Feature;
	readonly label: string;
	/** Its place in the file. */
	readonly index: number;
}

/** Which geometry types a layer takes; `null`: a feature may have no geometry. */
export interface GeometryRule {
	readonly types: readonly string[] | 'any';
	readonly mayBeNull: boolean;
}

/** A FeatureCollection; `null` with a problem where the file is not one. Each faulty feature costs itself. */
export function readFeatures(reading: Reading, file: string, rule: GeometryRule): Features | null {
	const content = readJson(reading, file);
	if (content === undefined) return null;
	if (!isRecord(content) || content.type !== 'FeatureCollection' || !Array.isArray(content.features)) {
		reading.problems.push({ code: 'bad-geometry', path: file, value: content });
		return null;
	}
	const rows = content.features.map((feature: unknown, index) => ({ feature, index, label: labelOf(feature, index) }));
	const sound = rows.flatMap(({ feature, index, label }) => {
		const checked = soundFeature(reading, { file, feature, label, rule });
		return checked ? [{ feature: checked, index, label }] : [];
	});
	const features = sound.map(({ feature }) => feature);
	const labels = new Set(rows.map(({ label }) => label));
	return { collection: { ...content, type: 'FeatureCollection', features }, sound, labels };
}

/** Its own id or code, as far as it has one; else its place in the file. */
function labelOf(feature: unknown, index: number): string {
	const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
	const label = [properties.id, properties.code].find((id) => typeof id === 'string' && id !== '');
	return typeof label === 'string' ? label : `[${index}]`;
}

interface Candidate {
	readonly file: string;
	readonly feature: unknown;
	readonly label: string;
	readonly rule: GeometryRule;
}

function soundFeature({ problems }: Reading, { file, feature, label, rule }: Candidate): Feature | null {
	if (
		!isRecord(feature) ||
		feature.type !== 'Feature' ||
		!(isRecord(feature.properties) || feature.properties === null)
	) {
		problems.push({ code: 'bad-geometry', path: packPath(file, label), value: feature });
		return null;
	}
	const fault = faultUnder(rule, feature.geometry);
	if (fault) {
		const field = fault.field ? `geometry.${fault.field}` : 'geometry';
		problems.push({ code: fault.code, path: packPath(file, label, field), value: fault.value });
		return null;
	}
	// its type, properties and geometry have just been checked
	return feature as unknown as Feature;
}

function faultUnder({ types, mayBeNull }: GeometryRule, geometry: unknown): GeometryFault | null {
	if (geometry === null && mayBeNull) return null;
	const fault = faultOfGeometry(geometry);
	if (fault || types === 'any' || !isRecord(geometry) || types.includes(String(geometry.type))) return fault;
	return { code: 'bad-geometry', field: 'type', value: geometry.type };
}
