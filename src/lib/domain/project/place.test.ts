import { describe, expect, it } from 'vitest';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import type { DivisionCode, ParkId, Position } from '../territory/territory.ts';
import { divisionOf, placeProject } from './place.ts';

const { parks, divisions } = indexCatalogue(TEST_CATALOGUE);
const SITE: Position = [121.7, 41.7];
const project = (position: Position | null, park: string | null, division: string | null) => ({
	position,
	park: park as ParkId | null,
	division: division as DivisionCode | null
});

describe('placeProject', () => {
	it.each([
		['its own position first', project(SITE, 'east-zone', '990121'), { placement: 'site', position: SITE }],
		['its park next', project(null, 'east-zone', '990121'), { placement: 'site', position: [121.1, 41.1] }],
		['its division next', project(null, 'nowhere', '990122'), { placement: 'division', position: [123, 43] }],
		['its park’s division last', project(null, 'long.park', null), { placement: 'division', position: [122, 42] }],
		['nowhere without any', project(null, 'nowhere', null), { placement: 'none', position: null }],
		['nowhere in the whole territory', project(null, null, '990100'), { placement: 'none', position: null }]
	])('takes %s', (_, placed, place) => expect(placeProject(placed, parks, divisions)).toEqual(place));
});

describe('divisionOf', () => {
	it('prefers the project’s own to its park’s', () => {
		expect(divisionOf(project(null, 'long.park', '990122'), parks)).toBe('990122');
		expect(divisionOf(project(null, 'long.park', null), parks)).toBe('990121');
		expect(divisionOf(project(null, null, null), parks)).toBeNull();
	});
});
