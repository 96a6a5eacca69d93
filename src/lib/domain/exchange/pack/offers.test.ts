import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import type { Pack } from './pack.ts';
import { parsePack } from './parse-pack.ts';

const PROJECTS = 'portfolios/sample/projects.json';
const PARKS = 'portfolios/sample/parks.geojson';

const PROVENANCE = { sources: ['sample-gazette'], asOf: '2024', confidence: 'medium' };
const offer = (key: string, value: unknown, rest: object = {}) => ({ key, value, provenance: PROVENANCE, ...rest });

/** The miniature pack with more properties on its first park, or on its first project. */
const withPark = (properties: object): Map<string, string> => {
	const files = readMiniaturePack();
	const parks = JSON.parse(files.get('parks.geojson') ?? '') as { features: { properties: object }[] };
	parks.features.forEach((park, index) => {
		if (index === 0) park.properties = { ...park.properties, ...properties };
	});
	return files.set('parks.geojson', JSON.stringify(parks));
};
const withProject = (properties: object, files = readMiniaturePack()): Map<string, string> => {
	const [first, ...rest] = JSON.parse(files.get(PROJECTS) ?? '') as object[];
	return files.set(PROJECTS, JSON.stringify([{ ...first, ...properties }, ...rest]));
};
/** The miniature pack whose portfolio brings a park of its own along. */
const withOwnPark = (properties: object = {}): Map<string, string> => {
	const park = {
		id: 'own-park',
		name: { zh: '自带园区（虚构）' },
		level: 'county',
		division: '900101',
		portfolio: 'sample',
		provenance: PROVENANCE,
		...properties
	};
	const features = [{ type: 'Feature', geometry: null, properties: park }];
	return readMiniaturePack().set(PARKS, JSON.stringify({ type: 'FeatureCollection', features }));
};

