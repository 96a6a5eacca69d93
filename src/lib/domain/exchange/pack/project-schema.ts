import * as v from 'valibot';
import type { ChainId, LinkId } from '../../chain/chain.ts';
import {
	FLAGS,
	INVESTMENT_BOUNDS,
	type Portfolio,
	PORTFOLIO_NATURES,
	type ProgrammeId,
	type Project,
	type ProjectDate,
	type ProjectId,
	STAGES
} from '../../project/project.ts';
import type { DivisionCode, ParkId, PortfolioId } from '../../territory/territory.ts';
import {
	day,
	identity,
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
	words
} from './fields.ts';
import { benefitsSchema } from './benefits-schema.ts';
import { needsSchema } from './offer-schema.ts';

export const portfolioSchema: SchemaOf<Portfolio> = v.strictObject({
	id: identity<PortfolioId>(),
	name: text,
	nature: v.picklist(PORTFOLIO_NATURES),
	banner: text,
	asOf: unreported(day)
});

const DATE_EVENTS = [
	'signed',
	'commenced',
	'resumed',
	'trial',
	'production',
	'capacity',
	'acceptance',
	'other'
] as const satisfies readonly ProjectDate['event'][];

const dateSchema: SchemaOf<ProjectDate> = v.strictObject({
	event: v.picklist(DATE_EVENTS),
	date: partialDate,
	planned: v.boolean(),
	reported: unreported(words)
});

const statementSchema = v.strictObject({ label: text, text: words });

const derivedSchema = v.strictObject({
	label: text,
	value: v.pipe(v.number(), v.finite('out-of-range')),
	unit: words,
	formula: words
});

/** A project; fields that are `null` or empty where nothing is reported may be left out. */
export const projectSchema: SchemaOf<Project> = v.strictObject({
	id: identity<ProjectId>(),
	portfolio: identity<PortfolioId>(),
	name,
	nameNote: unreported(text),
	investor: unreported(words),
	division: unreported(identity<DivisionCode>()),
	placeReported: unreported(words),
	park: unreported(identity<ParkId>()),
	position: unreported(position),
	chains: list(identity<ChainId>()),
	links: list(identity<LinkId>()),
	chainMapping: v.optional(v.picklist(['ours', 'official']), 'ours'),
	stage: v.picklist(STAGES),
	stageReported: unreported(words),
	flags: list(v.picklist(FLAGS)),
	programmes: list(identity<ProgrammeId>()),
	investmentWanYuan: unreported(quantity),
	investmentBound: v.optional(v.picklist(INVESTMENT_BOUNDS), 'exact'),
	landHa: unreported(quantity),
	jobs: unreported(quantity),
	outputWanYuan: unreported(quantity),
	taxWanYuan: unreported(quantity),
	needs: unreported(needsSchema),
	benefits: unreported(benefitsSchema),
	dates: list(dateSchema),
	statements: list(statementSchema),
	derived: list(derivedSchema),
	notes: list(text),
	provenance,
	valueProvenance
});
