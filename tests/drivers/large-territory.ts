import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';
import { createRandom } from '../bench/random.ts';
import { syntheticBenefits } from '../bench/synthetic-benefits.ts';
import { syntheticDeliveries } from '../bench/synthetic-deliveries.ts';
import { SYNTHETIC_PORTFOLIO, syntheticText } from '../bench/synthetic-catalogue.ts';
import { syntheticProjects } from '../bench/synthetic.ts';

/**
 * The shipped territory with one more portfolio for each of `counts`, of so many synthetic projects, in a temporary
 * folder; those of `followed` with 20 milestones each.
 */
export function largeTerritory(counts: readonly number[], followed: readonly number[] = []): string {
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
	for (const count of counts) writePortfolio(folder, linked, { count, isFollowed: followed.includes(count) });
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

/** The id of the portfolio of `count` projects. */
export const syntheticPortfolioOf = (count: number): PortfolioId => `${SYNTHETIC_PORTFOLIO}-${count}` as PortfolioId;

function writePortfolio(
	folder: string,
	catalogue: Catalogue,
	{ count, isFollowed }: { count: number; isFollowed: boolean }
): void {
	const id = syntheticPortfolioOf(count);
	const portfolio = join(folder, 'portfolios', id);
	mkdirSync(portfolio);
	writeFileSync(
		join(portfolio, 'portfolio.json'),
		JSON.stringify({
			id,
			name: syntheticText(`合成 ${count}`, `Synthetic ${count}`),
			nature: 'demonstration',
			banner: syntheticText('合成数据，供测试', 'Synthetic data, for tests')
		})
	);
	const random = createRandom(count);
	const projects = syntheticProjects({ catalogue, count, seed: count }).map((project) => ({
		...project,
		portfolio: id,
		benefits: syntheticBenefits(random)
	}));
	writeFileSync(join(portfolio, 'projects.json'), JSON.stringify(projects));
	if (!isFollowed) return;
	const deliveries = syntheticDeliveries(projects, random);
	writeFileSync(join(portfolio, 'deliveries.json'), JSON.stringify(deliveries));
}