function packOf(files: ReadonlyMap<string, string>): Pack {
	const result = parsePack(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function problemsOf(files: ReadonlyMap<string, string>): string[] {
	const result = parsePack(files);
	return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('what a park offers', () => {
	test('is nothing where a park says nothing of it', () => {
		const parks = packOf(readMiniaturePack()).catalogue.parks;
		expect(parks.map(({ offers, portfolio }) => [offers, portfolio])).toEqual([
			[[], null],
			[[], null]
		]);
	});

	test('is read with its source; an amount left out is not stated', () => {
		const offers = [
			offer('landHa', 12.5, { note: '一期剩余' }),
			{ key: 'heatGjPerHour', provenance: PROVENANCE },
			offer('railSiding', false),
			offer('pollutionClass', 2),
			offer('landUse', ['industrial', 'warehousing'])
		];
		const [park] = packOf(withPark({ offers })).catalogue.parks;
		expect(park?.offers.map(({ key, value, note }) => [key, value, note])).toEqual([
			['landHa', 12.5, '一期剩余'],
			['heatGjPerHour', null, null],
			['railSiding', false, null],
			['pollutionClass', 2, null],
			['landUse', ['industrial', 'warehousing'], null]
		]);
		expect(park?.offers[0]?.provenance.sources).toEqual(['sample-gazette']);
	});

	test.each<[string, object[], string]>([
		['less than nothing', [offer('landHa', -1)], 'out-of-range parks.geojson: sunrise-park.offers[0].value'],
		['an amount in words', [offer('powerKva', '充足')], 'wrong-shape parks.geojson: sunrise-park.offers[0].value'],
		['an unknown thing', [offer('gas', 1)], 'unknown-word parks.geojson: sunrise-park.offers[0].key'],
		['a siding counted', [offer('railSiding', 1)], 'wrong-shape parks.geojson: sunrise-park.offers[0].value'],
		['a siding not stated', [offer('railSiding', null)], 'wrong-shape parks.geojson: sunrise-park.offers[0].value'],
		['a fourth class', [offer('pollutionClass', 4)], 'unknown-word parks.geojson: sunrise-park.offers[0].value'],
		['an unknown use', [offer('landUse', ['moon'])], 'unknown-word parks.geojson: sunrise-park.offers[0].value[0]'],
		['no source', [{ key: 'landHa', value: 1 }], 'missing-field parks.geojson: sunrise-park.offers[0].provenance'],
		[
			'an unknown source',
			[offer('landHa', 1, { provenance: { ...PROVENANCE, sources: ['x'] } })],
			'unknown-reference parks.geojson: sunrise-park.offers[0].provenance.sources[0]'
		],
		[
			'the same twice',
			[offer('landHa', 1), offer('powerKva', 2), offer('landHa', 3)],
			'duplicate-id parks.geojson: sunrise-park.offers[2].key'
		],
		[
			'a misspelt field',
			[offer('landHa', 1, { unit: 'ha' })],
			'unknown-field parks.geojson: sunrise-park.offers[0].unit'
		]
	])('is refused: %s', (_, offers, problem) => {
		expect(problemsOf(withPark({ offers }))).toEqual([problem]);
	});
});

describe('what a project needs', () => {
	test('is not disclosed where nothing is said of it, need by need', () => {
		const projects = packOf(withProject({ needs: { powerKva: 0, railSiding: false, landUse: 'industrial' } })).projects;
		const [first, second] = [...projects.values()][0] ?? [];
		expect(first?.needs).toEqual({
			powerKva: 0,
			waterM3PerDay: null,
			heatGjPerHour: null,
			steamTPerHour: null,
			railSiding: false,
			pollutionClass: null,
			landUse: 'industrial'
		});
		expect(second?.needs).toBeNull();
	});

	test.each<[string, object, string]>([
		['less than nothing', { steamTPerHour: -2 }, `out-of-range ${PROJECTS}: S-1.needs.steamTPerHour`],
		['a siding in words', { railSiding: 'yes' }, `wrong-shape ${PROJECTS}: S-1.needs.railSiding`],
		['class 0', { pollutionClass: 0 }, `unknown-word ${PROJECTS}: S-1.needs.pollutionClass`],
		['an unknown use', { landUse: 'moon' }, `unknown-word ${PROJECTS}: S-1.needs.landUse`],
		['a misspelt need', { powerKw: 5 }, `unknown-field ${PROJECTS}: S-1.needs.powerKw`]
	])('is refused: %s', (_, needs, problem) => {
		expect(problemsOf(withProject({ needs }))).toEqual([problem]);
	});
});

describe('the parks of a portfolio', () => {
	test('stand behind the others, so that no other moves', () => {
		const { catalogue } = packOf(withOwnPark());
		expect(catalogue.parks.map(({ id, portfolio }) => [id, portfolio])).toEqual([
			['sunrise-park', null],
			['north-park', null],
			['own-park', 'sample']
		]);
	});

	test('may be named by its projects', () => {
		expect(problemsOf(withProject({ park: 'own-park' }, withOwnPark()))).toEqual([]);
	});

	test('may not be named by projects of another portfolio', () => {
		const files = withPark({ portfolio: 'other' });
		files.set(
			'portfolios/other/portfolio.json',
			(files.get('portfolios/sample/portfolio.json') ?? '').replace('"sample"', '"other"')
		);
		files.set('portfolios/other/projects.json', '[]');
		expect(problemsOf(withProject({ park: 'sunrise-park' }, files))).toContain(
			`unknown-reference ${PROJECTS}: S-1.park`
		);
	});

	test.each<[string, ReadonlyMap<string, string>, string]>([
		['of no portfolio', withOwnPark({ portfolio: null }), `unknown-reference ${PARKS}: own-park.portfolio`],
		['of another', withOwnPark({ portfolio: 'other' }), `unknown-reference ${PARKS}: own-park.portfolio`],
		['with the id of a real one', withOwnPark({ id: 'north-park' }), `duplicate-id ${PARKS}: north-park.id`],
		['of an unknown division', withOwnPark({ division: '1' }), `unknown-reference ${PARKS}: own-park.division`],
		[
			'a real park of an unknown portfolio',
			withPark({ portfolio: 'x' }),
			'unknown-reference parks.geojson: sunrise-park.portfolio'
		]
	])('are refused: %s', (_, files, problem) => {
		expect(
			problemsOf(files).filter((found) => !found.startsWith('unknown-reference portfolios/sample/projects.json'))
		).toEqual([problem]);
	});

	test('are refused where their file is not GeoJSON, and projects that name one are not', () => {
		const files = withProject({ park: 'own-park' }, withOwnPark()).set(PARKS, '[]');
		expect(problemsOf(files)).toEqual([`bad-geometry ${PARKS}`]);
	});
});
