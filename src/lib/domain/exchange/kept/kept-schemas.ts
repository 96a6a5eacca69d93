import * as v from 'valibot';
import { type Division, type DivisionCode, DIVISION_LEVELS, type Fact, type Park } from '../../territory/territory.ts';
import { chainSchema, chainSetSchema } from '../pack/chain-schema.ts';
import {
	bbox,
	identity,
	idText,
	list,
	name,
	position,
	provenance,
	quantity,
	type SchemaOf,
	text,
	unreported,
	webAddress,
	words
} from '../pack/fields.ts';
import type { BasemapSource } from '../pack/pack.ts';
import { enterpriseSchema, parkFields, programmeSchema, sourceSchema } from '../pack/place-schemas.ts';
import { portfolioSchema } from '../pack/project-schema.ts';
import { calendarYearSchema, procedureSchema, ruleSchema, seasonSchema } from '../pack/roadmap-schema.ts';
import { criterionSchema, gateSchema, startingSetSchema } from '../pack/selection-schema.ts';
import { factDefinitionSchema, factSchema, territorySchema } from '../pack/territory-schema.ts';
import { asKept } from './as-kept.ts';

const division: SchemaOf<Division> = v.strictObject({
	code: identity<DivisionCode>(),
	name,
	label: text,
	level: v.picklist(DIVISION_LEVELS),
	labelPoint: position,
	bbox,
	shapeAreaKm2: quantity,
	seat: unreported(v.strictObject({ position, note: unreported(text) })),
	facts: list(factSchema),
	provenance
});

const park: SchemaOf<Park> = v.strictObject({ ...parkFields, position: v.nullable(position) });

const basemapSources: SchemaOf<BasemapSource[]> = v.array(
	v.strictObject({
		id: idText,
		title: text,
		licence: words,
		credit: v.string(),
		edition: unreported(words),
		url: unreported(webAddress)
	})
);

/** Each kind of record as the database keeps it. */
export const KEPT_RECORDS = {
	territory: territorySchema,
	'chain-set': chainSetSchema,
	'basemap-sources': basemapSources,
	'territory-fact': factSchema as SchemaOf<Fact>,
	source: sourceSchema,
	'fact-definition': factDefinitionSchema,
	division,
	park,
	chain: chainSchema,
	enterprise: enterpriseSchema,
	programme: programmeSchema,
	portfolio: portfolioSchema,
	criterion: criterionSchema,
	gate: gateSchema,
	scenario: startingSetSchema,
	rule: asKept(ruleSchema),
	procedure: procedureSchema,
	'calendar-year': calendarYearSchema,
	season: seasonSchema
} as const;
