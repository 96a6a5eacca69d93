import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { Filter, Range } from './filter.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import type { Selection, View } from './view.ts';
import {
	defaultView,
	GROUP_KEYS,
	LAYER_IDS,
	LIST_MODES,
	MOST_QUERY,
	parseView,
	SELECTION_KINDS,
	serialiseView,
	SHADES,
	SORT_KEYS
} from './view.ts';
import { PARAMETERS } from './view/parameters.ts';
import { VIEW_PROBLEM_CODES } from './view/values.ts';

const START = defaultView(TEST_CATALOGUE);
const parse = (query: string) => parseView(new URLSearchParams(query), TEST_CATALOGUE);
const write = (view: View): string => serialiseView(view, TEST_CATALOGUE).toString();
const range = (from: number | null, to: number | null, orUnreported = false): Range => ({ from, to, orUnreported });
const ids = <T>(...values: string[]): T => values as T;

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
	site: TEST_CATALOGUE.sites.map(({ id }) => id),
	chain: TEST_CATALOGUE.chains.map(({ id }) => id),
	link: links,
	enterprise: TEST_CATALOGUE.enterprises.map(({ id }) => id),
	campaign: ['winter-2026', 'a.b*c'],
	lead: ['lead-1', '线索']
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
	weighing: fc.option(fc.string({ minLength: 1, maxLength: 60 })),
	timeline: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
	edition: fc.option(fc.constantFrom('2026-11-29-1', '2027-01-31-12')),
	sheet: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
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
		weighing: text,
		timeline: text,
		sheet: text,
		filter: {
			...view.filter,
			text,
			links: ids(id, ...view.filter.links, ...view.filter.links),
			area: { kind: 'polygon', ring },
			jobs: range(number, 0)
		}
	}));

describe('an address', () => {
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
