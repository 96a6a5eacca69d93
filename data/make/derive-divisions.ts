import type { Text } from '../../src/lib/domain/names.ts';
import type { Provenance } from '../../src/lib/domain/provenance.ts';
import type { Division, Fact, FactDefinition } from '../../src/lib/domain/territory/territory.ts';
import { confidenceOf, provenanceOf, sourceIds } from './cited-pages.ts';
import { readCurated } from './files.ts';
import type { Plain } from './plain.ts';

export interface CollectedFact {
	key: string;
	value: number | string;
	year: number | string | null;
	source: string;
	confidence: string;
	note?: string;
}

export interface CollectedDivision {
	code: string;
	facts: CollectedFact[];
	source: string;
	confidence: string;
}

export type Indicator = Record<string, number | string>;

interface PartialDate {
	asOf: string | null;
	asOfReported: string | null;
}

interface FactTables {
	definitions: Record<string, { unit: string | null; label: Text; resourceRank?: number }>;
	indicators: Record<string, PartialDate & { label: Text; note: string | null }>;
	indicatorFields: Record<string, { unit: string | null; label: Text }>;
	dates: Record<string, PartialDate>;
	notes: Record<string, string>;
	/** Values that read badly without their unit. */
	values: Record<string, string>;
	divisionAliases: Record<string, string[]>;
}

const tables = readCurated<FactTables>('facts');

/** A division as the pack keeps it: its name and shape stand with its geometry. */
export type DivisionRecord = Plain<Pick<Division, 'code' | 'facts' | 'seat' | 'provenance'>> & { aliases: string[] };

export function deriveDivisions(
	divisions: readonly CollectedDivision[],
	seats: ReadonlyMap<string, DivisionRecord['seat']>,
	cityFacts: readonly Plain<Fact>[]
): DivisionRecord[] {
	return divisions.map((division, index) => {
		const facts = [...division.facts.map(deriveFact), ...(index === 0 ? cityFacts : [])];
		// the first record is the whole territory, which has no seat of its own
		const seat = index === 0 ? null : (seats.get(division.code) ?? null);
		const aliases = tables.divisionAliases[division.code] ?? [];
		return { code: division.code, aliases, seat, facts, provenance: divisionProvenance(division) };
	});
}

function divisionProvenance({ source, confidence }: CollectedDivision): Plain<Provenance> {
	const provenance = provenanceOf(source, confidence);
	return { ...provenance, sources: [...provenance.sources, 'geonames-seats'] };
}

function deriveFact({ key, value, year, source, confidence, note }: CollectedFact): Plain<Fact> {
	const date = tables.dates[String(year ?? '')] ?? { asOf: String(year), asOfReported: null };
	return {
		key,
		value: tables.values[value] ?? value,
		note: note === undefined ? null : (tables.notes[note] ?? note),
		provenance: { sources: sourceIds(source), ...date, confidence: confidenceOf(confidence), steward: null }
	};
}

/** Totals of the city that reports give: one fact for each figure of an indicator. */
export function deriveIndicators(indicators: readonly Indicator[]): Plain<Fact>[] {
	return indicators.flatMap((indicator) =>
		figuresOf(indicator).map(([field, value]) => ({
			key: `${indicator.key}.${field}`,
			value,
			note: tables.indicators[String(indicator.key)]?.note ?? null,
			provenance: indicatorProvenance(indicator)
		}))
	);
}

function figuresOf(indicator: Indicator): [string, number | string][] {
	return Object.entries(indicator).filter(([field]) => field in tables.indicatorFields);
}

function indicatorProvenance({ key, source, confidence }: Indicator): Plain<Provenance> {
	const table = tables.indicators[String(key)];
	if (!table) throw new Error(`indicator without a row in curated/facts.json: ${key}`);
	const provenance = provenanceOf(String(source), String(confidence));
	return { ...provenance, asOf: table.asOf, asOfReported: table.asOfReported };
}

/** A definition as the pack has it: most say nothing of resources. */
type PackedDefinition = Omit<FactDefinition, 'resourceRank'> & Partial<Pick<FactDefinition, 'resourceRank'>>;

export function deriveFactDefinitions(indicators: readonly Indicator[]): PackedDefinition[] {
	const plain = Object.entries(tables.definitions).map(([key, { unit, label, resourceRank }]) => ({
		key,
		label,
		unit,
		resourceRank
	}));
	const figures = indicators.flatMap((indicator) =>
		figuresOf(indicator).map(([field]) => indicatorDefinition(String(indicator.key), field))
	);
	return [...plain, ...figures];
}

function indicatorDefinition(key: string, field: string): PackedDefinition {
	const [indicator, figure] = [tables.indicators[key], tables.indicatorFields[field]];
	if (!indicator || !figure) throw new Error(`no label for ${key}.${field}`);
	const join = (locale: 'zh' | 'en' | 'ru') => `${indicator.label[locale]}: ${figure.label[locale]}`;
	return {
		key: `${key}.${field}`,
		unit: figure.unit,
		label: { zh: join('zh').replace(': ', '：'), en: join('en'), ru: join('ru') }
	};
}
