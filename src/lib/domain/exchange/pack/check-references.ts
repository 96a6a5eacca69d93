import type { Chain } from '../../chain/chain.ts';
import type { Programme } from '../../project/project.ts';
import type { Source } from '../../provenance.ts';
import type { Enterprise, Fact, FactDefinition, Park, Territory } from '../../territory/territory.ts';
import { checkProject } from './check-project.ts';
import type { Chains } from './read-chains.ts';
import type { Divisions } from './read-divisions.ts';
import type { Parks } from './read-parks.ts';
import type { Portfolios } from './read-portfolios.ts';
import type { Reading, Records } from './read-file.ts';
import { checkEach, checkReference, checkReferences, checkSources, type KnownIds, type Place } from './references.ts';
import type { DivisionRecord } from './territory-schema.ts';

/** Every file of the pack as far as it could be read. */
export interface ReadFiles {
	readonly territory: Territory | null;
	readonly sources: Records<Source>;
	readonly factDefinitions: Records<FactDefinition>;
	readonly divisions: Divisions;
	readonly parks: Parks;
	readonly chains: Chains;
	readonly enterprises: Records<Enterprise>;
	readonly programmes: Records<Programme>;
	readonly portfolios: Portfolios;
}

/** Reports each id that no record of the pack has. */
export function checkFileReferences({ problems }: Reading, files: ReadFiles): void {
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
	checkEach(problems, files.parks.parks, (place, park) => checkPark(place, park, known));
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
	for (const { records } of portfolios.projects) {
		checkEach(problems, records, (place, project) => checkProject(place, project, known));
	}
}

function knownIdsOf(files: ReadFiles): KnownIds {
	const divisions = files.divisions.divisions.ids;
	const whole = files.territory?.code;
	return {
		sources: files.sources.ids,
		facts: files.factDefinitions.ids,
		divisions,
		areas: divisions && whole !== undefined ? new Set([...divisions, whole]) : null,
		parks: files.parks.parks.ids,
		chains: files.chains.chains.ids,
		chainOfLink: files.chains.chainOfLink,
		enterprises: files.enterprises.ids,
		programmes: files.programmes.ids
	};
}

function checkDivision(place: Place, { facts, provenance }: DivisionRecord, known: KnownIds): void {
	checkSources(place, 'provenance', provenance, known.sources);
	checkFacts(place, facts, known);
}

function checkFacts(place: Place, facts: readonly Fact[], known: KnownIds): void {
	for (const [index, { key, provenance }] of facts.entries()) {
		checkReference(place, { field: `facts[${index}].key`, id: key, known: known.facts });
		checkSources(place, `facts[${index}].provenance`, provenance, known.sources);
	}
}

function checkPark(place: Place, park: Park, known: KnownIds): void {
	checkReference(place, { field: 'division', id: park.division, known: known.divisions });
	checkReferences(place, { field: 'chains', ids: park.chains, known: known.chains });
	checkSources(place, 'provenance', park.provenance, known.sources);
	checkFacts(place, park.facts, known);
}

function checkChain(place: Place, chain: Chain, known: KnownIds): void {
	checkSources(place, 'provenance', chain.provenance, known.sources);
	for (const field of ['leaders', 'hosts', 'gaps', 'facts'] as const) {
		for (const [index, { provenance }] of chain[field].entries()) {
			checkSources(place, `${field}[${index}].provenance`, provenance, known.sources);
		}
	}
	for (const [index, { enterprise }] of chain.leaders.entries()) {
		checkReference(place, { field: `leaders[${index}].enterprise`, id: enterprise, known: known.enterprises });
	}
	for (const [index, { division }] of chain.hosts.entries()) {
		checkReference(place, { field: `hosts[${index}].division`, id: division, known: known.areas });
	}
}

function checkEnterprise(place: Place, { division, chains, provenance }: Enterprise, known: KnownIds): void {
	checkReference(place, { field: 'division', id: division, known: known.divisions });
	for (const [index, { chain }] of chains.entries()) {
		checkReference(place, { field: `chains[${index}].chain`, id: chain, known: known.chains });
	}
	checkSources(place, 'provenance', provenance, known.sources);
}
