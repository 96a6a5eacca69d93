import { booleanIntersects, booleanPointInPolygon, polygon, toMercator } from '@turf/turf';
import * as fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSheet } from '$lib/components/sheet/compose-sheet';
import { defaultView, type View } from '../../src/lib/domain/explore/view.ts';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { LOCALES } from '../../src/lib/domain/names.ts';
import { STAGES } from '../../src/lib/domain/project/project.ts';
import type { DrawnGroup, DrawnMark, DrawnPath, DrawnText } from '../../src/lib/domain/sheet/drawing.ts';
import { featuresOf } from '../../src/lib/domain/sheet/features.ts';
import { frameCorners, frameTransform } from '../../src/lib/domain/sheet/frame.ts';
import { layoutSheet } from '../../src/lib/domain/sheet/layout-sheet.ts';
import { legendItems } from '../../src/lib/domain/sheet/legend.ts';
import type { SheetFacts } from '../../src/lib/domain/sheet/sheet-facts.ts';
import { DEFAULT_SPEC, type SheetSpec } from '../../src/lib/domain/sheet/spec.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { openSheets, type SheetReader } from '../../src/lib/server/documents/sheet/sheet-source.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

let database: TestDatabase;
let read: Catalogue;
let readers: Map<string, SheetReader>;

beforeAll(async () => {
	const [kind] = DATABASES;
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	read = await catalogue.read(database.db);
	readers = new Map();
	for (const { id } of read.portfolios) {
		const reader = await openSheets(database.db, { portfolio: id, today: '2026-11-20' });
		if (reader) readers.set(id, reader);
	}
}, 60_000);
afterAll(() => database.end());

interface Asked {
	readonly view: View;
	readonly spec: SheetSpec;
}

/** A sheet, and what it was made from. */
function sheetOf({ view, spec }: Asked, locale: (typeof LOCALES)[number] = 'en') {
	const reader = readers.get(view.portfolio);
	if (!reader) throw new Error(`no such portfolio: ${view.portfolio}`);
	const facts = reader(view, spec.blocks.includes('ranking'));
	return inLanguage(locale, () => {
		const content = composeSheet({ view, spec, facts, locale, address: 'https://hetu.example/', logo: null });
		return { facts, content, sheet: layoutSheet(content) };
	});
}

const asked = (): fc.Arbitrary<Asked> => {
	const [west, south, east, north] = read.territory.extent;
	const some = <T>(values: readonly T[], maxLength: number) =>
		fc.oneof(fc.constant([] as T[]), fc.subarray([...values], { maxLength }));
	const view = fc
		.record({
			portfolio: fc.constantFrom(...read.portfolios.map(({ id }) => id)),
			chains: some(
				read.chains.map(({ id }) => id),
				3
			),
			divisions: some(
				read.divisions.map(({ code }) => code),
				4
			),
			stages: some(STAGES, 3),
			hidden: fc.oneof(
				fc.constant([] as const),
				fc.constantFrom(['parks'] as const, ['projects'] as const, ['rail'] as const)
			),
			shade: fc.constantFrom(null, 'projects', 'investment', 'age')
		})
		.map(({ portfolio, chains, divisions, stages, hidden, shade }): View => {
			const usual = defaultView(read);
			return {
				...usual,
				portfolio: portfolio as PortfolioId,
				filter: { ...usual.filter, chains, divisions, stages },
				layers: { ...usual.layers, hidden },
				shade
			};
		});
	const frame = fc.record({
		lng: fc.double({ min: west, max: east, noNaN: true }),
		lat: fc.double({ min: south, max: north, noNaN: true }),
		zoom: fc.double({ min: 6, max: 12, noNaN: true }),
		rotation: fc.constantFrom(0, 0, 15, -40, 90)
	});
	const spec = fc.record({
		frame: fc.option(frame),
		paper: fc.constantFrom('a5', 'a4', 'a3', '16x9'),
		isLandscape: fc.boolean(),
		enlargement: fc.constantFrom(0.75, 1, 1.5)
	});
	return fc.record({ view, spec: spec.map((part): SheetSpec => ({ ...DEFAULT_SPEC, ...part }) as SheetSpec) });
};

