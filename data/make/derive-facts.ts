/**
 * Derives the pack's facts from the collected ones: `node data/make/derive-facts.ts --facts <folder> --seats <file>`.
 *
 * The folder holds divisions.json, chains.json, parks.json and projects.json as collected from public reports; the
 * tables in `curated/` add translations and the decisions made by reading each record. Same input, same output.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CollectedProject } from './collected-project.ts';
import { sources } from './cited-pages.ts';
import { type CollectedChain, type CollectedChainSet, deriveChains } from './derive-chains.ts';
import {
	type CollectedDivision,
	deriveDivisions,
	deriveFactDefinitions,
	deriveIndicators,
	type Indicator
} from './derive-divisions.ts';
import { deriveEnterprises } from './derive-enterprises.ts';
import { type CollectedPark, deriveParks } from './derive-parks.ts';
import { deriveProjects } from './derive-projects.ts';
import { readSeats } from './derive-seats.ts';
import { readJson, writePackFile } from './files.ts';

const { facts, seats } = parseArgs({ options: { facts: { type: 'string' }, seats: { type: 'string' } } }).values;
if (!facts || !seats) throw new Error('usage: derive-facts.ts --facts <folder> --seats <county-seats.geojson>');

const collected = <Shape>(name: string): Shape => readJson<Shape>(join(facts, `${name}.json`));
const { divisions } = collected<{ divisions: (CollectedDivision & { name_zh: string })[] }>('divisions');
const { chains, chain_sets } = collected<{ chains: CollectedChain[]; chain_sets: CollectedChainSet[] }>('chains');
const { parks } = collected<{ parks: CollectedPark[] }>('parks');
const { projects, kpi } = collected<{ projects: CollectedProject[]; kpi: Indicator[] }>('projects');

const [territory] = divisions;
if (!territory) throw new Error('no division collected');
const shipped = deriveProjects(
	projects,
	territory.code,
	new Map(divisions.map(({ code, name_zh }) => [code, name_zh]))
);

writePackFile('sources.json', sources);
writePackFile('fact-definitions.json', deriveFactDefinitions(kpi));
writePackFile('divisions.json', deriveDivisions(divisions, readSeats(seats), deriveIndicators(kpi)));
writePackFile('parks.geojson', deriveParks(parks));
writePackFile('enterprises.json', deriveEnterprises(chains, shipped));
writePackFile('chains.json', deriveChains(chains, chain_sets));
writePackFile(
	'portfolios/public-record/projects.json',
	shipped.map(({ project }) => project)
);
console.log(`${shipped.length} of ${projects.length} projects; ${sources.length} sources`);
