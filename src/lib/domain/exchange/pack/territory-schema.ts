import * as v from 'valibot';
import {
	type Division,
	type DivisionCode,
	DIVISION_LEVELS,
	type DivisionLevel,
	type Fact,
	type FactDefinition,
	type PortfolioId,
	type Position,
	type Territory
} from '../../territory/territory.ts';
import type { Name, Text } from '../../names.ts';
import {
	bbox,
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

const timeZone = v.pipe(v.string(), v.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/, 'bad-id'));

export const territorySchema: SchemaOf<Territory> = v.strictObject({
	id: identity<string>(),
	name,
	code: identity<DivisionCode>(),
	extent: bbox,
	inset: unreported(v.strictObject({ name: text, extent: bbox })),
	boundaries: v.strictObject({ edition: text, source: text, asOf: unreported(partialDate), note: text }),
	reviewNumber: unreported(words),
	reviewNotice: text,
	defaultPortfolio: identity<PortfolioId>(),
	timeZone
});

export const factDefinitionSchema: SchemaOf<FactDefinition> = v.strictObject({
	key: identity<string>(),
	label: text,
	unit: unreported(words),
	resourceRank: unreported(v.pipe(v.number(), v.integer('out-of-range'), v.minValue(1, 'out-of-range')))
});

export const factSchema: SchemaOf<Fact> = v.strictObject({
	key: identity<string>(),
	value: v.union([v.pipe(v.number(), v.finite('out-of-range')), words]),
	note: unreported(words),
	provenance
});

/** A division without its shape: what divisions.json holds of it. The whole territory has such a record too. */
export type DivisionRecord = Pick<Division, 'code' | 'seat' | 'facts' | 'provenance' | 'valueProvenance'> & {
	readonly aliases: readonly string[];
};

export const divisionRecordSchema: SchemaOf<DivisionRecord> = v.strictObject({
	code: identity<DivisionCode>(),
	aliases: list(words),
	seat: unreported(v.strictObject({ position, note: unreported(text) })),
	facts: list(factSchema),
	provenance,
	valueProvenance
});

/** A division as the database holds it. */
export const divisionSchema: SchemaOf<Division> = v.strictObject({
	code: identity<DivisionCode>(),
	name,
	label: text,
	level: v.picklist(DIVISION_LEVELS),
	labelPoint: position,
	bbox,
	shapeAreaKm2: v.number(),
	seat: unreported(v.strictObject({ position, note: unreported(text) })),
	facts: list(factSchema),
	provenance,
	valueProvenance
});

/** What a division's shape must say of itself; further properties are kept in the geometry and not read. */
export const divisionPropertiesSchema: SchemaOf<DivisionProperties> = v.object({
	code: identity<DivisionCode>(),
	name,
	label: text,
	level: v.picklist(DIVISION_LEVELS),
	labelPoint: position,
	areaKm2: quantity
});

export interface DivisionProperties {
	readonly code: DivisionCode;
	readonly name: Name;
	readonly label: Text;
	readonly level: DivisionLevel;
	readonly labelPoint: Position;
	readonly areaKm2: number;
}
