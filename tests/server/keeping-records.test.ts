import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Provenance, Source, SourceId } from '../../src/lib/domain/provenance.ts';
import type { Park, ParkId } from '../../src/lib/domain/territory/territory.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import { type Act, add, archive, change, restore } from '../../src/lib/server/records.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const COUNTY = '900101';
const bureau: Act = { by: { id: 'a-1', name: '局里的人' }, at: Date.UTC(2026, 10, 29), onlyDivisions: null };
const county: Act = { ...bureau, by: { id: 'a-2', name: '县里的人' }, onlyDivisions: [COUNTY] };
const letter: Source = {
	id: 'letter-1' as SourceId,
	kind: 'submission',
	outlet: '日出县（县区报送）',
	title: null,
	url: null,
	published: '2026-11-28',
	licence: null
};
const told: Provenance = {
	sources: [letter.id],
	asOf: '2026-11-28',
	asOfReported: null,
	confidence: 'medium',
	steward: '日出县'
};
const key = { kind: 'park', portfolio: null, id: 'sunrise-park' } as const;
const PROJECT = { kind: 'project', portfolio: 'sample', id: 'S-1' } as const;
const level = { field: 'level', value: 'national', provenance: told } as const;
const asked = { key, version: 1, changes: [level], newSources: [letter], reason: '来函' };

