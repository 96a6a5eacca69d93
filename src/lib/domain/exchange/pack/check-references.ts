import type { Programme } from '../../project/project.ts';
import type { Source } from '../../provenance.ts';
import type { Enterprise, FactDefinition, Territory } from '../../territory/territory.ts';
import { checkChain, checkEnterpriseChain } from './check-chain.ts';
import { checkPark, checkSite } from './check-park.ts';
import { checkProject } from './check-project.ts';
import type { Chains } from './read-chains.ts';
import type { Divisions } from './read-divisions.ts';
import { type Parks, parksOpenTo, portfolioOfFile, type Sites } from './read-places.ts';
import type { Portfolios } from './read-portfolios.ts';
import type { Reading, Records } from './read-file.ts';
import { type AttractionFile, checkAttraction } from './read-attraction.ts';
import { checkRoadmap, type RoadmapFiles } from './read-roadmap.ts';
import { checkSelection, type SelectionFiles } from './read-selection.ts';
import { checkTargets, type TargetFiles } from './read-targets.ts';
import {
	checkEach,
	checkFacts,
	checkReference,
	checkSources,
	checkValueSources,
	type KnownIds,
	type Place
} from './references.ts';
import type { DivisionRecord } from './territory-schema.ts';

/** Every file of the pack as far as it could be read. */
export interface ReadFiles {
	readonly territory: Territory | null;
	readonly sources: Records<Source>;
	readonly factDefinitions: Records<FactDefinition>;
	readonly divisions: Divisions;
	readonly parks: Parks;
	readonly sites: Sites;
	readonly chains: Chains;
	readonly enterprises: Records<Enterprise>;
	readonly programmes: Records<Programme>;
	readonly portfolios: Portfolios;
	readonly selection: SelectionFiles;
	readonly roadmap: RoadmapFiles;
	readonly attraction: readonly AttractionFile[];
	readonly targets: readonly TargetFiles[];
}

/** Reports each id that no record of the pack has. */
export function checkFileReferences(reading: Reading, files: ReadFiles): void {
	const { problems } = reading;
	const known = knownIdsOf(files);
	const { territory, portfolios } = files;
	if (territory) {
		const id = territory.defaultPortfolio;
		checkReference(
			{ problems, file: 'territory.json', label: '' },
			{ field: 'defaultPortfolio', id, known: portfolios.ids }
		);
	}
	checkEach(problems, files.divisions.records, (place, record) => checkDivision(place, record, known));
	for (const parks of files.parks.files) checkEach(problems, parks, (place, park) => checkPark(place, park, known));
	for (const sites of files.sites.files) {
		const knownHere = { ...known, parks: parksOpenTo(files.parks, portfolioOfFile(sites.file)) };
		checkEach(problems, sites, (place, site) => checkSite(place, site, knownHere));
	}
	if (files.chains.set) {
		checkSources(
			{ problems, file: 'chains.json', label: 'set' },
			'provenance',
			files.chains.set.provenance,
			known.sources
		);
	}
	checkEach(problems, files.chains.chains, (place, chain) => checkChain(place, chain, known));
	checkEach(problems, files.enterprises, (place, enterprise) => checkEnterprise(place, enterprise, known));
	checkEach(problems, files.programmes, (place, { provenance }) =>
		checkSources(place, 'provenance', provenance, known.sources)
	);
	for (const { portfolio, records } of portfolios.projects) {
		const knownHere = { ...known, parks: parksOpenTo(files.parks, portfolio) };
		checkEach(problems, records, (place, project) => checkProject(place, project, knownHere));
	}
	checkSelection(reading, files.selection, known);
	checkRoadmap(reading, files.roadmap, portfolios);
	checkAttraction(reading, files.attraction, { known, portfolios });
	checkTargets(reading, files.targets, known);
}

function knownIdsOf(files: ReadFiles): KnownIds {
	const divisions = files.divisions.divisions.ids;
	const whole = files.territory?.code;
	return {
		sources: files.sources.ids,
		facts: files.factDefinitions.ids,
		divisions,
		areas: divisions && whole !== undefined ? new Set([...divisions, whole]) : null,
		parks: parksOpenTo(files.parks, null),
		portfolios: files.portfolios.ids,
		chains: files.chains.chains.ids,
		chainOfLink: files.chains.chainOfLink,
		enterprises: files.enterprises.ids,
		programmes: files.programmes.ids
	};
}

export function checkDivision(
	place: Place,
	{ facts, provenance, valueProvenance }: Pick<DivisionRecord, 'facts' | 'provenance' | 'valueProvenance'>,
	known: KnownIds
): void {
	checkSources(place, 'provenance', provenance, known.sources);
	checkValueSources(place, valueProvenance, known.sources);
	checkFacts(place, facts, known);
}

export function checkEnterprise(
	place: Place,
	{ division, chains, provenance, valueProvenance }: Enterprise,
	known: KnownIds
): void {
	checkValueSources(place, valueProvenance, known.sources);
	checkReference(place, { field: 'division', id: division, known: known.divisions });
	for (const [index, membership] of chains.entries()) {
		checkEnterpriseChain(place, { field: `chains[${index}]`, membership, known });
	}
	checkSources(place, 'provenance', provenance, known.sources);
}
