import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';
import { SYNTHETIC_PORTFOLIO, syntheticText } from '../bench/synthetic-catalogue.ts';
import { syntheticProjects } from '../bench/synthetic.ts';

/** The shipped territory with one more portfolio of `count` synthetic projects, in a temporary folder. */
export function largeTerritory(count: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-large-'));
	cpSync('data', folder, { recursive: true });
	const pack = parsePack(readPackFiles('data'));
	if (!pack.ok) throw new Error('the shipped territory has faults');
	const { catalogue } = pack.value;
	const linked = {
		...catalogue,
		chains: catalogue.chains.filter(({ links }) => links.length > 0),
		parks: parksOf(catalogue.parks, null)
	};
	const portfolio = join(folder, 'portfolios', SYNTHETIC_PORTFOLIO);
	mkdirSync(portfolio);
	writeFileSync(
		join(portfolio, 'portfolio.json'),
		JSON.stringify({
			id: SYNTHETIC_PORTFOLIO,
			name: syntheticText('合成', 'Synthetic'),
			nature: 'demonstration',
			banner: syntheticText('合成数据，供测试', 'Synthetic data, for tests')
		})
	);
	writeFileSync(
		join(portfolio, 'projects.json'),
		JSON.stringify(syntheticProjects({ catalogue: linked, count, seed: 1 }))
	);
	const sources = join(folder, 'sources.json');
	const known = JSON.parse(readFileSync(sources, 'utf8')) as unknown[];
	const synthetic = {
		id: 'synthetic',
		kind: 'demonstration',
		outlet: 'synthetic',
		title: null,
		url: null,
		published: null,
		licence: null
	};
	writeFileSync(sources, JSON.stringify([...known, synthetic]));
	return folder;
}
