import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeVisitorMap } from '../../src/lib/components/visitor/compose-visitor-map.ts';
import { previewWords, visitorDescription } from '../../src/lib/components/visitor/visitor-words.ts';
import { ENTERPRISE_CLASSES, PARK_CLASSES, PROJECT_CLASSES } from '../../src/lib/domain/briefing/field-classes.ts';
import { visitorPage, type VisitorThing } from '../../src/lib/domain/briefing/visitor-page.ts';
import type { BriefingSource } from '../../src/lib/domain/briefing/source.ts';
import { assessChain } from '../../src/lib/domain/chain/assess-chain.ts';
import { isGap } from '../../src/lib/domain/chain/assessment.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { layoutPreview } from '../../src/lib/domain/sheet/layout-preview.ts';
import { layoutSheet } from '../../src/lib/domain/sheet/layout-sheet.ts';
import { textsIn } from '../../src/lib/paper/texts.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { openPublic, publicSource } from '../../src/lib/server/visitors.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

type Records = NonNullable<Awaited<ReturnType<typeof records.read>>>;

const [kind] = DATABASES;
let database: TestDatabase;
let all: Records;
let source: BriefingSource;

beforeAll(async () => {
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	const [read, opened] = [
		await records.read(database.db, 'demonstration'),
		await publicSource(database.db, 'demonstration')
	];
	if (!read || !opened) throw new Error('no portfolio');
	[all, source] = [read, opened];
});
afterAll(() => database.end());

const things = ({ catalogue }: BriefingSource): VisitorThing[] => [
	...catalogue.chains.map(({ id }) => ({ kind: 'chain' as const, id })),
	...catalogue.parks.map(({ id }) => ({ kind: 'park' as const, id }))
];

describe('what is sought', () => {
	test('of a chain is what its assessment, of all that is on record, calls missing or weak', () => {
		const [index, table] = [indexCatalogue(all.catalogue), makeProjectTable(all.projects, all.catalogue)];
		for (const chain of all.catalogue.chains) {
			const gaps = assessChain(chain, { index, table, overrides: [] })
				.links.filter(isGap)
				.map(({ link, state, action }) => [link.id, state, action]);
			const sought = visitorPage({ kind: 'chain', id: chain.id }, source)?.sought ?? [];
			expect(
				sought.map(({ link, state, action }) => [link.id, state, action]),
				chain.id
			).toEqual(gaps);
		}
	});

	test('of a park is what is sought of the chains that it leads, and of no other', () => {
		for (const park of source.catalogue.parks) {
			const sought = visitorPage({ kind: 'park', id: park.id }, source)?.sought ?? [];
			const ofChains = park.chains.flatMap(
				(id) => visitorPage({ kind: 'chain', id }, source)?.sought.map(({ link }) => link.id) ?? []
			);
			expect(sought.map(({ link }) => link.id).toSorted(), park.id).toEqual(ofChains.toSorted());
		}
	});

	test('names as hosts of a link only parks that lead its chain', () => {
		const page = visitorPage({ kind: 'chain', id: 'soybean' }, source);
		if (page?.kind !== 'chain') throw new Error('no such chain');
		for (const { parks } of page.sought) {
			expect(parks.length).toBeGreaterThan(0);
			expect(parks.every(({ chains }) => chains.includes('soybean'))).toBe(true);
		}
	});
});

test('no money of a candidate is counted, and no withdrawn project', () => {
	const page = visitorPage({ kind: 'chain', id: 'soybean' }, source);
	const own = all.projects.filter(
		({ chains, flags }) => chains.some((one) => one === 'soybean') && !flags.includes('withdrawn')
	);
	const signed = own.filter(({ stage }) => stage !== 'planned' && stage !== 'negotiating');
	expect(own.length).toBeGreaterThan(signed.length);
	expect(page?.projects.count).toBe(own.length);
	expect(page?.projects.investmentWanYuan).toBeCloseTo(
		signed.reduce((sum, { investmentWanYuan }) => sum + (investmentWanYuan ?? 0), 0),
		3
	);
	expect(page?.projects.undisclosed).toBe(signed.filter((one) => one.investmentWanYuan === null).length);
});

const SENTINEL = 'nobody-may-read-this';

/** A record whose every field above the public bears a mark; of a list or an amount in the shape that it has. */
function marked<T extends object>(record: T, classes: Readonly<Record<string, string>>): T {
	const fields = Object.entries(record).map(([field, value]) =>
		(classes[field] ?? 'staff') === 'public' ? [field, value] : [field, Array.isArray(value) ? [SENTINEL] : SENTINEL]
	);
	return { ...Object.fromEntries(fields), provenance: { ...provenanceOf(record), steward: SENTINEL } } as T;
}
const provenanceOf = (record: object): object => ('provenance' in record ? (record.provenance as object) : {});

