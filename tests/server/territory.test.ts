import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as boundaries from '../../src/lib/server/boundaries.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { PackError, reload, seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const MINIATURE = 'tests/fixtures/miniature';

describe.each(DATABASES)('the territory in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	test('an empty database is filled from the pack', async () => {
		expect(await seedIfEmpty(database.db, MINIATURE)).toEqual({ seeded: true, packChanged: false });
		const read = await catalogue.read(database.db);
		expect(read.divisions).toHaveLength(3);
		expect(read.parks).toHaveLength(2);
		expect(await catalogue.projects(database.db, read.territory.defaultPortfolio)).toHaveLength(5);
	});

	test('records come back as the pack has them, in its order', async () => {
		await seedIfEmpty(database.db, MINIATURE);
		const { chains } = JSON.parse(readFileSync(join(MINIATURE, 'chains.json'), 'utf8')) as { chains: { id: string }[] };
		expect((await catalogue.read(database.db)).chains.map(({ id }) => id)).toEqual(chains.map(({ id }) => id));
	});

	test('a second start keeps what is there', async () => {
		await seedIfEmpty(database.db, MINIATURE);
		await database.db.updateTable('setting').set({ value: '7' }).where('key', '=', 'revision').execute();
		const again = await database.reopen();
		expect(await seedIfEmpty(again, MINIATURE)).toEqual({ seeded: false, packChanged: false });
		expect(await catalogue.revision(again)).toBe('7');
		await again.destroy();
	});

	test('a pack with a fault fills nothing and names file, record and field', async () => {
		const folder = brokenPack();
		await expect(seedIfEmpty(database.db, folder)).rejects.toThrow(PackError);
		await expect(seedIfEmpty(database.db, folder)).rejects.toThrow(/portfolios\/sample\/projects\.json: .*stage/);
		expect(await database.db.selectFrom('record').selectAll().execute()).toEqual([]);
		rmSync(folder, { recursive: true });
	});

	test('a pack that changed is told of, and loaded only when asked', async () => {
		await seedIfEmpty(database.db, MINIATURE);
		const folder = copyOfPack();
		edit(join(folder, 'territory.json'), (territory) => ({ ...territory, reviewNumber: 'GS(2026)0001' }));
		expect(await seedIfEmpty(database.db, folder)).toEqual({ seeded: false, packChanged: true });
		expect((await catalogue.read(database.db)).territory.reviewNumber).toBeNull();
		await reload(database.db, folder);
		expect((await catalogue.read(database.db)).territory.reviewNumber).toBe('GS(2026)0001');
		rmSync(folder, { recursive: true });
	});

	test('official boundaries replace shapes, label points, extents and edition at once', async () => {
		await seedIfEmpty(database.db, MINIATURE);
		const before = await catalogue.read(database.db);
		const file = await catalogue.layerText(database.db, 'divisions');
		const replaced = await boundaries.replace(database.db, shiftedEast(String(file)), {
			edition: 'Survey 2026',
			source: 'Survey office',
			asOf: '2026'
		});
		expect(replaced.ok).toBe(true);
		const after = await catalogue.read(database.db);
		expect(after.territory.boundaries).toMatchObject({ edition: { en: 'Survey 2026' }, asOf: '2026' });
		expect(after.divisions[0]?.bbox[0]).toBeCloseTo((before.divisions[0]?.bbox[0] ?? 0) + 0.0005, 6);
		expect(Number(await catalogue.revision(database.db))).toBe(2);
	});

	test('a boundary file that does not fit changes nothing and says why', async () => {
		await seedIfEmpty(database.db, MINIATURE);
		const refused = await boundaries.replace(database.db, '{"type":"FeatureCollection","features":[]}', {
			edition: 'x',
			source: 'y',
			asOf: null
		});
		expect(refused).toMatchObject({ ok: false });
		expect(!refused.ok && refused.problems.map(({ code }) => code)).toContain('division-missing');
		expect(await catalogue.revision(database.db)).toBe('1');
	});
});

function copyOfPack(): string {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-pack-'));
	cpSync(MINIATURE, folder, { recursive: true });
	return folder;
}

function brokenPack(): string {
	const folder = copyOfPack();
	edit(join(folder, 'portfolios/sample/projects.json'), (projects) =>
		(projects as unknown as object[]).map((project, place) =>
			place === 1 ? { ...project, stage: 'dreamt of' } : project
		)
	);
	return folder;
}

function edit(path: string, change: (value: Record<string, unknown>) => unknown): void {
	writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)));
}

/** Every longitude 0.0005° further east: within what two surveys may differ by. */
function shiftedEast(geojson: string): unknown {
	const move = (value: unknown): unknown => {
		if (!Array.isArray(value)) return value;
		const [lng, lat] = value as unknown[];
		return typeof lng === 'number' && typeof lat === 'number' ? [lng + 0.0005, lat] : value.map(move);
	};
	const collection = JSON.parse(geojson) as { features: { geometry: { coordinates: unknown } }[] };
	for (const feature of collection.features) feature.geometry.coordinates = move(feature.geometry.coordinates);
	return collection;
}
