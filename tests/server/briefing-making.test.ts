import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBriefing } from '../../src/lib/components/briefing/write-briefing.ts';
import { sceneBlocks } from '../../src/lib/components/briefing/scene-blocks.ts';
import type { Audience } from '../../src/lib/domain/briefing/audience.ts';
import type { Briefing, SceneThing } from '../../src/lib/domain/briefing/briefing.ts';
import { changedFigures } from '../../src/lib/domain/briefing/changed-figures.ts';
import { missingParts } from '../../src/lib/domain/briefing/missing-parts.ts';
import type { BriefingOrigin } from '../../src/lib/domain/briefing/outline.ts';
import { openRecords, type BriefingSource } from '../../src/lib/domain/briefing/source.ts';
import { parseBriefing } from '../../src/lib/domain/briefing/parse-briefing.ts';
import { parseView } from '../../src/lib/domain/explore/view.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const [kind] = DATABASES;
let database: TestDatabase;
let source: BriefingSource;

beforeAll(async () => {
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	const found = await records.source(database.db, 'demonstration');
	if (!found) throw new Error('no portfolio');
	source = found;
});
afterAll(() => database.end());

async function make(
	origin: BriefingOrigin,
	query = '',
	part: { audience?: Audience; undisclosed?: 'omit' | 'say' } = {}
) {
	const { view } = parseView(new URLSearchParams(`p=demonstration&${query}`), source.catalogue);
	const order = {
		origin,
		view,
		audience: part.audience ?? 'investor',
		undisclosed: part.undisclosed ?? 'omit'
	} as const;
	return writeBriefing({ ...order, locales: ['zh', 'en', 'ru'] }, source, (locale, say) => inLanguage(locale, say));
}
const kinds = ({ scenes }: Briefing) => scenes.map((scene) => scene.kind).join(' ');
const parks = (count: number): SceneThing[] =>
	source.catalogue.parks
		.filter(({ portfolio }) => portfolio !== null)
		.slice(0, count)
		.map(({ id }) => ({ kind: 'park', id }));

describe('a briefing is made', () => {
	test('from a shortlist of three parks: city, chain, each park, comparison, road ahead, contact', async () => {
		const made = await make({ kind: 'shortlist', things: parks(3) });
		expect(kinds(made)).toBe('city chain park park park comparison road contact');
		expect(made.scenes.slice(2, 5).map(({ thing }) => thing)).toEqual(parks(3));
		expect(made.scenes[5]?.things).toEqual(parks(3));
	});

	test('from a chain: its parks with most of its projects', async () => {
		const made = await make({ kind: 'chain', chain: 'soybean' });
		expect(kinds(made)).toBe('city chain park park park comparison road contact');
		expect(made.title.en).toBe('Briefing: Soybean');
		expect(made.scenes[1]?.thing).toEqual({ kind: 'chain', id: 'soybean' });
	});

	test('from a filter: the projects it leaves, the largest first', async () => {
		const made = await make({ kind: 'filter' }, 's=negotiating');
		expect(kinds(made)).toBe('city project project project comparison road contact');
		const amounts = made.scenes
			.filter((scene) => scene.kind === 'project')
			.map(({ thing }) => source.projects.get(thing?.id ?? '')?.investmentWanYuan ?? 0);
		expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
		expect(made.scenes[1]?.view).toContain('s=negotiating');
	});

	test('with every text in each language, each view readable, and read back as it was sent', async () => {
		const made = await make({ kind: 'shortlist', things: parks(2) });
		for (const scene of made.scenes) {
			for (const locale of ['zh', 'en', 'ru'] as const) expect(scene.title[locale], scene.kind).not.toBe('');
			expect(parseView(new URLSearchParams(scene.view), source.catalogue).problems).toEqual([]);
		}
		expect(made.scenes[2]?.text.ru).toMatch(/[а-я]/);
		expect(parseBriefing(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
	});

	test('with what nobody disclosed left out, or said where the author chose so', async () => {
		const undisclosed = /not disclosed/;
		// of a real park hardly anything that it offers is published
		const real = source.catalogue.parks.filter(({ portfolio }) => portfolio === null).slice(0, 2);
		const things = real.map(({ id }): SceneThing => ({ kind: 'park', id }));
		const omitted = await make({ kind: 'shortlist', things });
		const said = await make({ kind: 'shortlist', things }, '', { undisclosed: 'say' });
		const texts = (made: Briefing) => made.scenes.filter((scene) => scene.kind === 'park').map(({ text }) => text.en);
		expect(texts(omitted).join()).not.toMatch(undisclosed);
		expect(texts(said).join()).toMatch(undisclosed);
	});

	test('from what is gone without it', async () => {
		const made = await make({ kind: 'shortlist', things: [...parks(1), { kind: 'park', id: 'nowhere' }] });
		expect(kinds(made)).toBe('city chain park road contact');
	});
});

test('every scene has its tables in words, and they say nothing above the audience', async () => {
	const made = await make({ kind: 'filter' }, 's=negotiating');
	const tables = await inLanguage('en', () =>
		made.scenes.flatMap((scene) =>
			sceneBlocks(scene, { source, locale: 'en', audience: 'investor', undisclosed: 'say', itinerary: null })
		)
	);
	expect(tables.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['figures', 'distances', 'neighbours', 'comparison', 'road'])
	);
	const words = JSON.stringify(tables);
	expect(words).not.toContain('Tax');
	const staff = await inLanguage('en', () =>
		made.scenes.flatMap((scene) =>
			sceneBlocks(scene, { source, locale: 'en', audience: 'staff', undisclosed: 'say', itinerary: null })
		)
	);
	expect(JSON.stringify(staff)).toContain('Tax');
});

test('a value that is another than when it was written is told, and a thing that is gone', async () => {
	const [park] = parks(1);
	const made = await make({ kind: 'shortlist', things: park ? [park] : [] });
	expect(changedFigures(made, source)).toEqual({ changed: [], gone: [] });
	const all = await records.read(database.db, 'demonstration');
	if (!all || !park) throw new Error('no records');
	const catalogue = {
		...all.catalogue,
		parks: all.catalogue.parks.map((one) => (one.id === park.id ? { ...one, level: 'national' as const } : one))
	};
	const later = changedFigures(made, openRecords({ ...all, catalogue, entries: [] }, 'demonstration'));
	expect(later.changed).toMatchObject([{ before: { key: 'level' }, now: { value: 'national' } }]);
	const without = { ...all.catalogue, parks: all.catalogue.parks.filter(({ id }) => id !== park.id) };
	const projects = all.projects.filter((project) => project.park !== park.id);
	const gone = changedFigures(
		made,
		openRecords({ ...all, projects, catalogue: without, entries: [] }, 'demonstration')
	).gone;
	expect(gone[0]?.thing).toEqual(park);
});

test('a scene names what it cannot show: a thing that is gone, land whose data is missing or broken', async () => {
	const [park] = parks(1);
	const made = await make({ kind: 'shortlist', things: park ? [park] : [] });
	const [, , about] = made.scenes;
	if (!about) throw new Error('no scene');
	expect(missingParts(about, source)).toEqual({ things: [], land: [] });
	const land = new Map(source.land);
	land.delete('rail');
	land.set('rivers', { type: 'FeatureCollection' } as never);
	const gone = { ...about, thing: { kind: 'park', id: 'nowhere' } as const };
	expect(missingParts(gone, { ...source, land })).toEqual({
		things: [{ kind: 'park', id: 'nowhere' }],
		land: ['water', 'rail']
	});
});
