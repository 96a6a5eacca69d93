import { describe, expect, it } from 'vitest';
import { isParkOf, parksOf } from '../territory/parks-of.ts';
import type { PortfolioId } from '../territory/territory.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import { parseView, serialiseView } from './view.ts';

const [real, invented] = TEST_CATALOGUE.parks;
if (!real || !invented) throw new Error('the test catalogue has too few parks');
const parks = [real, { ...invented, portfolio: 'demo' as PortfolioId }];
const catalogue = { ...TEST_CATALOGUE, parks };
const parse = (query: string) => parseView(new URLSearchParams(query), catalogue);

describe('an invented park', () => {
	it('is shown with its own portfolio only, a real one with every portfolio', () => {
		expect(parksOf(parks, 'demo').map(({ id }) => id)).toEqual([real.id, invented.id]);
		expect(parksOf(parks, 'record').map(({ id }) => id)).toEqual([real.id]);
		expect(parksOf(parks, null).map(({ id }) => id)).toEqual([real.id]);
		expect(parks.map((park) => isParkOf(park, 'record'))).toEqual([true, false]);
	});

	it('is not selected by an address of another portfolio, which says so', () => {
		expect(parse(`sel=park.${invented.id}`)).toMatchObject({
			view: { selection: null },
			problems: [{ code: 'unknown-value', path: 'sel' }]
		});
		expect(parse(`sel=park.${real.id}`).view.selection).toEqual({ kind: 'park', id: real.id });
	});

	it('is selected by an address of its own, wherever the portfolio stands in it', () => {
		for (const query of [`p=demo&sel=park.${invented.id}`, `sel=park.${invented.id}&p=demo`])
			expect(parse(query)).toMatchObject({ view: { selection: { id: invented.id } }, problems: [] });
	});

	it('is not written into an address of another portfolio', () => {
		const { view } = parse(`p=demo&sel=park.${invented.id}`);
		expect(serialiseView(view, catalogue).get('sel')).toBe(`park.${invented.id}`);
		expect(serialiseView({ ...view, portfolio: 'record' as PortfolioId }, catalogue).get('sel')).toBeNull();
	});
});
