import * as v from 'valibot';
import type { Fact } from '../../territory/territory.ts';
import { chainSchema, chainSetSchema } from '../pack/chain-schema.ts';
import { idText, type SchemaOf, text, unreported, webAddress, words } from '../pack/fields.ts';
import type { BasemapSource } from '../pack/pack.ts';
import {
	enterpriseSchema,
	keptParkSchema,
	keptSiteSchema,
	programmeSchema,
	sourceSchema
} from '../pack/place-schemas.ts';
import { portfolioSchema } from '../pack/project-schema.ts';
import { calendarYearSchema, procedureSchema, ruleSchema, seasonSchema } from '../pack/roadmap-schema.ts';
import { criterionSchema, gateSchema, startingSetSchema } from '../pack/selection-schema.ts';
import { divisionSchema, factDefinitionSchema, factSchema, territorySchema } from '../pack/territory-schema.ts';
import { asKept } from './as-kept.ts';

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
	division: divisionSchema,
	park: keptParkSchema,
	site: keptSiteSchema,
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
