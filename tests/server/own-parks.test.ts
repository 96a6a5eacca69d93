import { mkdtempSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { searchText } from '../../src/lib/server/portfolio.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const MINIATURE = 'tests/fixtures/miniature';

describe.each(DATABASES)('the parks of a portfolio in $name', (kind) => {
	let database: TestDatabase;
	let folder: string;
	beforeEach(async () => {
		database = await kind.open();
		folder = packWithSecondPortfolio();
		await seedIfEmpty(database.db, folder);
	});
	afterEach(async () => {
		await database.end();
		rmSync(folder, { recursive: true });
	});

	test('come back behind the real ones, with what they offer', async () => {
		const { parks } = await catalogue.read(database.db);
		expect(parks.map(({ id }) => id)).toEqual(['sunrise-park', 'north-park', 'second-park']);
		expect(parks[2]).toMatchObject({ portfolio: 'second', offers: [{ key: 'landHa', value: 12 }] });
		expect(parksOf(parks, 'sample')).toHaveLength(2);
	});

	test('are found by a search in their portfolio only', async () => {
		const found = async (portfolio: string) =>
			(JSON.parse((await searchText(database.db, portfolio)) ?? '[]') as { kind: string; id: string }[])
				.filter((entry) => entry.kind === 'park')
				.map(({ id }) => id);
		expect(await found('second')).toEqual(['sunrise-park', 'north-park', 'second-park']);
		expect(await found('sample')).toEqual(['sunrise-park', 'north-park']);
	});
});

/** The miniature pack with an empty portfolio that brings a park of its own along. */
function packWithSecondPortfolio(): string {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-pack-'));
	cpSync(MINIATURE, folder, { recursive: true });
	const second = join(folder, 'portfolios/second');
	mkdirSync(second);
	const meaning = JSON.parse(readFileSync(join(folder, 'portfolios/sample/portfolio.json'), 'utf8')) as object;
	const provenance = { sources: ['sample-gazette'], asOf: '2024', confidence: 'high' };
	const park = {
		id: 'second-park',
		name: { zh: '第二园区（虚构）' },
		level: 'county',
		division: '900101',
		portfolio: 'second',
		offers: [{ key: 'landHa', value: 12, provenance }],
		provenance
	};
	const write = (name: string, content: unknown) => writeFileSync(join(second, name), JSON.stringify(content));
	write('portfolio.json', { ...meaning, id: 'second' });
	write('projects.json', []);
	write('parks.geojson', {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', geometry: null, properties: park }]
	});
	return folder;
}
