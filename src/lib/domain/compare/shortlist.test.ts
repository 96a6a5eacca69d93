import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Shortlist, ShortlistedThing } from './shortlist.ts';
import {
	addThing,
	canCompare,
	chosenThings,
	isShortlisted,
	MOST_SHORTLISTED,
	parseShortlist,
	removeThing,
	toggleThing
} from './shortlist.ts';

const park = (id: string): ShortlistedThing => ({ kind: 'park', id });
const parks = (count: number): Shortlist => Array.from({ length: count }, (_, place) => park(`park-${place}`));
const idsOf = (shortlist: Shortlist) => shortlist.map(({ id }) => id).join(' ');

describe('a shortlist', () => {
	it('keeps the order in which things were added', () => {
		expect(idsOf(addThing(addThing(addThing([], park('c')), park('a')), park('b')))).toBe('c a b');
	});

	it('holds a thing once, where it first was', () => {
		expect(idsOf(addThing([park('a'), park('b')], park('a')))).toBe('a b');
	});

	it('tells things of one id apart by their kind', () => {
		const both = addThing([park('1')], { kind: 'division', id: '1' });
		expect(both).toHaveLength(2);
		expect(removeThing(both, park('1'))).toEqual([{ kind: 'division', id: '1' }]);
	});

	it('takes out at the second press what the first put in', () => {
		const once = toggleThing([park('a')], park('b'));
		expect(isShortlisted(once, park('b'))).toBe(true);
		expect(idsOf(toggleThing(once, park('b')))).toBe('a');
	});

	it('takes no more than thirty, and still lets go of one', () => {
		const full = parks(MOST_SHORTLISTED);
		expect(toggleThing(full, park('more'))).toBe(full);
		expect(toggleThing(full, park('park-3'))).toHaveLength(29);
	});
});

describe('what is to be compared', () => {
	test.each<[string, number, [string, boolean][], string]>([
		['all of a few', 3, [], 'park-0 park-1 park-2'],
		['the first five of many', 7, [], 'park-0 park-1 park-2 park-3 park-4'],
		[
			'what was chosen instead',
			6,
			[
				['park-0', false],
				['park-5', true]
			],
			'park-1 park-2 park-3 park-4 park-5'
		],
		['six, where six were chosen', 6, [['park-5', true]], 'park-0 park-1 park-2 park-3 park-4 park-5']
	])('%s', (_, count, choices, expected) => {
		expect(idsOf(chosenThings(parks(count), new Map(choices)))).toBe(expected);
	});

	it('is two to five', () => {
		expect([1, 2, 5, 6].map((count) => canCompare(parks(count)))).toEqual([false, true, true, false]);
	});
});

describe('what was stored', () => {
	test.each<[string, unknown, string, string[]]>([
		['is read as it was written', [park('a'), { kind: 'project', id: 'p' }], 'a p', []],
		['costs one entry where one is bad', [park('a'), { kind: 'chain', id: 'x' }, park('b')], 'a b', ['malformed']],
		['costs an entry without an id', [{ kind: 'park' }, park('a')], 'a', ['malformed']],
		['costs an entry with an empty or endless id', [park(''), park('x'.repeat(201))], '', ['malformed', 'malformed']],
		['counts what stands twice once', [park('a'), park('a')], 'a', ['repeated']],
		['is nothing where it is no list', { a: 1 }, '', ['not-a-list']],
		['is nothing where there was none', null, '', ['not-a-list']]
	])('%s', (_, stored, ids, codes) => {
		const { kept, problems } = parseShortlist(stored);
		expect(idsOf(kept)).toBe(ids);
		expect(problems.map(({ code }) => code)).toEqual(codes);
	});

	it('is cut to thirty, each of the rest named', () => {
		const { kept, problems } = parseShortlist(parks(32));
		expect(kept).toHaveLength(30);
		expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['too-many [30]', 'too-many [31]']);
	});

	it('can be anything, and is then a shortlist all the same', () => {
		const check = (stored: unknown) => {
			const { kept } = parseShortlist(stored);
			expect(kept.length).toBeLessThanOrEqual(MOST_SHORTLISTED);
			expect(parseShortlist(JSON.parse(JSON.stringify(kept)))).toEqual({ kept, problems: [] });
		};
		const entry = fc.oneof(
			fc.anything(),
			fc.record({ kind: fc.oneof(fc.constantFrom('park', 'project', 'chain'), fc.anything()), id: fc.string() })
		);
		fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(entry, { maxLength: 50 })), check), { numRuns: 1_000 });
	});
});
