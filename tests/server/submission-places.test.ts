import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReferenceSystem } from '../../src/lib/domain/exchange/submit/submission.ts';
import { faultsOfSending } from '../../src/lib/domain/submission/submission.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as drafts from '../../src/lib/server/submissions/drafts.ts';
import * as kept from '../../src/lib/server/submissions/kept.ts';
import { places } from '../../src/lib/server/submissions/points.ts';
import { readDraft } from '../../src/lib/server/submissions/read-draft.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const COUNTY = '900101';
const clerk = { by: { id: 'a-2', name: '县里的人' }, at: Date.UTC(2026, 10, 29, 4), only: COUNTY };
const going = { signal: new AbortController().signal, onProgress: () => {} };
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const HEAD = '项目名称,项目阶段,经度,纬度';
const rowsAt = (...positions: readonly (readonly [x: number, y: number])[]) =>
	file('a.csv', [HEAD, ...positions.map(([x, y], place) => `试点${place}（虚构）,谋划,${x},${y}`)].join('\n'));

describe.each(DATABASES)('places of a submission in $name', (database) => {
	let opened: TestDatabase;
	beforeEach(async () => {
		opened = await database.open();
		await seedIfEmpty(opened.db, 'tests/fixtures/miniature');
	});
	afterEach(() => opened.end());

	const submission = async (id: string) => {
		const found = await kept.read(opened.db, id, null);
		if (!found) throw new Error(`no submission ${id}`);
		return found;
	};
	async function draft(sent: drafts.SentFile, kind: 'project' | 'site' = 'project'): Promise<string> {
		const portfolio = kind === 'project' ? 'sample' : null;
		const id = await drafts.make(opened.db, { division: COUNTY, kind, portfolio, file: sent, follows: null }, clerk);
		await readDraft(opened.db, id, going);
		return id;
	}
	async function declare(id: string, system: ReferenceSystem) {
		const { version } = await submission(id);
		expect(await drafts.declare(opened.db, { id, version }, system, clerk)).toBe('kept');
		await readDraft(opened.db, id, going);
	}
	const placesOf = async (id: string) => places(opened.db, await submission(id));

	test('rows lie in the division, elsewhere in the territory, or outside; near its border is in it', async () => {
		// 10.0 is the border to the next division: 0.01° there are 715 m, 0.02° are 1.4 km
		const id = await draft(rowsAt([10.1, 50], [9.99, 50], [9.98, 50], [10.25, 49.8]));
		const { rows, preview } = await placesOf(id);
		expect(rows.map(({ spot }) => spot.division)).toEqual([COUNTY, COUNTY, '900102', null]);
		expect(preview).toMatchObject({
			total: 4,
			counts: { own: 2, elsewhere: 1, outside: 1 },
			shift: null,
			outside: [{ line: 5, name: '试点3（虚构）' }],
			drawn: [{ where: 'own' }, { where: 'own' }, { where: 'elsewhere' }, { where: 'outside' }]
		});
		// what the map calls a fault is one of the row
		const { rows: told } = await kept.rows(opened.db, id, { view: 'faulty', name: '', skip: 0, most: 9 });
		expect(told.map(({ line }) => line)).toEqual([4, 5]);
	});

	test('metres that nobody declared place nothing, and are asked for; declared, they do', async () => {
		// the length of the meridian up to 50° on GRS 80 is 5 540 847.042 m, by Krüger's series apart from this program
		const id = await draft(rowsAt([500_000, 5_540_847.042], [493_000, 5_540_847.042]));
		const before = await submission(id);
		expect(before).toMatchObject({ hasPlaces: true, detected: null });
		expect(faultsOfSending(before, await kept.counts(opened.db, id))).toContain('undeclared-system');
		expect((await placesOf(id)).preview).toMatchObject({ total: 0, counts: { own: 0 } });
		await declare(id, { system: 'gk3', meridian: 10.1 });
		const { rows, preview } = await placesOf(id);
		expect(rows[0]?.spot.position[0]).toBeCloseTo(10.1, 5);
		expect(rows[0]?.spot.position[1]).toBeCloseTo(50, 5);
		expect(preview).toMatchObject({ total: 2, counts: { own: 2 }, shift: null, fits: [] });
	});

	test('every row of a file that is longer than one piece of reading is placed, in its order', async () => {
		const id = await draft(rowsAt(...Array.from({ length: 2_001 }, () => [10.1, 50] as const)));
		const { rows, preview } = await placesOf(id);
		expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 2_001 }, (_, place) => place + 2));
		expect([preview.total, preview.drawn.length]).toEqual([2_001, 1_000]);
	});

	test('an outline stands with a point inside it', async () => {
		const ring = [[10.1, 50], [10.12, 50], [10.12, 50.02], [10.1, 50.02], [10.1, 50]]; // prettier-ignore
		const geometry = { type: 'Polygon', coordinates: [ring] };
		const properties = { 地块名称: '一号地块（虚构）' };
		const features = [{ type: 'Feature', properties, geometry }];
		const id = await draft(file('a.geojson', JSON.stringify({ type: 'FeatureCollection', features })), 'site');
		const [row] = (await placesOf(id)).rows;
		expect(row).toMatchObject({ outline: geometry, spot: { division: COUNTY } });
		expect(row?.spot.position[0]).toBeCloseTo(10.11, 6);
		expect(row?.spot.position[1]).toBeCloseTo(50.01, 6);
	});

	test('places are those of the last reading', async () => {
		const id = await draft(rowsAt([10.1, 50]));
		expect((await placesOf(id)).rows).toHaveLength(1);
		const { version } = await submission(id);
		await drafts.replaceFile(opened.db, { id, version }, rowsAt([10.1, 50], [10.11, 50]), clerk);
		await readDraft(opened.db, id, going);
		expect((await placesOf(id)).rows).toHaveLength(2);
	});
});
