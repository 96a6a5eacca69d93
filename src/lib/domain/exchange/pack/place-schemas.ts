import * as v from 'valibot';
import type { ChainId, LinkId } from '../../chain/chain.ts';
import { LAND_USES, POLLUTION_CLASSES } from '../../matching/needs.ts';
import { type Source, SOURCE_KINDS, type SourceId } from '../../provenance.ts';
import type { Programme, ProgrammeId } from '../../project/project.ts';
import {
	type DivisionCode,
	type Enterprise,
	type EnterpriseId,
	type Park,
	PARK_LEVELS,
	type ParkId,
	type PortfolioId,
	type Site,
	SITE_STATES,
	type SiteId
} from '../../territory/territory.ts';
import {
	identity,
	idText,
	list,
	name,
	partialDate,
	position,
	provenance,
	quantity,
	type SchemaOf,
	text,
	unreported,
	valueProvenance,
	webAddress,
	words
} from './fields.ts';
import { offersSchema } from './offer-schema.ts';
import type { BasemapSource } from './pack.ts';
import { factSchema } from './territory-schema.ts';

export const sourceSchema: SchemaOf<Source> = v.strictObject({
	id: identity<SourceId>(),
	kind: v.picklist(SOURCE_KINDS),
	outlet: words,
	title: unreported(text),
	url: unreported(webAddress),
	published: unreported(partialDate),
	licence: unreported(words)
});

const parkFields = {
	id: identity<ParkId>(),
	name,
	level: v.picklist(PARK_LEVELS),
	levelReported: unreported(words),
	division: unreported(identity<DivisionCode>()),
	leadingIndustries: list(text),
	chains: list(identity<ChainId>()),
	facts: list(factSchema),
	offers: offersSchema,
	portfolio: unreported(identity<PortfolioId>()),
	note: unreported(words),
	provenance,
	valueProvenance
};

/** A park as the properties of its feature: its position is the feature's geometry. */
export const parkSchema: SchemaOf<Omit<Park, 'position'>> = v.strictObject(parkFields);

/** A park as the database keeps it. */
export const keptParkSchema: SchemaOf<Park> = v.strictObject({ ...parkFields, position: unreported(position) });

const siteFields = {
	id: identity<SiteId>(),
	name,
	division: unreported(identity<DivisionCode>()),
	park: unreported(identity<ParkId>()),
	areaHa: unreported(quantity),
	landUse: unreported(v.picklist(LAND_USES)),
	pollutionClass: unreported(v.picklist(POLLUTION_CLASSES)),
	state: unreported(v.picklist(SITE_STATES)),
	priceWanYuanPerMu: unreported(quantity),
	note: unreported(words),
	portfolio: unreported(identity<PortfolioId>()),
	provenance,
	valueProvenance
};

/** A site as the properties of its feature: its position is that of the feature's geometry. */
export const siteSchema: SchemaOf<Omit<Site, 'position'>> = v.strictObject(siteFields);

/** A site as the database keeps it. */
export const keptSiteSchema: SchemaOf<Site> = v.strictObject({ ...siteFields, position: unreported(position) });

export const enterpriseSchema: SchemaOf<Enterprise> = v.strictObject({
	id: identity<EnterpriseId>(),
	name,
	division: unreported(identity<DivisionCode>()),
	chains: list(
		v.strictObject({
			chain: identity<ChainId>(),
			role: unreported(words),
			lead: v.boolean(),
			links: list(v.strictObject({ link: identity<LinkId>(), words, provenance }))
		})
	),
	provenance,
	valueProvenance
});

export const programmeSchema: SchemaOf<Programme> = v.strictObject({ id: identity<ProgrammeId>(), name, provenance });

export const basemapSourcesSchema: SchemaOf<Record<string, Omit<BasemapSource, 'id'>>> = v.record(
	idText,
	v.strictObject({
		title: text,
		licence: words,
		credit: v.string(),
		edition: unreported(words),
		url: unreported(webAddress)
	})
);