/** Told without any code of a sheet but its frame: by points in a polygon of web Mercator. */
function expectedFeatures(facts: SheetFacts, view: View, corners: readonly (readonly [number, number])[]): string[] {
	const frame = polygon([[...corners, corners[0] ?? [0, 0]].map((corner) => toMercator([...corner]))]);
	const isInside = (position: readonly [number, number]) => booleanPointInPolygon(toMercator([...position]), frame);
	const { divisions } = facts.catalogue;
	const named = new Set<string>(divisions.filter(({ labelPoint }) => isInside(labelPoint)).map(({ code }) => code));
	const shapes = facts.land.get('divisions')?.features ?? [];
	const { hidden } = view.layers;
	return [
		...(hidden.includes('projects') ? [] : projectsInside(facts, { isInside, named })),
		...(hidden.includes('parks') ? [] : parksInside(facts, { isInside, named })),
		...shapes
			.filter(({ geometry }) => booleanIntersects(toMercator(geometry as Polygon | MultiPolygon), frame))
			.map(({ properties }) => `division:${properties?.code}`)
	].sort();
}

/** Corners that much farther from their middle. */
function scaled(corners: readonly (readonly [number, number])[], share: number): [number, number][] {
	const middle = (place: 0 | 1) => corners.reduce((sum, corner) => sum + corner[place], 0) / corners.length;
	const [x, y] = [middle(0), middle(1)];
	return corners.map(([east, north]) => [x + (east - x) * share, y + (north - y) * share]);
}

interface Inside {
	readonly isInside: (position: readonly [number, number]) => boolean;
	readonly named: ReadonlySet<string>;
}

function projectsInside({ rows, table, catalogue: { divisions } }: SheetFacts, { isInside, named }: Inside): string[] {
	const isShown = (row: number) =>
		table.placement[row] === 0
			? isInside([table.lng[row] ?? NaN, table.lat[row] ?? NaN])
			: table.placement[row] === 1 && named.has(divisions[table.division[row] ?? -1]?.code ?? '');
	return [...rows].filter(isShown).map((row) => `project:${table.ids[row]}`);
}

const parksInside = ({ parks, catalogue: all }: SheetFacts, { isInside, named }: Inside): string[] =>
	parks
		.flatMap((index) => all.parks[index] ?? [])
		.filter((park) => (park.position ? isInside(park.position) : named.has(park.division ?? '')))
		.map(({ id }) => `park:${id}`);

/** Sites are drawn from some scale on: a test of their own. */
const isFeature = (one: string): boolean => !/^(name|site):/.test(one);

