import { expect, test } from 'vitest';
import { NO_FILTER } from '../../explore/filter.ts';
import { isWithinFilter, untouchedFields } from './within-filter.ts';

const chainOf = (link: string) => (link.startsWith('soy') ? 'soybean' : undefined);
const own = { links: ['soy-oil'], divisions: ['100001'] };
const asks = (filter: object) => isWithinFilter(own, { ...NO_FILTER, ...filter }, chainOf);

test.each([
	[{}, true],
	[{ chains: ['soybean'] }, true],
	[{ chains: ['dairy'] }, false],
	[{ links: ['soy-oil', 'soy-seed'] }, true],
	[{ links: ['soy-seed'] }, false],
	[{ divisions: ['100001'] }, true],
	[{ divisions: ['100002'] }, false],
	[{ chains: ['soybean'], divisions: ['100002'] }, false],
	// a stage of projects means nothing to a lead
	[{ stages: ['production'] }, true]
])('a lead on soy oil for one division is asked for by %j: %s', (filter, expected) => {
	expect(asks(filter)).toBe(expected);
});

test('who names no link or no division is left out where one is asked for', () => {
	const nothing = { links: [], divisions: [] };
	expect(isWithinFilter(nothing, { ...NO_FILTER, chains: ['soybean' as never] }, chainOf)).toBe(false);
	expect(isWithinFilter(nothing, { ...NO_FILTER, divisions: ['100001' as never] }, chainOf)).toBe(false);
	expect(isWithinFilter(nothing, NO_FILTER, chainOf)).toBe(true);
});

test('names the conditions that do not touch leads', () => {
	expect(untouchedFields({ ...NO_FILTER, text: 'oil', chains: ['soybean' as never] })).toEqual(['text']);
});
