import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import { assessChain } from '../../src/lib/domain/chain/assess-chain.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { chainHosts, hostAnswer, tallyHosts } from '../../src/lib/domain/matching/chain-hosts.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';

const pack = parsePack(readPackFiles('data'));
if (!pack.ok) throw new Error('the shipped territory has faults');
const { catalogue, projects } = pack.value;
const index = indexCatalogue(catalogue);

describe.each([...projects.keys()])('parks that could host a link, in %s', (portfolio) => {
	const table = makeProjectTable(projects.get(portfolio) ?? [], catalogue);
	const parks = parksOf(catalogue.parks, portfolio);

	test('are the same counted in columns and judged one by one, for every chain', () => {
		let hosts = 0;
		for (const chain of catalogue.chains) {
			const assessment = assessChain(chain, { index, table, overrides: [] });
			const tallies = tallyHosts(assessment, { index, table, parks });
			for (const [link, hostings] of chainHosts(assessment, { index, table, parks })) {
				const answers = hostings.map((hosting) => ({ id: hosting.park.id as string, answer: hostAnswer(hosting) }));
				const named = answers.filter(({ answer }) => answer === 'host').map(({ id }) => id);
				const tally = tallies.get(link);
				expect(tally?.hosts.map(({ id }) => id).sort()).toEqual(named.sort());
				expect(tally?.ask).toBe(answers.filter(({ answer }) => answer === 'ask').length);
				hosts += named.length;
			}
		}
		expect(hosts).toBeGreaterThan(0);
	});
});
