import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProjectTable } from '../catalogue/make-project-table.ts';
import type { LinkId } from '../chain/chain.ts';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { hostLink } from './hosting.ts';
import { matchPark } from './match.ts';
import { hostOutcomes, matchColumns } from './match-columns.ts';
import { projectOfRow } from './project-of-row.ts';
import { OUTCOMES } from './ranking.ts';
import { anyPark, anyProject, named, parkOf, projectOf } from './test-sides.ts';
import { unlistedChains } from './verdict.ts';

const { chains } = TEST_CATALOGUE;
const unlisted = unlistedChains(chains);
const anySides = fc.tuple(
	fc.array(anyProject, { maxLength: 5 }).map((projects) => named(projects, 'p')),
	fc.array(anyPark, { maxLength: 4 }).map((parks) => named(parks, 'k'))
);

describe('matchColumns', () => {
	it('finds for every pair what matchPark finds', () => {
		fc.assert(
			fc.property(anySides, ([projects, parks]) => {
				const table = makeProjectTable(projects, TEST_CATALOGUE);
				const columns = matchColumns({ table, parks, chains, unlisted });
				projects.forEach((project, row) =>
					parks.forEach((park, place) => {
						const { outcome, passes, fails, unknowns } = matchPark(project, park, { unlisted });
						const at = row * parks.length + place;
						expect([
							OUTCOMES[columns.outcome[at] ?? -1],
							columns.passes[at],
							columns.fails[at],
							columns.unknowns[at]
						]).toEqual([outcome, passes, fails, unknowns]);
					})
				);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is empty without parks', () => {
		const table = makeProjectTable([projectOf('p')], TEST_CATALOGUE);
		expect(matchColumns({ table, parks: [], chains })).toMatchObject({
			rowCount: 1,
			parkCount: 0,
			outcome: new Uint8Array()
		});
	});
});

describe('hostOutcomes', () => {
	it('finds for every link what hostLink finds', () => {
		fc.assert(
			fc.property(anySides, fc.array(fc.uniqueArray(fc.nat(4)), { maxLength: 4 }), ([projects, parks], wanted) => {
				const columns = matchColumns({ table: makeProjectTable(projects, TEST_CATALOGUE), parks, chains });
				const rows = wanted.map((places) => places.filter((row) => row < projects.length));
				const outcomes = hostOutcomes(columns, rows);
				rows.forEach((places, link) =>
					parks.forEach((park, place) => {
						const candidates = places.flatMap((row) => projects[row] ?? []);
						const host = { link: { id: 'l' as LinkId, name: park.name }, chain: 'soybean', candidates };
						const { outcome } = hostLink({ ...host, neighbours: new Set() }, park);
						expect(OUTCOMES[outcomes[link * parks.length + place] ?? -1]).toBe(outcome);
					})
				);
			})
		);
	});

	it('leaves every park possible for a link without candidates', () => {
		const columns = matchColumns({
			table: makeProjectTable([projectOf('p', { landHa: 9 })], TEST_CATALOGUE),
			parks: [parkOf('k', { landHa: 1 })],
			chains
		});
		expect([...hostOutcomes(columns, [[], [0]])].map((code) => OUTCOMES[code])).toEqual(['possible', 'excluded']);
	});
});

describe('projectOfRow', () => {
	it('reads a row as the project it was made from', () => {
		fc.assert(
			fc.property(anyProject, (project) => {
				const { id, name, landHa, needs } = project;
				const known = needs && Object.values(needs).some((need) => need !== null) ? needs : null;
				const row = projectOfRow(makeProjectTable([project], TEST_CATALOGUE), 0, chains);
				expect(row).toMatchObject({ id, name: { zh: name.zh }, landHa, needs: known });
				expect(new Set(row.chains)).toEqual(new Set(project.chains));
			})
		);
	});
});