describe('a sheet', () => {
	test('shows the features of the view that lie in its frame, and no others', async () => {
		await fc.assert(
			fc.asyncProperty(asked(), async (one) => {
				const { facts, content, sheet } = await sheetOf(one);
				const { width, height } = sheet.mapBox;
				const transform = frameTransform(content.spec.frame, { width, height, extent: read.territory.extent });
				// the whole territory is fitted with a margin of the drawn map, which scales with it
				const drawn = [...featuresOf(sheet.marks)].filter(isFeature).sort();
				const within = (share: number) => expectedFeatures(facts, one.view, scaled(frameCorners(transform), share));
				// what no more than touches the frame, by a ten-thousandth of it, may be drawn or not
				expect(within(1 - 1e-4).filter((feature) => !drawn.includes(feature))).toEqual([]);
				const possible = within(1 + 1e-4);
				expect(drawn.filter((feature) => !possible.includes(feature))).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	}, 120_000);

	test('explains in its legend every class that is drawn, and none that is not', async () => {
		await fc.assert(
			fc.asyncProperty(asked(), async (one) => {
				const { facts, content, sheet } = await sheetOf(one);
				const keys = legendItems(sheet.classes, { words: content.words, choices: [] }).flatMap(({ items }) =>
					items.map(({ key }) => key)
				);
				const map = sheet.marks.find((mark): mark is DrawnGroup => mark.kind === 'group' && mark.name === 'map');
				const single = pathsOf(map?.marks ?? []).flatMap(({ of }) =>
					of?.startsWith('project:') && !of.includes(' ') ? [of.slice('project:'.length)] : []
				);
				// what stands for one project alone bears the colour of its chain
				const chains = single.flatMap((id) => {
					const row = facts.table.ids.indexOf(id);
					return `chain:${facts.catalogue.chains[facts.table.chain[row] ?? -1]?.id}`;
				});
				const drawnChains = new Set(chains.filter((key) => key !== 'chain:undefined'));
				const inClusters = pathsOf(map?.marks ?? []).some(({ of }) => of?.includes(' '));
				const named = keys.filter((key) => key.startsWith('chain:'));
				// a cluster of one is still a cluster: its chain is not shown
				expect(named.filter((key) => !drawnChains.has(key))).toEqual([]);
				if (!inClusters && !keys.includes('cluster')) expect(new Set(named)).toEqual(drawnChains);
				const fills = new Set(
					pathsOf(map?.marks ?? []).flatMap(({ of, fill }) =>
						of?.startsWith('division:') && content.map.fillOrder.includes(fill ?? '') ? [`fill:${fill}`] : []
					)
				);
				expect(new Set(keys.filter((key) => key.startsWith('fill:')))).toEqual(fills);
				expect(keys.includes('park')).toBe(
					content.map.shownParks.some((index) => {
						const park = facts.catalogue.parks[index];
						return park?.level !== 'unverified' && isAlone(map?.marks ?? [], `park:${park?.id}`);
					})
				);
			}),
			{ numRuns: 40 }
		);
	}, 120_000);

	test.each([
		['demonstration', [], true],
		['demonstration', ['sites'], false],
		['public-record', [], false]
	] as const)(
		'of %s, with %j hidden, shows the sites in its frame and says their states: %j',
		async (id, hidden, are) => {
			const [site] = read.sites;
			const [lng, lat] = site?.position ?? [0, 0];
			const usual = defaultView(read);
			const view = { ...usual, portfolio: id as PortfolioId, layers: { ...usual.layers, hidden } };
			const { facts, content, sheet } = await sheetOf({
				view,
				spec: { ...DEFAULT_SPEC, frame: { lng, lat, zoom: 12, rotation: 20 } }
			});
			const { width, height } = sheet.mapBox;
			const corners = frameCorners(
				frameTransform(content.spec.frame, { width, height, extent: read.territory.extent })
			);
			const frame = polygon([[...corners, corners[0] ?? [0, 0]].map((corner) => toMercator([...corner]))]);
			const inside = (facts.land.get('sites')?.features ?? []).filter(({ geometry }) =>
				booleanIntersects(toMercator(geometry as Polygon), frame)
			);
			const shown = are ? inside : [];
			expect(shown.length > 0).toBe(are);
			expect([...featuresOf(sheet.marks)].filter((one) => one.startsWith('site:')).sort()).toEqual(
				shown.map(({ properties }) => `site:${properties?.id}`).sort()
			);
			const keys = legendItems(sheet.classes, { words: content.words, choices: [] }).flatMap(({ items }) => items);
			expect(new Set(keys.map(({ key }) => key).filter((key) => key.startsWith('site-')))).toEqual(
				new Set(shown.map(({ properties }) => `site-${properties?.state}-edge`))
			);
		}
	);

	test('shaded by the age of the records says as of which day, and hatches where none has a date', async () => {
		const view: View = { ...defaultView(read), portfolio: 'public-record' as PortfolioId, shade: 'age' };
		const { facts, content, sheet } = await sheetOf({ view, spec: DEFAULT_SPEC }, 'zh');
		// newest record of 2023, read in 2026: each is over two years old; one division has only records without a date
		const shaded = legendItems(sheet.classes, { words: content.words, choices: [] }).find(
			({ title }) => title === content.words.shade
		);
		expect(shaded?.title).toBe('项目记录距今多久（中位数），截至 2026年11月20日');
		expect(shaded?.items.map(({ name }) => name)).toEqual(['2 年以上', '日期未注明']);
		const map = sheet.marks.find((mark): mark is DrawnGroup => mark.kind === 'group' && mark.name === 'map');
		const hatched = pathsOf(map?.marks ?? []).filter(({ fill }) => fill === content.map.hatched);
		expect(content.map.hatched).toBe('#F3F0E8');
		// lines from edge to edge, each of two ends
		const lines = pathsOf(map?.marks ?? []).filter(({ path }) => /^(M[^MLZ]+L[^MLZ]+){9,}$/.test(path));
		expect(lines).toHaveLength(1);
		const dated = new Set([...facts.rows].flatMap((row) => (facts.table.asOf[row] ? [facts.table.division[row]] : [])));
		const undated = [...facts.rows].flatMap((row) => (facts.table.asOf[row] ? [] : [facts.table.division[row] ?? -1]));
		expect([...new Set(hatched.map(({ of }) => of))].filter((of) => of !== undefined)).toEqual(
			[...new Set(undated)].flatMap((division) => {
				const code = facts.catalogue.divisions[division]?.code;
				return code && !dated.has(division) ? [`division:${code}`] : [];
			})
		);
		expect((await sheetOf({ view: { ...view, asOf: '2021-06-30' }, spec: DEFAULT_SPEC })).content.words.shade).toBe(
			'Age of project records on 30 Jun 2021, median'
		);
	});

	test('is the same for the same view of the same data on the same day', async () => {
		const one = { view: { ...defaultView(read), portfolio: 'demonstration' as PortfolioId }, spec: DEFAULT_SPEC };
		expect((await sheetOf(one)).sheet).toEqual((await sheetOf(one)).sheet);
	});

	test.each(LOCALES)(
		'says in %s of which nature it is, from where, as of when and under which notice, whatever is left off',
		async (locale) => {
			const bare = { ...DEFAULT_SPEC, parts: [], blocks: [], title: '', subtitle: '' };
			for (const { id, banner } of read.portfolios) {
				const { sheet, facts } = await sheetOf({ view: { ...defaultView(read), portfolio: id }, spec: bare }, locale);
				const written = textsOf(sheet.marks).join('').replaceAll(/\s/g, '');
				const says = (text: string) => expect(written).toContain(text.replaceAll(/\s/g, ''));
				says(banner[locale]);
				says(read.territory.reviewNotice[locale]);
				says(read.territory.boundaries.edition[locale]);
				says('GSHHG');
				says('WGS 84');
				expect(written).toMatch(new RegExp(facts.today.slice(0, 4)));
			}
		}
	);

	test('bears a review number in place of the notice once one is given', async () => {
		const view = defaultView(read);
		const { sheet } = await sheetOf({ view, spec: { ...DEFAULT_SPEC, review: '黑S(2026)001号' } }, 'zh');
		const written = textsOf(sheet.marks).join('');
		expect(written).toContain('审图号：黑S(2026)001号');
		expect(written).not.toContain(read.territory.reviewNotice.zh);
	});

	test('writes nothing outside its paper, in any language', async () => {
		for (const locale of LOCALES)
			for (const paper of ['a5', 'a1', '4x3'] as const)
				for (const isLandscape of [true, false]) {
					const spec = {
						...DEFAULT_SPEC,
						paper,
						isLandscape,
						blocks: ['totals', 'ranking', 'projects', 'stages'] as const
					};
					const view = { ...defaultView(read), portfolio: 'demonstration' as PortfolioId };
					const { sheet } = await sheetOf({ view, spec }, locale);
					for (const { x, y } of onPaper(sheet.marks)) {
						expect(x).toBeGreaterThanOrEqual(0);
						expect(y).toBeGreaterThanOrEqual(0);
						expect(x).toBeLessThanOrEqual(sheet.width);
						expect(y).toBeLessThanOrEqual(sheet.height);
					}
				}
	});
});

function walk(marks: readonly DrawnMark[]): Exclude<DrawnMark, DrawnGroup>[] {
	return marks.flatMap((mark) => (mark.kind === 'group' ? walk(mark.marks) : [mark]));
}

const pathsOf = (marks: readonly DrawnMark[]): DrawnPath[] => walk(marks).filter((mark) => mark.kind === 'path');
const textsOf = (marks: readonly DrawnMark[]): string[] =>
	walk(marks).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const isAlone = (marks: readonly DrawnMark[], of: string): boolean =>
	pathsOf(marks).some((path) => path.of === of && path.fill !== undefined && path.stroke !== undefined);

/** Texts outside the frame of a map, which cuts what stands over its edge. */
const onPaper = (marks: readonly DrawnMark[]): DrawnText[] =>
	marks.flatMap((mark) => {
		if (mark.kind === 'group') return mark.clip ? [] : onPaper(mark.marks);
		return mark.kind === 'text' ? [mark] : [];
	});
