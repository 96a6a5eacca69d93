import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offlineFileWords } from '../../src/lib/components/briefing/offline-file-words.ts';
import { writeBriefing } from '../../src/lib/components/briefing/write-briefing.ts';
import type { Audience } from '../../src/lib/domain/briefing/audience.ts';
import type { Briefing } from '../../src/lib/domain/briefing/briefing.ts';
import { checkBriefing } from '../../src/lib/domain/briefing/check-briefing.ts';
import { makePack } from '../../src/lib/domain/briefing/make-pack.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import { type BriefingRecords, openRecords, ownCatalogue } from '../../src/lib/domain/briefing/source.ts';
import { parseView } from '../../src/lib/domain/explore/view.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { makeOfflineFile } from '../../src/lib/server/documents/offline-file.ts';
import { searchIndex } from '../../src/lib/server/search-index.ts';
import { DATABASES, type TestDatabase } from './databases.ts';
import { SENTINEL, sentinelsIn, withSentinels, withSpeakerNotes } from './sentinels.ts';

let database: TestDatabase;
let all: Omit<BriefingRecords, 'entries'>;
let briefing: Briefing;

const entriesOf = (shown: Pick<BriefingRecords, 'catalogue' | 'projects'>) =>
	searchIndex(shown.catalogue, shown.projects);
const packFor = (audience: Audience, of = briefing) => makePack(of, all, { audience, entriesOf });
const sourceOf = () => {
	const catalogue = ownCatalogue(all.catalogue, 'demonstration');
	return openRecords({ ...all, catalogue, entries: [] }, 'demonstration');
};
const scene = (part: Partial<Briefing['scenes'][number]>): Briefing => ({
	...briefing,
	scenes: briefing.scenes.map((one, place) => (place === 1 ? { ...one, ...part } : one))
});

beforeAll(async () => {
	const [kind] = DATABASES;
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	const read = await records.read(database.db, 'demonstration');
	if (!read) throw new Error('no portfolio');
	all = withSentinels(read);
	const { view } = parseView(new URLSearchParams('p=demonstration&s=negotiating'), all.catalogue);
	const order = { origin: { kind: 'filter' }, view, audience: 'staff', undisclosed: 'say' } as const;
	const made = await writeBriefing({ ...order, locales: ['zh', 'en', 'ru'] }, sourceOf(), inLanguage);
	const weighed = made.scenes.map((one) => ({ ...one, view: `${one.view}&w=s*${SENTINEL}` }));
	briefing = withSpeakerNotes({ ...made, scenes: weighed });
});
afterAll(() => database.end());

describe('a briefing made for staff and given to an investor', () => {
	const found = (pack: BriefingPack) => sentinelsIn(JSON.stringify(pack));

	test('holds no value for staff anywhere in what is presented, linked and searched', () => {
		expect(found(packFor('staff')).length).toBeGreaterThan(1);
		expect(found(packFor('investor'))).toEqual([]);
		expect(found(packFor('public'))).toEqual([]);
	});

	test('holds none in the offline file, nor in its text for readers without scripts', async () => {
		const pack = packFor('investor');
		const words = offlineFileWords(pack.catalogue.territory, 'zh');
		const file = await makeOfflineFile({ pack, locale: 'zh', title: 'x', words });
		expect(sentinelsIn(new TextDecoder().decode(file))).toEqual([]);
		const whole = await makeOfflineFile({ pack: packFor('staff'), locale: 'zh', title: 'x', words });
		expect(sentinelsIn(new TextDecoder().decode(whole)).length).toBeGreaterThan(0);
	});

	test('has what a park offers for an investor, and not for the public', () => {
		const offers = (pack: BriefingPack) => pack.catalogue.parks.flatMap((park) => park.offers).length;
		expect(offers(packFor('investor'))).toBeGreaterThan(0);
		expect(offers(packFor('public'))).toBe(0);
		const keys = (pack: BriefingPack) => pack.briefing.scenes.flatMap(({ figures }) => figures.map(({ key }) => key));
		expect(keys(packFor('investor')).some((key) => key.startsWith('need-'))).toBe(true);
		expect(keys(packFor('public')).some((key) => key.startsWith('need-'))).toBe(false);
		expect(keys(packFor('investor')).some((key) => key.startsWith('tax'))).toBe(false);
	});

	test('tells whom to call to an investor, to the public the role alone', () => {
		const role = { zh: '负责人', en: 'in charge', ru: 'ответственный' };
		const stop = {
			id: 'a',
			park: null,
			name: role,
			position: null,
			stayMinutes: 10,
			driveMinutes: null,
			note: { zh: '', en: '', ru: '' },
			contacts: [{ role, reach: '0452-1234567' }]
		};
		const visited = { ...briefing, itinerary: { day: null, startMinutes: 540, speedKmh: 50, stops: [stop] } };
		expect(JSON.stringify(packFor('investor', visited).briefing)).toContain('0452-1234567');
		expect(JSON.stringify(packFor('public', visited).briefing)).not.toContain('0452-1234567');
		expect(JSON.stringify(packFor('public', visited).briefing)).toContain('负责人');
	});

	test('never has another portfolio, nor a source that nothing in it cites', () => {
		const pack = packFor('investor');
		expect(pack.catalogue.portfolios.map(({ id }) => id)).toEqual(['demonstration']);
		const cited = JSON.stringify({ ...pack, catalogue: { ...pack.catalogue, sources: [] } });
		for (const { id } of pack.catalogue.sources) expect(cited).toContain(JSON.stringify(id));
	});
});

describe('the check before a briefing is shared', () => {
	const check = (of: Briefing, audience: Audience = 'investor') => checkBriefing(of, sourceOf(), audience);

	test('finds what an author typed that the reader may not have, and in which language', () => {
		const [thing] = briefing.scenes.flatMap((one) => (one.kind === 'project' && one.thing ? [one.thing] : []));
		const investor = scene({ text: { zh: '', en: `with ${SENTINEL} investor`, ru: '' } });
		expect(check(investor).leaks[0]).toMatchObject({ locale: 'en', field: 'text', value: `${SENTINEL} investor` });
		// 81 234 567 in 万元, typed with its thousands parted
		const tax = scene({ thing: thing ?? null, title: { zh: '税收 81,234,567 万元', en: '', ru: '' } });
		expect(check(tax).leaks).toMatchObject([{ locale: 'zh', field: 'title', value: '81234567' }]);
		expect(check(investor, 'staff').leaks).toEqual([]);
		expect(check(scene({ text: { zh: '81,234,5678', en: '', ru: '' }, thing: thing ?? null })).leaks).toEqual([]);
	});

	test('says what stays behind, which translations are missing, and what is older than five years', () => {
		const told = check(scene({ title: { zh: '一', en: '', ru: '' } }));
		expect(told.withheld.map(({ field }) => field)).toEqual(
			expect.arrayContaining(['investor', 'taxWanYuan', 'benefits', 'derived', 'notes'])
		);
		expect(told.notes).toBe(briefing.scenes.length);
		expect(told.missing).toMatchObject([
			{ field: 'title', locale: 'en' },
			{ field: 'title', locale: 'ru' }
		]);
		const years = told.stale.map(({ asOf }) => Number(asOf.slice(0, 4)));
		expect(Math.max(...years)).toBeLessThanOrEqual(Number(all.madeOn.slice(0, 4)) - 5);
		expect(told.unlicensed.length).toBeGreaterThan(0);
		const contact = briefing.scenes.find(({ kind }) => kind === 'contact');
		expect(told.empty).toEqual([contact?.id]);
	});
});
