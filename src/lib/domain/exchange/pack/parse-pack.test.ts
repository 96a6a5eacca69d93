import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import type { Pack } from './pack.ts';
import { parsePack } from './parse-pack.ts';
import type { PackProblem } from './problem.ts';

/** The miniature pack with the value at `at` (`2.colour.fill`) of one file replaced; `undefined` removes it. */
function withValue(file: string, at: string, value: unknown): Map<string, string> {
	const files = readMiniaturePack();
	const content: unknown = JSON.parse(files.get(file) ?? 'null');
	const steps = at.split('.');
	const last = steps.pop() ?? '';
	const parent = steps.reduce(
		(inside, step) => inside[step] as Record<string, unknown>,
		content as Record<string, unknown>
	);
	if (value === undefined) delete parent[last];
	else parent[last] = value;
	return files.set(file, JSON.stringify(content));
}

function problemsOf(files: ReadonlyMap<string, string>): PackProblem[] {
	const result = parsePack(files);
	return result.ok ? [] : result.problems;
}

function packOf(files: ReadonlyMap<string, string>): Pack {
	const result = parsePack(files);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

describe('a sound pack', () => {
	const pack = packOf(readMiniaturePack());
	const { catalogue } = pack;

	test('gives the catalogue of another city', () => {
		expect(catalogue.territory.name.en).toBe('Sampleton');
		expect(catalogue.divisions.map(({ code }) => code)).toEqual(['900101', '900102', '900201']);
		expect(catalogue.chains.map(({ id }) => id)).toEqual(['clocks', 'honey']);
		expect([...pack.projects].map(([portfolio, projects]) => [portfolio, projects.length])).toEqual([['sample', 5]]);
		expect([...pack.geometry.keys()]).toEqual(['divisions', 'basemap/rivers']);
		expect(pack.basemapSources.map(({ id }) => id)).toEqual(['sample-drawing']);
	});

	test('joins a division with its shape and its record', () => {
		expect(catalogue.divisions[0]).toMatchObject({
			name: { en: 'Sunrise District', aliases: ['东区'] },
			label: { en: 'Sunrise' },
			labelPoint: [10.1, 50],
			bbox: [10, 49.9, 10.2, 50.1],
			shapeAreaKm2: 318,
			seat: { position: [10.1, 50] }
		});
	});

	test('reads what feeds what, the local share and the judgements of a chain, and none where nothing is said', () => {
		const [clocks, honey] = catalogue.chains;
		expect(clocks?.flows.map(({ from, to, basis }) => [from, to, basis])).toEqual([
			['clock-springs', 'clock-assembly', 'generic'],
			['clock-assembly', 'clock-sales', 'sourced']
		]);
		expect(clocks?.localSupply?.share).toBe(0.3);
		expect(clocks?.gaps[0]?.links).toEqual(['clock-springs']);
		expect(clocks?.overrides).toMatchObject([{ link: 'clock-sales', state: 'weak', on: '2024-05-06' }]);
		expect(catalogue.enterprises[0]?.chains[0]?.links).toMatchObject([{ link: 'clock-assembly' }]);
		expect(honey).toMatchObject({ flows: [], localSupply: null, gaps: [], overrides: [] });
	});

	test('keeps the facts of the whole territory apart from those of divisions', () => {
		expect(pack.territoryFacts).toMatchObject([{ key: 'population', value: 123456 }]);
	});

	test('takes a park’s position from its point, and none from a feature without geometry', () => {
		expect(catalogue.parks.map(({ position }) => position)).toEqual([[10.15, 50.02], null]);
	});

	test('reads what a project leaves out as not reported', () => {
		const apiary = pack.projects.get(catalogue.territory.defaultPortfolio)?.at(4);
		expect(apiary).toMatchObject({
			investor: null,
			park: null,
			jobs: null,
			investmentBound: 'exact',
			dates: [],
			flags: []
		});
	});

	test('keeps a reported zero', () => {
		expect(pack.projects.get(catalogue.territory.defaultPortfolio)?.at(3)?.jobs).toBe(0);
	});

	test('puts the mark of a park’s outline inside it', () => {
		const square = {
			type: 'Polygon',
			coordinates: [
				[
					[10, 50],
					[10.1, 50],
					[10.1, 50.1],
					[10, 50.1],
					[10, 50]
				]
			]
		};
		const position = packOf(withValue('parks.geojson', 'features.0.geometry', square)).catalogue.parks[0]?.position;
		expect(position?.[0]).toBeCloseTo(10.05, 9);
		expect(position?.[1]).toBeCloseTo(50.05, 9);
	});

	test('parses with a byte order mark, without a basemap and with files it does not know', () => {
		const files = readMiniaturePack();
		files.set('territory.json', '\uFEFF' + files.get('territory.json'));
		files.delete('basemap/rivers.geojson');
		files.delete('basemap/sources.json');
		files.set('make/notes.json', 'not JSON at all');
		expect(problemsOf(files)).toEqual([]);
	});
});

describe('a file', () => {
	const checked = [...readMiniaturePack().keys()].filter((file) => !file.startsWith('basemap/'));
	const required = checked.filter((file) => !/(criteria|gates|scenarios)\.json$/.test(file));

	test.each(required)('%s is named when it is missing', (file) => {
		const files = readMiniaturePack();
		files.delete(file);
		expect(problemsOf(files)).toContainEqual({ code: 'missing-file', path: file, value: undefined });
	});

	test.each(checked)('%s that is not JSON is refused, and its records are not called unknown', (file) => {
		const codes = problemsOf(readMiniaturePack().set(file, '{"half":')).map(({ code }) => code);
		expect(codes).toContain('not-json');
		expect(codes).not.toContain('unknown-reference');
	});

	test.each(checked)('%s that holds something else is refused', (file) => {
		const paths = problemsOf(readMiniaturePack().set(file, '"words"')).map(({ path }) => path);
		expect(paths.some((path) => path.startsWith(file))).toBe(true);
	});
});

describe('limits', () => {
	const copies = (list: unknown, count: number): string => {
		const [first] = list as Record<string, unknown>[];
		return JSON.stringify(Array.from({ length: count }, (_, index) => ({ ...first, id: `copy-${index}`, links: [] })));
	};

	test('more chains than a number has bits are refused', () => {
		const { set, chains } = JSON.parse(readMiniaturePack().get('chains.json') ?? '') as Record<string, unknown>;
		const many = (count: number) => `{"set":${JSON.stringify(set)},"chains":${copies(chains, count)}}`;
		const problem = { code: 'too-many-records', path: 'chains.json: chains', value: 33 };
		expect(problemsOf(readMiniaturePack().set('chains.json', many(33)))).toContainEqual(problem);
		expect(problemsOf(readMiniaturePack().set('chains.json', many(32))).map(({ code }) => code)).not.toContain(
			problem.code
		);
	});

	test('a folder without any portfolio is refused', () => {
		const files = new Map([...readMiniaturePack()].filter(([path]) => !path.startsWith('portfolios/')));
		expect(problemsOf(files)).toContainEqual({
			code: 'missing-file',
			path: 'portfolios/*/portfolio.json',
			value: undefined
		});
	});
});
