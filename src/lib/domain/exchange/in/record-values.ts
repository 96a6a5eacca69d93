import * as v from 'valibot';
import { NO_NEEDS_KNOWN } from '../../matching/needs.ts';
import { NO_BENEFITS_KNOWN } from '../../project/benefits.ts';
import type { Project } from '../../project/project.ts';
import type { Problem, Result } from '../../result.ts';
import type { Division, Park } from '../../territory/territory.ts';
import type { Json } from '../out/field.ts';
import type { Layer } from '../out/record-set.ts';
import { position, type SchemaOf, unreported } from '../pack/fields.ts';
import { parkSchema } from '../pack/place-schemas.ts';
import { projectSchema } from '../pack/project-schema.ts';
import { divisionSchema } from '../pack/territory-schema.ts';

/** One record of a file that left Hetu: values by the key of their field, `null` where not disclosed. */
export type RecordValues = ReadonlyMap<string, Json>;

/** The records of a layer as a file holds them. */
export interface ReadLayer {
	readonly layer: Layer;
	readonly records: readonly RecordValues[];
}

/** `bad-value`: what a field holds is not what the field is; `path` is that of the record's part. */
export type ValueProblem = Problem<'bad-value'>;

/** The project that a record tells of. What only words repeat is not read: the codes beside them say it. */
export function projectOf(values: RecordValues): Result<Project, ValueProblem> {
	const at = (key: string): Json => values.get(key) ?? null;
	const needs = camelled(values, Object.keys(NO_NEEDS_KNOWN), { landUse: 'land_use_code' });
	const benefits = camelled(values, Object.keys(NO_BENEFITS_KNOWN), { safetyRisk: 'safety_risk_code' });
	return parsed(projectSchema, {
		id: at('id'),
		portfolio: at('portfolio'),
		name: nameIn(values),
		nameNote: at('name_note'),
		investor: at('investor'),
		division: at('division_code'),
		placeReported: at('place_reported'),
		park: at('park_id'),
		position: at('position_of') === 'project' ? [at('longitude'), at('latitude')] : null,
		chains: at('chain_ids') ?? [],
		links: at('link_ids') ?? [],
		chainMapping: at('chain_mapping'),
		stage: at('stage_code'),
		stageReported: at('stage_reported'),
		flags: at('flag_codes') ?? [],
		programmes: at('programme_ids') ?? [],
		investmentWanYuan: at('investment_wan_yuan'),
		investmentBound: at('investment_bound_code'),
		landHa: at('land_ha'),
		jobs: at('jobs'),
		outputWanYuan: at('output_wan_yuan'),
		taxWanYuan: at('tax_wan_yuan'),
		needs,
		benefits,
		dates: at('dates') ?? [],
		statements: at('statements') ?? [],
		derived: at('derived') ?? [],
		notes: at('notes') ?? [],
		provenance: provenanceIn(values),
		valueProvenance: at('value_sources') ?? {}
	});
}

/** The park that a record tells of. */
export function parkOf(values: RecordValues): Result<Park, ValueProblem> {
	const at = (key: string): Json => values.get(key) ?? null;
	const place = at('longitude') === null ? null : [at('longitude'), at('latitude')];
	return parsed(parkRecordSchema, {
		park: {
			id: at('id'),
			name: nameIn(values),
			level: at('level_code'),
			levelReported: at('level_reported'),
			division: at('division_code'),
			leadingIndustries: at('leading_industry_texts') ?? [],
			chains: at('chain_ids') ?? [],
			facts: at('facts') ?? [],
			offers: at('offers') ?? [],
			portfolio: at('portfolio'),
			note: at('note'),
			provenance: provenanceIn(values),
			valueProvenance: at('value_sources') ?? {}
		},
		position: place
	});
}

/** The division that a record tells of, without its outline. */
export function divisionOf(values: RecordValues): Result<Division, ValueProblem> {
	const at = (key: string): Json => values.get(key) ?? null;
	return parsed(divisionSchema, {
		code: at('code'),
		name: nameIn(values),
		label: at('label'),
		level: at('level_code'),
		labelPoint: [at('label_longitude'), at('label_latitude')],
		bbox: at('bbox'),
		shapeAreaKm2: at('shape_area_km2'),
		seat: at('seat'),
		facts: at('facts') ?? [],
		provenance: provenanceIn(values),
		valueProvenance: at('value_sources') ?? {}
	});
}

const parkRecordSchema: SchemaOf<Park> = v.pipe(
	v.strictObject({ park: parkSchema, position: unreported(position) }),
	v.transform(({ park, position }) => ({ ...park, position }))
);

const nameIn = (values: RecordValues) => ({
	zh: values.get('name_zh') ?? null,
	en: values.get('name_en') ?? null,
	ru: values.get('name_ru') ?? null,
	aliases: values.get('aliases') ?? []
});

const provenanceIn = (values: RecordValues) => ({
	sources: values.get('source_ids') ?? [],
	asOf: values.get('as_of') ?? null,
	asOfReported: values.get('as_of_reported') ?? null,
	confidence: values.get('confidence_code') ?? null,
	steward: values.get('steward') ?? null
});

/** Values of several fields as one thing, `null` where none is disclosed. `coded`: fields that are not called as they are here. */
function camelled(
	values: RecordValues,
	keys: readonly string[],
	coded: Readonly<Record<string, string>>
): Record<string, Json> | null {
	const given = keys.map((key) => [key, values.get(coded[key] ?? snakeCase(key)) ?? null] as const);
	return given.every(([, value]) => value === null) ? null : Object.fromEntries(given);
}

/** `waterM3PerDay` → `water_m3_per_day` */
const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function parsed<Value>(schema: SchemaOf<Value>, raw: unknown): Result<Value, ValueProblem> {
	const answer = v.safeParse(schema, raw);
	if (answer.success) return { ok: true, value: answer.output };
	return {
		ok: false,
		problems: answer.issues.map((issue) => ({ code: 'bad-value', path: v.getDotPath(issue) ?? '', value: issue.input }))
	};
}
