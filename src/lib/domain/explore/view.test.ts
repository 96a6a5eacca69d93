import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { Position } from '../territory/territory.ts';
import type { Filter, Range } from './filter.ts';
import { NO_FILTER } from './filter.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import type { Selection, View } from './view.ts';
import {
	changedFields,
	defaultView,
	fitRing,
	GROUP_KEYS,
	historyStep,
	LAYER_IDS,
	LIST_MODES,
	MOST_QUERY,
	parseView,
	SELECTION_KINDS,
	serialiseView,
	SHADES,
	SORT_KEYS,
	viewAddress
} from './view.ts';
import { PARAMETERS } from './view/parameters.ts';
import { VIEW_PROBLEM_CODES } from './view/values.ts';

const START = defaultView(TEST_CATALOGUE);
const parse = (query: string) => parseView(new URLSearchParams(query), TEST_CATALOGUE);
const write = (view: View): string => serialiseView(view, TEST_CATALOGUE).toString();
const withFilter = (filter: Partial<Filter>): View => ({ ...START, filter: { ...NO_FILTER, ...filter } });
const withLayers = (layers: Partial<View['layers']>): View => ({ ...START, layers: { ...START.layers, ...layers } });
const withList = (list: Partial<View['list']>): View => ({ ...START, list: { ...START.list, ...list } });
const range = (from: number | null, to: number | null, orUnreported = false): Range => ({ from, to, orUnreported });
const ids = <T>(...values: string[]): T => values as T;

const TRIANGLE: Position[] = [
	[121, 41],
	[122.5, 41.25],
	[121.0001, 42]
];

const ADDRESSES: readonly (readonly [query: string, view: View])[] = [
	['', START],
	['p=demo', { ...START, portfolio: 'demo' as View['portfolio'] }],
	['sel=chain.soybean', { ...START, selection: { kind: 'chain', id: 'soybean' } }],
	['sel=link.soybean.oil', { ...START, selection: { kind: 'link', id: 'soybean.oil' } }],
	['sel=division.21', { ...START, selection: { kind: 'division', id: '990121' } }],
	['sel=project.QQ-001', { ...START, selection: { kind: 'project', id: 'QQ-001' } }],
	['d=02.21._', withFilter({ divisions: ids('990102', '990121', '?') })],
	['d=880100', withFilter({ divisions: ids('880100') })],
	['c=soybean.dairy', withFilter({ chains: ids('soybean', 'dairy') })],
	['l=soybean*.oil.dairy**milk', withFilter({ links: ids('soybean.oil', 'dairy*milk') })],
	['pl=sub-park._', withFilter({ parkLevels: ['sub-park', '?'] })],
	['s=planned.contracted', withFilter({ stages: ['planned', 'contracted'] })],
	[
		'pr=hundred&f=suspended&cf=high',
		withFilter({ programmes: ids('hundred'), flags: ['suspended'], confidences: ['high'] })
	],
	['inv=10000_50000', withFilter({ investmentWanYuan: range(10000, 50000) })],
	['land=_0.5_u', withFilter({ landHa: range(null, 0.5, true) })],
	['jobs=_', withFilter({ jobs: range(null, null) })],
	['asof=-1.5_1e21', withFilter({ asOfYear: range(-1.5, 1e21) })],
	['area=r_122.5_41.25_30', withFilter({ area: { kind: 'radius', centre: [122.5, 41.25], radiusKm: 30 } })],
	['q=%E5%A4%A7%E8%B1%86+oil', withFilter({ text: '大豆 oil' })],
	['at=2021-03-31', { ...START, asOf: '2021-03-31' }],
	['shade=jobs', { ...START, shade: 'jobs' }],
	['list=table&sort=name&g=stage', withList({ mode: 'table', sort: 'name', descending: false, group: 'stage' })],
	['sort=-asOf', withList({ sort: 'asOf', descending: true })],
	['sort=investment', withList({ descending: false })],
	['map=123.96182_-47.3_8.25', { ...START, camera: { lng: 123.96182, lat: -47.3, zoom: 8.25 } }],
	[
		'hide=rail.online&op=water-50.places-0',
		withLayers({ hidden: ['rail', 'online'], opacity: { water: 0.5, places: 0 } })
	],
	[
		'ord=projects.online.neighbours.divisions.water.rail.places.parks',
		withLayers({ order: ['projects', 'online', 'neighbours', 'divisions', 'water', 'rail', 'places', 'parks'] })
	]
];

