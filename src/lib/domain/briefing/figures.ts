import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { assessChain } from '../chain/assess-chain.ts';
import { summariseChain, type ChainSummary } from '../chain/summary.ts';
import { comparisonRows } from '../compare/comparison-rows.ts';
import type { ComparisonRow } from '../compare/row.ts';
import { decimalYear } from '../provenance.ts';
import type { Fact, Park } from '../territory/territory.ts';
import { type Audience, maySee } from './audience.ts';
import type { Figure, Scene, SceneThing } from './briefing.ts';
import { rowClass } from './field-classes.ts';
import type { BriefingSource } from './source.ts';

/** Rows that say how sure a record is: for the notes, not for a talk. */
const ABOUT_RECORD = new Set(['asOf', 'confidence', 'road']);

/** Everything known of some things of one kind that an audience may read, as a comparison has it; a chain has no rows. */
export function rowsOfThings(
	things: readonly SceneThing[],
	source: BriefingSource,
	audience: Audience
): readonly ComparisonRow[] {
	const kind = things[0]?.kind;
	if (!kind || kind === 'chain') return [];
	const { index, table, points, projects, portfolio } = source;
	const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
	const found = <T>(map: ReadonlyMap<string, T>) => ids.flatMap((id) => map.get(id) ?? []);
	const surroundings = { index, table, points, portfolio: portfolio.id };
	const rows = {
		project: () => comparisonRows({ kind: 'project', things: found(projects) }, surroundings),
		park: () => comparisonRows({ kind: 'park', things: found(index.parks) }, surroundings),
		division: () => comparisonRows({ kind: 'division', things: found(index.divisions) }, surroundings)
	}[kind]();
	return rows.filter(({ key }) => !ABOUT_RECORD.has(key) && maySee(audience, rowClass(key)));
}

/** How a chain stands: its links, its gaps, and who works in it; `null` for one the catalogue does not hold. */
export function standingOfChain(id: string, { index, table, portfolio }: BriefingSource) {
	const chain = index.chains.get(id);
	if (!chain) return null;
	const assessment = assessChain(chain, { index, table, overrides: [] });
	return { assessment, summary: summariseChain(assessment, { index, table, portfolio: portfolio.id }) };
}

/** The values of what a scene is about as they stand, to be said and to be seen to have changed. */
export function figuresOfScene(
	{ kind, thing, things }: Pick<Scene, 'kind' | 'thing' | 'things'>,
	source: BriefingSource,
	audience: Audience
): Figure[] {
	if (kind === 'city') return cityFigures(source);
	const about = thing ? [thing] : kind === 'comparison' ? things : [];
	return about.flatMap((one) => figuresOf(one, source, audience));
}

function figuresOf(thing: SceneThing, source: BriefingSource, audience: Audience): Figure[] {
	if (thing.kind === 'chain') {
		const standing = standingOfChain(thing.id, source);
		return standing ? chainFigures(thing, standing.summary) : [];
	}
	return rowsOfThings([thing], source, audience).map(({ key, unit, values }): Figure => {
		const [value] = values;
		return { thing, key, unit, value: plain(value?.value ?? null), provenance: value?.provenance ?? null };
	});
}

/** A list as text in its order: enough to see that it is another. */
const plain = (value: ComparisonRow['values'][number]['value']): Figure['value'] =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** Facts of the city that a scene says. */
const MOST_SAID = 6;

/** What is said of the city. */
export const citySaid = ({ facts, index }: BriefingSource): Fact[] => tellingFacts(facts, index, MOST_SAID);

/** Of several years of a fact the last, and what grows, is made or runs there first; at most so many. */
export function tellingFacts(
	facts: readonly Fact[],
	{ factDefinitions }: Pick<CatalogueIndex, 'factDefinitions'>,
	most: number
): Fact[] {
	const rankOf = ({ key }: Fact) => factDefinitions.get(key)?.resourceRank ?? Infinity;
	const order = (one: Fact, other: Fact) => (rankOf(one) === rankOf(other) ? 0 : rankOf(one) - rankOf(other));
	return latestFacts(facts).toSorted(order).slice(0, most);
}

function latestFacts(facts: readonly Fact[]): Fact[] {
	const latest = new Map<string, Fact>();
	const yearOf = (fact: Fact | undefined) => decimalYear(fact?.provenance.asOf ?? null) ?? -Infinity;
	for (const fact of facts)
		if (yearOf(fact) > yearOf(latest.get(fact.key)) || !latest.has(fact.key)) latest.set(fact.key, fact);
	return [...latest.values()];
}

function cityFigures(source: BriefingSource): Figure[] {
	const { catalogue, table, points, index } = source;
	return [
		counted('divisions', catalogue.divisions.length),
		counted('parks', catalogue.parks.length),
		counted('projects', table.count),
		counted('stations', points.stations.length),
		counted('airports', points.airports.length),
		...citySaid(source).map(({ key, value, provenance }): Figure => ({
			thing: null,
			key: `fact-${key}`,
			value,
			unit: index.factDefinitions.get(key)?.unit ?? null,
			provenance
		}))
	];
}

const counted = (key: string, value: number, thing: SceneThing | null = null): Figure => ({
	thing,
	key,
	value,
	unit: null,
	provenance: null
});

function chainFigures(thing: SceneThing, summary: ChainSummary): Figure[] {
	const { chain, projects, investmentWanYuan, gaps, produced, enterprises, parks, localSupply } = summary;
	return [
		counted('links', chain.links.length, thing),
		counted('produced', produced, thing),
		counted('gaps', gaps.length, thing),
		counted('parks', parks.length, thing),
		counted('enterprises', enterprises.length, thing),
		counted('projects', projects, thing),
		{ ...counted('investmentWanYuan', investmentWanYuan, thing), unit: 'wanYuan' },
		{
			thing,
			key: 'localSupply',
			value: localSupply?.share ?? null,
			unit: 'share',
			provenance: localSupply?.provenance ?? null
		}
	];
}

/** Parks of a chain, those with most of its projects first, then in catalogue order. */
export function parksOfChain(chain: string, source: BriefingSource): Park[] {
	const { index, table } = source;
	const parks = standingOfChain(chain, source)?.summary.parks ?? [];
	const bit = 1 << (index.columnCodes.chains.get(chain) ?? 0);
	const counts = new Map<number, number>();
	for (let row = 0; row < table.count; row++) {
		const park = table.park[row] ?? 0;
		if ((table.chainBits[row] ?? 0) & bit) counts.set(park, (counts.get(park) ?? 0) + 1);
	}
	const countOf = ({ id }: Park) => counts.get(index.columnCodes.parks.get(id) ?? -1) ?? 0;
	return parks.toSorted((one, other) => countOf(other) - countOf(one));
}