test('nothing that is classed above the public is in what a page, its map or its preview is made from', async () => {
	const open = openPublic(
		{
			...all,
			projects: all.projects.map((project) => ({
				...marked(project, PROJECT_CLASSES),
				...(project.stage === 'planned' && { investor: SENTINEL }),
				valueProvenance: { taxWanYuan: { ...project.provenance, asOfReported: SENTINEL } }
			})),
			catalogue: {
				...all.catalogue,
				parks: all.catalogue.parks.map((park) => marked(park, PARK_CLASSES)),
				enterprises: all.catalogue.enterprises.map((one) => marked(one, ENTERPRISE_CLASSES))
			}
		},
		'demonstration'
	);
	expect(JSON.stringify(all.catalogue)).not.toContain(SENTINEL);
	const { catalogue, projects, table } = open;
	expect(JSON.stringify([catalogue, [...projects.values()], table.investors])).not.toContain(SENTINEL);
	await inLanguage('en', () => {
		for (const thing of things(open)) {
			const page = visitorPage(thing, open);
			if (!page) throw new Error(`no page: ${thing.id}`);
			const said = [visitorDescription(page, open, 'en'), previewWords(page, open, 'en')];
			expect(JSON.stringify([page, said]), thing.id).not.toContain(SENTINEL);
		}
	});
});

test('a page knows parks of its own portfolio only, and none of an unknown one', async () => {
	const real = await publicSource(database.db, null);
	expect(real?.portfolio.nature).toBe('public-record');
	const invented = source.catalogue.parks.find(({ portfolio }) => portfolio !== null);
	if (!real || !invented) throw new Error('no invented park');
	expect(visitorPage({ kind: 'park', id: invented.id }, source)).not.toBeNull();
	expect(visitorPage({ kind: 'park', id: invented.id }, real)).toBeNull();
	expect(visitorPage({ kind: 'chain', id: 'nothing' }, source)).toBeNull();
	expect(await publicSource(database.db, 'nothing')).toBeNull();
});

describe('on paper', () => {
	const soybean = () => {
		const page = visitorPage({ kind: 'chain', id: 'soybean' }, source);
		if (!page) throw new Error('no such chain');
		return page;
	};

	test.each(['zh', 'en', 'ru'] as const)('the map in %s has its legend, banner and notice, on a phone too', (locale) =>
		inLanguage(locale, () => {
			for (const form of ['wide', 'narrow', 'alone'] as const) {
				const content = composeVisitorMap({ page: soybean(), source, locale, scheme: 'light', form });
				const sheet = layoutSheet(content);
				const text = textsIn(sheet.marks)
					.map((one) => one.text)
					.join('');
				const squeezed = (words: string) => words.replaceAll(' ', '');
				expect(sheet.leftOut, form).toEqual([]);
				for (const words of [content.words.banner, content.words.review, content.words.legend])
					expect(squeezed(text), form).toContain(squeezed(words));
				expect(text, form).toContain('1');
			}
		})
	);

	test.each(['zh', 'en', 'ru'] as const)('the preview in %s says title, nature and notice within its sides', (locale) =>
		inLanguage(locale, () => {
			for (const thing of things(source)) {
				const page = visitorPage(thing, source);
				if (!page) throw new Error(`no page: ${thing.id}`);
				const content = composeVisitorMap({ page, source, locale, scheme: 'light', form: 'alone' });
				const said = previewWords(page, source, locale);
				const drawing = layoutPreview(content, said);
				expect([drawing.width, drawing.height]).toEqual([1200, 630]);
				const words = textsIn(drawing.marks.filter(({ kind }) => kind === 'text'));
				const written = words.map((one) => one.text).join('');
				expect(written).toContain(said.nature);
				expect(written.replaceAll(' ', '')).toContain(said.title.replaceAll(' ', ''));
				expect(written.replaceAll(' ', '')).toContain(content.words.review.replaceAll(' ', ''));
				// no line lies on another
				const lines = words.toSorted((one, other) => one.y - other.y);
				for (const [place, line] of lines.slice(1).entries())
					expect(line.y - (lines[place]?.y ?? 0), `${said.title}: ${line.text}`).toBeGreaterThan(line.size * 0.9);
			}
		})
	);
});