describe('an address', () => {
	it.each(ADDRESSES)('is %s for its view, and reads back without a problem', (query, view) => {
		expect(write(view)).toBe(query);
		expect(parse(query)).toEqual({ view, problems: [] });
	});

	it('carries a drawn ring', () => {
		const view = withFilter({ area: { kind: 'polygon', ring: TRIANGLE } });
		expect(write(view)).toMatch(/^area=p_[\w-]{18,24}$/);
		expect(parse(write(view)).view).toEqual(view);
	});

	it('is a question mark for the default view, so that it clears a query', () => {
		expect(viewAddress(START, TEST_CATALOGUE)).toBe('?');
		expect(viewAddress({ ...START, shade: 'land' }, TEST_CATALOGUE)).toBe('?shade=land');
	});

	it.each([
		['d=990121', { divisions: ids<Filter['divisions']>('990121') }],
		['d=02&d=21', { divisions: ids<Filter['divisions']>('990102', '990121') }],
		['c=&q=&inv=', {}]
	])('%s, as a form or a person writes it, is understood', (query, filter) => {
		expect(parse(query)).toEqual({ view: withFilter(filter), problems: [] });
	});
});

const FAULTS: readonly (readonly [query: string, code: string, path: string, value: string])[] = [
	['c=soybean.tea', 'unknown-value', 'c', 'tea'],
	['c=soybean.soybean', 'repeated-value', 'c', 'soybean'],
	['c=soybean&p=nobody', 'unknown-value', 'p', 'nobody'],
	['c=soybean&sel=chain.tea', 'unknown-value', 'sel', 'chain.tea'],
	['c=soybean&sel=chain', 'unknown-value', 'sel', 'chain'],
	['c=soybean&inv=many_', 'malformed', 'inv', 'many_'],
	['c=soybean&inv=100', 'malformed', 'inv', '100'],
	['c=soybean&inv=1_2_x', 'malformed', 'inv', '1_2_x'],
	['c=soybean&inv=1e999_', 'malformed', 'inv', '1e999_'],
	['c=soybean&inv=5_1', 'out-of-range', 'inv', '5_1'],
	['c=soybean&at=2021-02-30', 'malformed', 'at', '2021-02-30'],
	['c=soybean&map=1_2', 'malformed', 'map', '1_2'],
	['c=soybean&map=1_95_3', 'out-of-range', 'map', '1_95_3'],
	['c=soybean&area=r_1_2', 'malformed', 'area', 'r_1_2'],
	['c=soybean&area=p_AA', 'malformed', 'area', 'p_AA'],
	['c=soybean&area=circle', 'malformed', 'area', 'circle'],
	['c=soybean&op=water-101', 'out-of-range', 'op', 'water-101'],
	['c=soybean&op=sea-50', 'unknown-value', 'op', 'sea-50'],
	['c=soybean&ord=parks.projects', 'malformed', 'ord', 'parks.projects'],
	['c=soybean&sort=-colour', 'unknown-value', 'sort', '-colour'],
	['c=soybean&list=table&list=list', 'repeated-parameter', 'list', 'list'],
	['c=soybean&colour=red', 'unknown-parameter', 'colour', 'red'],
	[`c=soybean&q=${'a'.repeat(201)}`, 'too-long', 'q', 'a'.repeat(201)]
];

describe('a fault in an address', () => {
	it.each(FAULTS)('%s is %s and costs only itself', (query, code, path, value) => {
		const { view, problems } = parse(query);
		expect(problems).toEqual([{ code, path, value }]);
		expect(view.filter.chains).toEqual(['soybean']);
	});

	it('is not a parameter that counts visits', () => {
		expect(parse('utm_source=x&gclid=1&c=dairy').problems).toEqual([]);
	});
});