describe.each(DATABASES)('records in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	const park = async (id = key.id): Promise<Park | undefined> =>
		(await catalogue.read(database.db)).parks.find((one) => one.id === id);
	const versions = () =>
		database.db
			.selectFrom('record_version')
			.select(['version', 'action', 'person', 'reason', 'archived'])
			.where('id', '=', key.id)
			.orderBy('version')
			.execute();

	test('a changed value carries its own source, and the audit tells from what to what and why', async () => {
		const before = await catalogue.revision(database.db);
		expect(await change(database.db, asked, bureau)).toEqual({ outcome: 'kept', version: 2 });
		expect(await park()).toMatchObject({ level: 'national', valueProvenance: { level: told } });
		expect((await catalogue.read(database.db)).sources.at(-1)).toEqual(letter);
		expect(Number(await catalogue.revision(database.db))).toBe(Number(before) + 1);
		const [entry, source] = await audit.list(database.db, { before: null, person: '', subject: '', most: 9 });
		expect(entry).toMatchObject({
			action: 'change',
			subject: 'park sunrise-park',
			person: '局里的人',
			before: { level: 'provincial' },
			after: { level: 'national' },
			reason: '来函'
		});
		expect(source).toMatchObject({ action: 'add', subject: 'source letter-1' });
		expect((await audit.verify(database.db)).fault).toBeNull();
	});

	test('both states stay in its history, the first as it came', async () => {
		await change(database.db, asked, bureau);
		expect(await versions()).toEqual([
			{ version: 1, action: 'seed', person: null, reason: null, archived: 0 },
			{ version: 2, action: 'change', person: '局里的人', reason: '来函', archived: 0 }
		]);
	});

	test('of two who saw the same version the second is told what the first made of it, and writes nothing', async () => {
		await change(database.db, asked, bureau);
		const second = await change(
			database.db,
			{ ...asked, changes: [{ ...level, value: 'county' }] },
			{ ...bureau, by: { id: 'a-3', name: '另一人' } }
		);
		expect(second).toMatchObject({ outcome: 'stale', present: { version: 2, record: { level: 'national' } } });
		expect((await park())?.level).toBe('national');
		expect(await versions()).toHaveLength(2);
	});

	test('a county changes its own records only, and cannot take one of another division to itself or give one away', async () => {
		expect((await change(database.db, asked, county)).outcome).toBe('kept');
		const other = { ...key, id: 'north-park' };
		expect((await change(database.db, { ...asked, key: other }, county)).outcome).toBe('foreign');
		const away = [{ field: 'division', value: '900102', provenance: told }];
		expect((await change(database.db, { ...asked, version: 2, changes: away }, county)).outcome).toBe('foreign');
		expect((await park())?.division).toBe(COUNTY);
	});

	test('what cannot be is refused with the field and the value, and no source of it stays', async () => {
		const wrong = [
			{ field: 'level', value: 'galactic', provenance: told },
			{ field: 'division', value: '999999', provenance: told }
		];
		const answer = await change(database.db, { ...asked, changes: wrong }, bureau);
		expect(answer).toEqual({
			outcome: 'bad-values',
			problems: [
				{ code: 'unknown-word', path: 'level', value: 'galactic' },
				{ code: 'unknown-reference', path: 'division', value: '999999' }
			]
		});
		expect((await catalogue.read(database.db)).sources.map(({ id }) => id)).not.toContain(letter.id);
		expect(await versions()).toEqual([]);
	});

	test('what is archived is on no screen, keeps its history and comes back', async () => {
		const gone = { key, version: 1, archived: true, reason: '并入他园' };
		// a project stands in it: as long as it does, the park stays
		expect(await archive(database.db, gone, bureau)).toMatchObject({ outcome: 'in-use', uses: [{ key: PROJECT }] });
		await archive(database.db, { ...gone, key: PROJECT }, bureau);
		expect(await archive(database.db, gone, bureau)).toEqual({ outcome: 'kept', version: 2 });
		expect(await park()).toBeUndefined();
		const back = { key, version: 2, archived: false, reason: null };
		expect((await archive(database.db, back, bureau)).outcome).toBe('kept');
		expect(await park()).toBeDefined();
		expect((await versions()).map(({ action, archived }) => [action, archived])).toEqual([
			['seed', 0],
			['archive', 1],
			['restore', 0]
		]);
	});

	test('an earlier version comes back as a new one', async () => {
		const first = await park();
		await change(database.db, asked, bureau);
		const answer = await restore(database.db, { key, version: 2, to: 1, reason: '写错了' }, bureau);
		expect(answer).toEqual({ outcome: 'kept', version: 3 });
		expect(await park()).toEqual(first);
		expect((await versions()).map(({ action }) => action)).toEqual(['seed', 'change', 'restore']);
	});

	test('an outline is drawn, changed with its record and taken away again, and what it says of its source with it', async () => {
		const square = (east: number) => ({
			type: 'Polygon' as const,
			coordinates: [
				[
					[100, 40],
					[east, 40],
					[east, 41],
					[100, 41],
					[100, 40]
				]
			]
		});
		const outline = { geometry: square(101), provenance: told };
		const drawn = { key, version: 1, changes: [], outline, newSources: [letter], reason: null };
		const sourceOf = async () => (await park())?.valueProvenance.outline;
		expect((await change(database.db, drawn, bureau)).outcome).toBe('kept');
		expect((await catalogue.outlines(database.db)).find(({ id }) => id === key.id)?.geometry).toEqual(square(101));
		expect(await sourceOf()).toEqual(told);
		expect((await change(database.db, { ...drawn, version: 2, outline: null }, bureau)).outcome).toBe('kept');
		expect((await catalogue.outlines(database.db)).some(({ id }) => id === key.id)).toBe(false);
		expect(await sourceOf()).toBeUndefined();
		await restore(database.db, { key, version: 3, to: 2, reason: null }, bureau);
		expect(await sourceOf()).toEqual(told);
		expect((await catalogue.outlines(database.db)).find(({ id }) => id === key.id)?.geometry).toEqual(square(101));
	});

	test('a new record stands after the others; its id is given once', async () => {
		const empty: Park = {
			id: 'new-park' as ParkId,
			name: { zh: '新园', en: null, ru: null, aliases: [] },
			level: 'county',
			levelReported: null,
			division: null,
			position: null,
			leadingIndustries: [],
			chains: [],
			facts: [],
			offers: [],
			portfolio: null,
			note: null,
			provenance: told,
			valueProvenance: {}
		};
		const added = {
			key: { ...key, id: 'new-park' },
			empty,
			changes: [
				{ field: 'division', value: COUNTY, provenance: told },
				{ field: 'offer.landHa', value: 'some', provenance: told }
			],
			newSources: [letter],
			reason: null
		};
		expect(await add(database.db, added, county)).toEqual({ outcome: 'kept', version: 1 });
		const { parks } = await catalogue.read(database.db);
		expect(parks.at(-1)).toMatchObject({
			id: 'new-park',
			division: COUNTY,
			valueProvenance: {},
			offers: [{ key: 'landHa', value: null, provenance: told }]
		});
		expect((await add(database.db, added, county)).outcome).toBe('id-taken');
	});
});
