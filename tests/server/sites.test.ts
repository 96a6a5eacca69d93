import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWords } from '../../src/lib/components/exchange/export-words.ts';
import { isParkOf } from '../../src/lib/domain/territory/parks-of.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import type { Database } from '../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import * as records from '../../src/lib/server/documents/records/records.ts';
import { parseRecordsRequest } from '../../src/lib/server/documents/records/records-request.ts';
import * as outlines from '../../src/lib/server/outlines.ts';
import { ensurePublished, seenBy } from '../../src/lib/server/publishing/snapshots.ts';
import { searchText } from '../../src/lib/server/portfolio.ts';
import { readTerritory } from '../../src/lib/server/profiles.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const SQUARE = [[[121.5, 41.5], [121.51, 41.5], [121.51, 41.51], [121.5, 41.51], [121.5, 41.5]]]; // prettier-ignore

const site = (id: string, portfolio: string | null) => ({
	id,
	name: { zh: `${id} 地块`, en: id },
	division: '900101',
	areaHa: 90,
	landUse: 'industrial',
	pollutionClass: 2,
	state: 'free',
	priceWanYuanPerMu: 12,
	note: 'for the desk',
	portfolio,
	provenance: { sources: ['letter'], asOf: '2024', confidence: 'high', steward: 'the bureau' }
});

/** The miniature pack with a real site and one that its portfolio invents. */
function packWithSites(): string {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-pack-'));
	cpSync('tests/fixtures/miniature', folder, { recursive: true });
	const write = (name: string, properties: object) =>
		writeFileSync(
			join(folder, name),
			JSON.stringify({
				type: 'FeatureCollection',
				features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: SQUARE }, properties }]
			})
		);
	const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as object[];
	const letter = { id: 'letter', kind: 'submission', outlet: 'a letter to the desk' };
	writeFileSync(join(folder, 'sources.json'), JSON.stringify([...sources, letter]));
	write('sites.geojson', site('real-site', null));
	write('portfolios/sample/sites.geojson', site('invented-site', 'sample'));
	return folder;
}

describe.each(DATABASES)('sites in $name', (kind) => {
	let database: TestDatabase;
	/** What readers see. */
	let db: Database;
	beforeAll(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, packWithSites());
		await ensurePublished(database.db, { by: 'Hetu', at: 0 });
		({ db } = await seenBy(database.db, { isStaff: false, edition: null }));
	});
	afterAll(() => database.end());

	test('anybody may know where a real one is and how large, and not its state, price, class or remarks', async () => {
		const { sites } = await catalogue.read(db);
		expect(sites.find(({ id }) => id === 'real-site')).toMatchObject({
			areaHa: 90,
			landUse: 'industrial',
			state: null,
			priceWanYuanPerMu: null,
			pollutionClass: null,
			note: null,
			provenance: { asOf: '2024', steward: null }
		});
	});
	test('of an invented one nothing is kept back', async () => {
		const { sites } = await catalogue.read(db);
		expect(sites.find(({ id }) => id === 'invented-site')).toMatchObject({ state: 'free', priceWanYuanPerMu: 12 });
	});
	test('what pages are made from holds no more than anybody may know', async () => {
		const territory = await readTerritory(db, 'sample');
		expect(territory?.index.sites.get('real-site')?.priceWanYuanPerMu).toBeNull();
	});
	test('outlines come with the portfolio, the state of a real site as not disclosed', async () => {
		const layers = await outlines.layers(db, 'sample');
		expect(layers?.sites?.features.map(({ properties }) => [properties?.id, properties?.state])).toEqual([
			['real-site', 'unknown'],
			['invented-site', 'free']
		]);
		expect(layers?.['park-outlines']).toBeUndefined();
		expect(await outlines.layers(db, 'none')).toBeNull();
	});
	test('are found by name, by pinyin and by initials', async () => {
		const entries = JSON.parse((await searchText(db, 'sample')) ?? '[]') as { kind: string; id: string }[];
		expect(entries.filter(({ kind: one }) => one === 'site').map(({ id }) => id)).toEqual([
			'real-site',
			'invented-site'
		]);
	});
	test('leave as a layer of areas that keeps back what the public may not know', async () => {
		const parsed = parseRecordsRequest(new URLSearchParams('format=geojson&layers=sites&locale=en'));
		if (!parsed.ok) throw new Error('refused');
		const set = await inLanguage('en', () =>
			records.records(db, {
				portfolio: 'sample',
				request: parsed.value,
				words: exportWords('en'),
				filterWords: () => [],
				pageOf: () => 'https://hetu.example/',
				madeOn: '2026-11-28'
			})
		);
		const [layer] = set?.layers ?? [];
		const keys = layer?.fields.map(({ key }) => key) ?? [];
		const rows = [...(layer?.rows ?? [])].map(({ values, shape }) => ({
			price: values[keys.indexOf('price_wan_yuan_per_mu')],
			state: values[keys.indexOf('site_state_code')],
			shape
		}));
		expect(rows).toEqual([
			{ price: null, state: null, shape: { type: 'Polygon', coordinates: SQUARE } },
			{ price: 12, state: 'free', shape: { type: 'Polygon', coordinates: SQUARE } }
		]);
	});
});

describe('the pack that ships', () => {
	let database: TestDatabase;
	beforeAll(async () => {
		const [kind] = DATABASES;
		if (!kind) throw new Error('no database');
		database = await kind.open();
		await seedIfEmpty(database.db, 'data');
	});
	afterAll(() => database.end());

	test('has no site that is not invented, and none of the public record', async () => {
		const { sites } = await catalogue.read(database.db);
		expect(sites.length).toBeGreaterThan(40);
		expect(sites.filter((one) => isParkOf(one, 'public-record'))).toEqual([]);
		expect(sites.every(({ name }) => name.zh.startsWith('演示·') && name.zh.endsWith('（虚构）'))).toBe(true);
		expect(await outlines.layers(database.db, 'public-record')).toEqual({});
	});
});
