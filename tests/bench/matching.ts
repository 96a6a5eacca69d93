import { deepStrictEqual } from 'node:assert';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { matchPark } from '../../src/lib/domain/matching/match.ts';
import { matchColumns } from '../../src/lib/domain/matching/match-columns.ts';
import type { MatchColumns } from '../../src/lib/domain/matching/match-columns.ts';
import { AMOUNT_KEYS, LAND_USES, POLLUTION_CLASSES } from '../../src/lib/domain/matching/needs.ts';
import type { Needs, Offer } from '../../src/lib/domain/matching/needs.ts';
import { OUTCOMES } from '../../src/lib/domain/matching/ranking.ts';
import { unlistedChains } from '../../src/lib/domain/matching/verdict.ts';
import type { ProjectToMatch } from '../../src/lib/domain/matching/verdict.ts';
import type { Project } from '../../src/lib/domain/project/project.ts';
import type { Park, ParkId } from '../../src/lib/domain/territory/territory.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { SYNTHETIC_PROVENANCE, syntheticCatalogue } from './synthetic-catalogue.ts';
import { syntheticProjects } from './synthetic.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

export interface MatchingBench {
	readonly projectCount: number;
	readonly parkCount: number;
	readonly rounds: number;
}

/**
 * Times the outcome and the counts of every pair of a project and a park: with the reasons of each, and in columns.
 *
 * @throws where the two do not agree on every pair.
 */
export function timeMatching({ projectCount, parkCount, rounds }: MatchingBench): Timing[] {
	const catalogue = syntheticCatalogue();
	const projects = needyProjects(catalogue, projectCount);
	const parks = offeringParks(catalogue, parkCount);
	const table = makeProjectTable(projects, catalogue);
	const unlisted = unlistedChains(catalogue.chains);
	const withReasons = () => matchEach(projects, parks, unlisted);
	const inColumns = () => matchColumns({ table, parks, chains: catalogue.chains, unlisted });
	deepStrictEqual(inColumns(), withReasons());
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	return timeContenders([contender('pair by pair, with reasons', withReasons), contender('columns', inColumns)], {
		rounds,
		warmUps: 3
	});
}

function matchEach(
	projects: readonly ProjectToMatch[],
	parks: readonly Park[],
	unlisted: ReadonlySet<string>
): MatchColumns {
	const matches = projects.flatMap((project) => parks.map((park) => matchPark(project, park, { unlisted })));
	return {
		rowCount: projects.length,
		parkCount: parks.length,
		outcome: Uint8Array.from(matches, ({ outcome }) => OUTCOMES.indexOf(outcome)),
		passes: Uint8Array.from(matches, ({ passes }) => passes),
		fails: Uint8Array.from(matches, ({ fails }) => fails),
		unknowns: Uint8Array.from(matches, ({ unknowns }) => unknowns)
	};
}

const UNKNOWN_SHARE = 0.3;

function needyProjects(catalogue: Catalogue, count: number): Project[] {
	const random = createRandom(17);
	return syntheticProjects({ catalogue, count, seed: 19 }).map((project) => ({ ...project, needs: needsFrom(random) }));
}

function needsFrom(random: Random): Needs {
	const stated = <T>(value: T): T | null => (random.chance(UNKNOWN_SHARE) ? null : value);
	return {
		powerKva: stated(Math.round(random.logarithmic(50, 50_000))),
		waterM3PerDay: stated(Math.round(random.logarithmic(5, 5000))),
		heatGjPerHour: stated(Math.round(random.logarithmic(1, 100))),
		steamTPerHour: stated(random.chance(0.5) ? 0 : Math.round(random.logarithmic(1, 50))),
		railSiding: stated(random.chance(0.2)),
		pollutionClass: stated(random.pick(POLLUTION_CLASSES)),
		landUse: stated(random.pick(LAND_USES))
	};
}

/** Parks of the catalogue over and over, with ids, chains and offers of their own. */
function offeringParks({ parks, chains }: Catalogue, count: number): Park[] {
	const random = createRandom(23);
	return Array.from({ length: count }, (_, index) => ({
		...random.pick(parks),
		id: `park-${index}` as ParkId,
		chains: chains.filter(() => random.chance(0.2)).map(({ id }) => id),
		offers: offersFrom(random)
	}));
}

function offersFrom(random: Random): Offer[] {
	const beside = { note: null, provenance: SYNTHETIC_PROVENANCE };
	const offers: Offer[] = [
		...AMOUNT_KEYS.map((key) => ({ ...beside, key, value: Math.round(random.logarithmic(10, 100_000)) })),
		{ ...beside, key: 'railSiding', value: random.chance(0.4) },
		{ ...beside, key: 'pollutionClass', value: random.pick(POLLUTION_CLASSES) },
		{ ...beside, key: 'landUse', value: LAND_USES.filter(() => random.chance(0.6)) }
	];
	return offers.filter(() => !random.chance(UNKNOWN_SHARE));
}
