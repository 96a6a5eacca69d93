import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Result } from '../../result.ts';
import type { RoadmapSet } from '../../roadmap/roadmap-set.ts';
import type { PortfolioId } from '../../territory/territory.ts';
import type { SelectionSet } from '../../selection/criteria/selection-set.ts';
import { checkFileReferences, type ReadFiles } from './check-references.ts';
import type { Pack } from './pack.ts';
import { enterpriseSchema, programmeSchema, sourceSchema } from './place-schemas.ts';
import { packPath, type PackProblem } from './problem.ts';
import { readAttraction } from './read-attraction.ts';
import { type Basemap, readBasemap } from './read-basemap.ts';
import { readChains } from './read-chains.ts';
import { readDivisions } from './read-divisions.ts';
import { readList, readOne, type Reading, type Records } from './read-file.ts';
import { readParks, readSites } from './read-places.ts';
import { readPortfolios } from './read-portfolios.ts';
import { readRoadmap, type RoadmapFiles } from './read-roadmap.ts';
import { readSelection, type SelectionFiles } from './read-selection.ts';
import { readTargets } from './read-targets.ts';
import { factDefinitionSchema, territorySchema } from './territory-schema.ts';

export type { Pack } from './pack.ts';

/** Memberships are bits of one 32-bit number. */
const MOST_CHAINS = 32;
const MOST_PROGRAMMES = 32;

/**
 * Reads a territory pack and checks it whole.
 *
 * `files`: content by path in the pack (`territory.json`, `portfolios/public-record/projects.json`); files the pack
 * has no use for are ignored.
 * Result: the pack, or every problem found, each with file, record and field; a pack with any problem is refused.
 * Where a file cannot be read, references to its records are not reported as well.
 */
export function parsePack(files: ReadonlyMap<string, string>): Result<Pack, PackProblem> {
	const reading: Reading = { files, problems: [] };
	const read = readFiles(reading);
	const basemap = readBasemap(reading);
	checkFileReferences(reading, read);
	checkCounts(reading, read);
	const pack = assemble(read, basemap);
	if (reading.problems.length > 0 || pack === null) return { ok: false, problems: reading.problems };
	return { ok: true, value: pack };
}

function readFiles(reading: Reading): ReadFiles {
	const territory = readOne(reading, 'territory.json', territorySchema);
	return {
		territory,
		sources: readList(reading, 'sources.json', { schema: sourceSchema }),
		factDefinitions: readList(reading, 'fact-definitions.json', { key: 'key', schema: factDefinitionSchema }),
		divisions: readDivisions(reading, territory),
		parks: readParks(reading),
		sites: readSites(reading),
		chains: readChains(reading),
		enterprises: readList(reading, 'enterprises.json', { schema: enterpriseSchema }),
		programmes: readList(reading, 'programmes.json', { schema: programmeSchema }),
		portfolios: readPortfolios(reading, territory?.defaultPortfolio ?? null),
		selection: readSelection(reading),
		roadmap: readRoadmap(reading),
		attraction: readAttraction(reading),
		targets: readTargets(reading)
	};
}

function checkCounts({ problems }: Reading, { chains, programmes }: ReadFiles): void {
	const limits: [path: string, count: number, most: number][] = [
		[packPath('chains.json', 'chains'), chains.chains.kept.length, MOST_CHAINS],
		['programmes.json', programmes.kept.length, MOST_PROGRAMMES]
	];
	for (const [path, count, most] of limits) {
		if (count > most) problems.push({ code: 'too-many-records', path, value: count });
	}
}

/** The pack of what was read; `null` where a file it cannot be without was refused. */
function assemble(read: ReadFiles, { layers, sources: basemapSources }: Basemap): Pack | null {
	const { divisions, parks, sites, portfolios } = read;
	const catalogue = assembleCatalogue(read);
	if (!catalogue || !divisions.shapes || !parks.readable) return null;
	const projects = portfolios.projects.flatMap(({ portfolio, records }) =>
		portfolio ? [[portfolio, values(records)] as const] : []
	);
	return {
		catalogue,
		territoryFacts: divisions.territoryFacts,
		projects: new Map(projects),
		outlines: [...parks.outlines, ...sites.outlines],
		geometry: new Map([['divisions', divisions.shapes], ...layers]),
		basemapSources,
		selection: assembleSelection(read.selection),
		roadmap: assembleRoadmap(read.roadmap),
		deliveries: ofPortfolios(read, read.roadmap.deliveries),
		targets: ofPortfolios(read, read.targets),
		attraction: attractionOf(read)
	};
}

function assembleCatalogue(read: ReadFiles): Catalogue | null {
	const { territory, chains, divisions, parks, sites, portfolios } = read;
	if (!territory || !chains.set) return null;
	return {
		territory,
		sources: values(read.sources),
		factDefinitions: values(read.factDefinitions),
		divisions: values(divisions.divisions),
		parks: parks.files.flatMap(values),
		sites: sites.files.flatMap(values),
		chainSet: chains.set,
		chains: values(chains.chains),
		enterprises: values(read.enterprises),
		programmes: values(read.programmes),
		portfolios: portfolios.portfolios,
		edition: null
	};
}

const assembleSelection = ({ criteria, gates, scenarios }: SelectionFiles): SelectionSet => ({
	criteria: values(criteria),
	gates: gates.flatMap(values),
	scenarios: values(scenarios)
});

const assembleRoadmap = ({ rules, procedures, calendar, seasons }: RoadmapFiles): RoadmapSet => ({
	rules: values(rules),
	procedures: values(procedures),
	calendar: values(calendar),
	seasons: values(seasons)
});

/** Records in the folders of portfolios that are there. */
const ofPortfolios = <Value>(
	{ portfolios }: ReadFiles,
	files: readonly { readonly portfolio: string; readonly records: Records<Value> }[]
): ReadonlyMap<PortfolioId, readonly Value[]> =>
	new Map(
		portfolios.portfolios.flatMap(({ id }) => {
			const found = files.find(({ portfolio }) => portfolio === id);
			return found ? [[id, values(found.records)] as const] : [];
		})
	);

const attractionOf = ({ portfolios, attraction }: ReadFiles): Pack['attraction'] =>
	new Map(
		portfolios.portfolios.flatMap(({ id }) => {
			const found = attraction.find(({ portfolio }) => portfolio === id);
			return found ? [[id, { campaigns: values(found.campaigns), leads: values(found.leads) }] as const] : [];
		})
	);

function values<Value>({ kept }: Records<Value>): Value[] {
	return kept.map(({ value }) => value);
}
