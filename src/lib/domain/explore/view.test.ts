import { describe, expect, it } from 'vitest';
import type { Position } from '../territory/territory.ts';
import type { Filter, Range } from './filter.ts';
import { NO_FILTER } from './filter.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import type { View } from './view.ts';
import {
	changedFields,
	defaultView,
	fitRing,
	historySteps,
	MOST_QUERY,
	parseView,
	serialiseView,
	viewAddress
} from './view.ts';

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
	['w=s*jobs-first**w*jobs*62.5', { ...START, weighing: 's*jobs-first**w*jobs*62.5' }],
	['t=unit%7E2026-09-06%7E440', { ...START, timeline: 'unit~2026-09-06~440' }],
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
		'ord=projects.online.neighbours.divisions.water.rail.places.parks.sites',
		withLayers({
			order: ['projects', 'online', 'neighbours', 'divisions', 'water', 'rail', 'places', 'parks', 'sites']
		})
	]
];

describe('an address', () => {
	it.each(ADDRESSES)('is %s for its view, and reads back without a problem', (query, view) => {
		expect(write(view)).toBe(query);
		expect(parse(query)).toEqual({ view, problems: [] });
	});

	it('from before sites had a layer lays them above the divisions', () => {
		const { view, problems } = parse('ord=projects.online.neighbours.divisions.water.rail.places.parks');
		expect(problems).toEqual([]);
		expect(view.layers.order).toEqual([
			'projects',
			'online',
			'neighbours',
			'divisions',
			'sites',
			'water',
			'rail',
			'places',
			'parks'
		]);
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
	[`c=soybean&q=${'a'.repeat(201)}`, 'too-long', 'q', 'a'.repeat(201)],
	[`c=soybean&w=${'a'.repeat(1_001)}`, 'too-long', 'w', 'a'.repeat(1_001)]
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

	it('is used to the last character, and no further', () => {
		const lengths = Array.from({ length: 100 }, (_, more) => {
			const view = {
				...withFilter({ chains: ids('soybean') }),
				selection: { kind: 'project', id: 'x'.repeat(1_820 + more) }
			};
			return viewAddress(view as View, TEST_CATALOGUE).length;
		});
		expect(Math.max(...lengths)).toBe(MOST_QUERY);
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
		expect(historySteps()(before, after, { gesture: 0, at: 0 })).toBe(step);
	});

	const land = (from: number, orUnreported = false) => withFilter({ landHa: { from, to: null, orUnreported } });
	const typed = (text: string) => withFilter({ text });
	it.each<[string, View[], [gesture: number, at: number][], string]>([
		[
			'a drag is one step',
			[START, land(1), land(2), land(3)],
			[
				[1, 0],
				[1, 10],
				[1, 2_000]
			],
			'push replace replace'
		],
		[
			'another press is another step',
			[START, land(1), land(1, true)],
			[
				[1, 0],
				[2, 10]
			],
			'push push'
		],
		[
			'another condition in one press is another step',
			[START, land(1), filtered],
			[
				[1, 0],
				[1, 0]
			],
			'push push'
		],
		[
			'a word being typed is one step',
			[START, typed('a'), typed('ab')],
			[
				[1, 0],
				[2, 1_499]
			],
			'push replace'
		],
		[
			'after a pause it is another',
			[START, typed('a'), typed('ab')],
			[
				[1, 0],
				[2, 1_500]
			],
			'push push'
		],
		[
			'the camera ends no drag',
			[START, land(1), { ...land(1), camera: moved.camera }, land(2)],
			[
				[1, 0],
				[1, 1],
				[1, 2]
			],
			'push replace replace'
		]
	])('%s', (_, views, moments, steps) => {
		const step = historySteps();
		const taken = views
			.slice(1)
			.map((view, index) =>
				step(views[index] ?? START, view, { gesture: moments[index]?.[0] ?? 0, at: moments[index]?.[1] ?? 0 })
			);
		expect(taken.join(' ')).toBe(steps);
	});
});