describe('the length of an address', () => {
	it('makes room for the filter by leaving out the looks of the map', () => {
		const view = {
			...withFilter({ text: '豆'.repeat(200) }),
			camera: { lng: 121, lat: 41, zoom: 8 },
			shade: 'jobs' as const
		};
		const { view: read } = parse(write({ ...view, selection: { kind: 'project', id: 'x'.repeat(80) } }));
		expect(read.selection?.id).toHaveLength(80);
		expect(read.filter.text).toBe('豆'.repeat(200));
		expect(read.camera).toBeNull();
	});

	it('cuts the text to what fits', () => {
		const view = {
			...withFilter({ text: '豆'.repeat(200) }),
			selection: { kind: 'project', id: 'x'.repeat(200) } as const
		};
		const { text } = parse(write(view)).view.filter;
		expect(text).toBe('豆'.repeat(text.length));
		expect(text.length).toBeGreaterThan(180);
	});

	it('thins a ring of many vertices to sixty near where it was', () => {
		const circle = Array.from({ length: 2_500 }, (_, step): Position => {
			const turn = (step / 2_500) * 2 * Math.PI;
			return [122 + Math.cos(turn), 42 + Math.sin(turn)];
		});
		const ring = fitRing(circle);
		expect(ring).toHaveLength(60);
		const radii = ring.map(([lng, lat]) => Math.hypot(lng - 122, lat - 42));
		expect(Math.min(...radii)).toBeGreaterThan(0.999);
		expect(parse(write(withFilter({ area: { kind: 'polygon', ring: circle } }))).view.filter.area).toEqual({
			kind: 'polygon',
			ring
		});
	});
});

describe('history', () => {
	const moved: View = { ...START, camera: { lng: 1, lat: 2, zoom: 3 } };
	const filtered: View = withFilter({ chains: ids('soybean') });
	it.each([
		[START, structuredClone(START), [], 'none'],
		[START, moved, ['camera'], 'replace'],
		[START, filtered, ['filter'], 'push'],
		[moved, { ...filtered, shade: 'land' as const }, ['camera', 'filter', 'shade'], 'push'],
		[withLayers({ opacity: { rail: 0.5 } }), withLayers({ opacity: { water: 0.5 } }), ['layers'], 'push']
	])('case %#', (before, after, fields, step) => {
		expect(changedFields(before, after)).toEqual(fields);
		expect(historyStep(before, after)).toBe(step);
	});
});

const hundredth = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => value / 100);
const degrees = (most: number, decimals: number) =>
	fc.integer({ min: -most * 10 ** decimals, max: most * 10 ** decimals }).map((value) => value / 10 ** decimals);
const anyNumber = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
);
const anyRange = fc.option(
	fc
		.record({ from: fc.option(anyNumber), to: fc.option(anyNumber), orUnreported: fc.boolean() })
		.map((value): Range => {
			const isTurned = value.from !== null && value.to !== null && value.from > value.to;
			return isTurned ? { ...value, from: value.to, to: value.from } : value;
		})
);
const some = <T>(values: readonly T[]) => fc.shuffledSubarray([...values]);
const position = fc.tuple(degrees(180, 4), degrees(90, 4));
const anyArea = fc.option(
	fc.oneof(
		fc
			.uniqueArray(position, { minLength: 3, maxLength: 60, selector: String })
			.map((ring) => ({ kind: 'polygon' as const, ring })),
		fc.record({ kind: fc.constant('radius' as const), centre: position, radiusKm: hundredth(500) })
	)
);
const divisionCodes = TEST_CATALOGUE.divisions.map(({ code }) => code);
const links = TEST_CATALOGUE.chains.flatMap((chain) => chain.links.map(({ id }) => id));
const KNOWN_IDS: Record<Selection['kind'], readonly string[]> = {
	project: ['QQ-001', 'a.b*c', '项目'],
	park: TEST_CATALOGUE.parks.map(({ id }) => id),
	division: divisionCodes,
	chain: TEST_CATALOGUE.chains.map(({ id }) => id),
	link: links,
	enterprise: TEST_CATALOGUE.enterprises.map(({ id }) => id)
};
const anyFilter: fc.Arbitrary<Filter> = fc.record({
	divisions: some([...divisionCodes, '?' as const]),
	chains: some(TEST_CATALOGUE.chains.map(({ id }) => id)),
	links: some(links),
	parkLevels: some([...PARK_LEVELS, '?' as const]),
	stages: some(STAGES),
	programmes: some(TEST_CATALOGUE.programmes.map(({ id }) => id)),
	flags: some(FLAGS),
	confidences: some(CONFIDENCES),
	investmentWanYuan: anyRange,
	landHa: anyRange,
	jobs: anyRange,
	asOfYear: anyRange,
	area: anyArea,
	text: fc.string({ unit: 'grapheme', maxLength: 12 })
});
const anyView: fc.Arbitrary<View> = fc.record({
	camera: fc.option(fc.record({ lng: degrees(180, 5), lat: degrees(90, 5), zoom: hundredth(24) })),
	portfolio: fc.constantFrom(...TEST_CATALOGUE.portfolios.map(({ id }) => id)),
	filter: anyFilter,
	selection: fc.option(
		fc
			.constantFrom(...SELECTION_KINDS)
			.chain((kind) => fc.record({ kind: fc.constant(kind), id: fc.constantFrom(...KNOWN_IDS[kind]) }))
	),
	shade: fc.option(fc.constantFrom(...SHADES)),
	layers: fc.record({
		hidden: some(LAYER_IDS),
		opacity: fc.dictionary(
			fc.constantFrom(...LAYER_IDS),
			fc.integer({ min: 0, max: 99 }).map((value) => value / 100),
			{ noNullPrototype: true }
		),
		order: fc.constantFrom([], [...LAYER_IDS].reverse())
	}),
	list: fc.record({
		mode: fc.constantFrom(...LIST_MODES),
		sort: fc.constantFrom(...SORT_KEYS),
		descending: fc.boolean(),
		group: fc.option(fc.constantFrom(...GROUP_KEYS))
	}),
	asOf: fc.option(
		fc
			.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10))
	)
});
const wildView: fc.Arbitrary<View> = fc
	.record({
		view: anyView,
		text: fc.string({ unit: 'binary', maxLength: 2_000 }),
		id: fc.string({ unit: 'binary', maxLength: 2_500 }),
		ring: fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 200 }),
		number: fc.double()
	})
	.map(({ view, text, id, ring, number }): View => ({
		...view,
		selection: { kind: 'project', id },
		camera: { lng: number, lat: number, zoom: number },
		asOf: text,
		filter: {
			...view.filter,
			text,
			links: ids(id, ...view.filter.links, ...view.filter.links),
			area: { kind: 'polygon', ring },
			jobs: range(number, 0)
		}
	}));

