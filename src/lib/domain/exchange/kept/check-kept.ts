import type { PortfolioId } from '../../territory/territory.ts';
import { campaignSchema, leadSchema } from '../pack/attraction-schema.ts';
import { checkFileReferences, type ReadFiles } from '../pack/check-references.ts';
import type { SchemaOf } from '../pack/fields.ts';
import { packPath, type PackProblem } from '../pack/problem.ts';
import { projectSchema } from '../pack/project-schema.ts';
import { type Kept, parseRecord, type Reading, type Records } from '../pack/read-file.ts';
import { deliverySchema } from '../pack/roadmap-schema.ts';
import { indicatorSchema } from '../pack/target-schema.ts';
import { asKept } from './as-kept.ts';
import { KEPT_RECORDS } from './kept-schemas.ts';

/** A value as the database keeps it, still unread. */
export interface KeptValue {
	/** Kind of record, or portfolio. */
	readonly part: string;
	readonly label: string;
	readonly value: unknown;
}

/** All that a territory pack could hold, by the tables that keep it; histories already put to what they tell of. */
export type KeptValues = Readonly<
	Record<'record' | 'project' | 'delivery' | 'campaign' | 'lead' | 'indicator', readonly KeptValue[]>
>;

const PROJECT = projectSchema;
const DELIVERY = asKept(deliverySchema);
const CAMPAIGN = asKept(campaignSchema);
const LEAD = asKept(leadSchema);
const INDICATOR = asKept(indicatorSchema);

/**
 * What of a database is no value of the domain, and what refers to something that is not there. The same rules hold for
 * it as for a territory pack.
 *
 * Result: every problem; `path` is `table/part: record.field`, as `record/park: P-1.level`. Kinds of record that a pack
 * does not know are left alone.
 */
export function checkKept(kept: KeptValues): PackProblem[] {
	const reading: Reading = { files: new Map(), problems: [] };
	const files = filesOf(reading, kept);
	const portfolios = new Set(kept.project.map(({ part }) => part));
	checkFileReferences(reading, files);
	for (const portfolio of portfolios)
		if (!files.portfolios.ids.has(portfolio))
			reading.problems.push({ code: 'unknown-reference', path: packPath(`project/${portfolio}`), value: portfolio });
	return reading.problems;
}

function filesOf(reading: Reading, kept: KeptValues): ReadFiles {
	const of = <Value>(kind: string, schema: SchemaOf<Value>) =>
		recordsOf(reading, `record/${kind}`, { values: kept.record.filter(({ part }) => part === kind), schema });
	const by = <Value>(table: Exclude<keyof KeptValues, 'record'>, schema: SchemaOf<Value>) =>
		[...Map.groupBy(kept[table], ({ part }) => part)].map(([portfolio, values]) => ({
			portfolio: portfolio as PortfolioId,
			records: recordsOf(reading, `${table}/${portfolio}`, { values, schema })
		}));
	const read = readRecordKinds(of);
	const [leads, projects] = [by('lead', LEAD), by('project', PROJECT)];
	return {
		...read,
		portfolios: { ...read.portfolios, projects },
		roadmap: { ...read.roadmap, deliveries: by('delivery', DELIVERY) },
		attraction: by('campaign', CAMPAIGN).map(({ portfolio, records }) => ({
			portfolio,
			campaigns: records,
			leads: leads.find((one) => one.portfolio === portfolio)?.records ?? none(`lead/${portfolio}`)
		})),
		targets: by('indicator', INDICATOR)
	};
}

function readRecordKinds(of: <Value>(kind: string, schema: SchemaOf<Value>) => Records<Value>) {
	const kinds = KEPT_RECORDS;
	const [territories, sets] = [of('territory', kinds.territory), of('chain-set', kinds['chain-set'])];
	const [chains, divisions, portfolios] = [
		of('chain', kinds.chain),
		of('division', kinds.division),
		of('portfolio', kinds.portfolio)
	];
	of('basemap-sources', kinds['basemap-sources']);
	const territoryFacts = of('territory-fact', kinds['territory-fact']);
	return {
		territory: territories.kept[0]?.value ?? null,
		sources: of('source', kinds.source),
		factDefinitions: of('fact-definition', kinds['fact-definition']),
		divisions: {
			divisions,
			records: {
				...divisions,
				kept: divisions.kept.map(({ value, label }) => ({ label, value: { ...value, aliases: [] } }))
			},
			territoryFacts: territoryFacts.kept.map(({ value }) => value),
			shapes: null
		},
		parks: { files: [of('park', kinds.park)], outlines: [], readable: true },
		sites: { files: sitesByPortfolio(of('site', kinds.site)), outlines: [], readable: true },
		chains: {
			set: sets.kept[0]?.value ?? null,
			chains,
			chainOfLink: new Map(
				chains.kept.flatMap(({ value: { id, links } }) => links.map((link) => [link.id, id] as const))
			)
		},
		enterprises: of('enterprise', kinds.enterprise),
		programmes: of('programme', kinds.programme),
		portfolios: { portfolios: portfolios.kept.map(({ value }) => value), ids: portfolios.ids ?? new Set<string>() },
		selection: {
			criteria: of('criterion', kinds.criterion),
			gates: gatesByFile(of('gate', kinds.gate)),
			scenarios: of('scenario', kinds.scenario)
		},
		roadmap: {
			rules: of('rule', kinds.rule),
			procedures: of('procedure', kinds.procedure),
			calendar: of('calendar-year', kinds['calendar-year']),
			seasons: of('season', kinds.season)
		}
	};
}

/** A site may stand in a park of its own portfolio, which is told by the file it is in. */
const sitesByPortfolio = <Thing extends { readonly portfolio: string | null }>({
	kept,
	ids
}: Records<Thing>): Records<Thing>[] =>
	[...Map.groupBy(kept, ({ value }) => value.portfolio)].map(([portfolio, sites]) => ({
		file: portfolio === null ? 'record/site' : `portfolios/${portfolio}/sites.geojson`,
		ids,
		kept: sites
	}));

/** A gate of a portfolio stands in the file of that portfolio, as in a pack, which is where its check looks. */
const gatesByFile = <Gate extends { readonly portfolio: string | null }>({
	kept,
	ids
}: Records<Gate>): Records<Gate>[] =>
	[...Map.groupBy(kept, ({ value }) => value.portfolio)].map(([portfolio, gates]) => ({
		file: portfolio === null ? 'record/gate' : `portfolios/${portfolio}/gates.json`,
		ids,
		kept: gates
	}));

const none = <Value>(file: string): Records<Value> => ({ file, ids: new Set(), kept: [] });

function recordsOf<Value>(
	reading: Reading,
	file: string,
	{ values, schema }: { values: readonly KeptValue[]; schema: SchemaOf<Value> }
): Records<Value> {
	const kept = values.flatMap(({ label, value: raw }): Kept<Value>[] => {
		const value = parseRecord(reading, { file, label, raw, schema });
		return value === null ? [] : [{ value, label }];
	});
	return { file, ids: new Set(values.map(({ label }) => label)), kept };
}