describe('laws', () => {
	it('reads every view back from its address', () => {
		const check = (view: View) => {
			expect(parse(write(view))).toEqual({ view, problems: [] });
		};
		fc.assert(
			fc.property(
				anyView.filter((view) => write(view).length < MOST_QUERY - 300),
				check
			),
			{ numRuns: 2_000 }
		);
	});

	it('keeps every address within its length, and reads back what it wrote', () => {
		const check = (view: View) => {
			const query = write(view);
			expect(query.length).toBeLessThanOrEqual(MOST_QUERY);
			const read = parse(query);
			expect(read.problems).toEqual([]);
			expect(write(read.view)).toBe(query);
		};
		fc.assert(fc.property(fc.oneof(anyView, wildView), check), { numRuns: 2_000 });
	});

	it('reads the same view whatever the order of the parameters', () => {
		const check = (view: View, order: number[]) => {
			const parameters = [...serialiseView(view, TEST_CATALOGUE)];
			const shuffled = parameters.map((parameter, index) => ({ parameter, at: order[index] ?? 0 }));
			const query = new URLSearchParams(shuffled.sort((a, b) => a.at - b.at).map(({ parameter }) => parameter));
			expect(parseView(query, TEST_CATALOGUE).view).toEqual(parse(write(view)).view);
		};
		fc.assert(fc.property(anyView, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), check), { numRuns: 1_000 });
	});

	it('makes a view of any text, and names parameter and value in every problem', () => {
		const keys = PARAMETERS.map(({ key }) => key);
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[-\w.*?%+]*$/),
			fc.constantFrom('_', 'p_', 'r___', '.', '*', 'soybean*', '-')
		);
		const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), value), { maxLength: 12 });
		const check = (parameters: [string, string][]) => {
			const params = new URLSearchParams(parameters);
			const { view, problems } = parseView(params, TEST_CATALOGUE);
			expect(Object.keys(view)).toEqual(Object.keys(START));
			for (const problem of problems) {
				expect(VIEW_PROBLEM_CODES).toContain(problem.code);
				expect(params.has(problem.path)).toBe(true);
				const said = params.getAll(problem.path).flatMap((value) => [value, value.replace(/\*(.)/gsu, '$1')]);
				expect(said.some((value) => value.includes(String(problem.value)))).toBe(true);
			}
			expect(write(parse(write(view)).view)).toBe(write(view));
		};
		fc.assert(fc.property(pairs, check), { numRuns: 3_000 });
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => void parse(query)),
			{ numRuns: 2_000 }
		);
	});
});
