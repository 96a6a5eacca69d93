import { describe, expect, it } from 'vitest';
import type { ChainId } from '../chain/chain.ts';
import { matchPark } from './match.ts';
import { askAbout, gatherQuestions } from './questions.ts';
import { parkOf, projectOf } from './test-sides.ts';

const FULL = {
	waterM3PerDay: 0,
	heatGjPerHour: 0,
	steamTPerHour: 0,
	railSiding: false,
	pollutionClass: 1 as const,
	landUse: 'industrial' as const
};
const soy = { chains: ['soybean'] as ChainId[] };
const park = (id: string, offers = {}) => parkOf(id, { pollutionClass: 3, landUse: ['industrial'], ...offers }, soy);
const brief = (matches: Parameters<typeof askAbout>[0]) =>
	askAbout(matches).map((question) => [
		question.of === 'park' ? question.park.id : question.project.id,
		question.key,
		question.waiting
	]);

describe('askAbout', () => {
	it('gathers what is not known by whom it is asked of, those that most wait on first', () => {
		const [p, q] = [
			projectOf('p', { ...FULL, landHa: 2, powerKva: 9 }, soy),
			projectOf('q', { ...FULL, powerKva: 9 }, soy)
		];
		// the park states its land, not its power; q does not state its land
		const matches = [p, q].map((project) => matchPark(project, park('k', { landHa: 5 })));
		expect(brief(matches)).toEqual([
			['k', 'powerKva', ['p', 'q']],
			['q', 'landHa', ['k']]
		]);
	});

	it('asks both sides of what neither states', () => {
		expect(brief([matchPark(projectOf('p', { ...FULL, landHa: 2 }, soy), park('k', { landHa: 5 }))])).toEqual([
			['k', 'powerKva', ['p']],
			['p', 'powerKva', ['k']]
		]);
	});

	it('asks nothing for a match that is excluded', () => {
		expect(
			brief([matchPark(projectOf('p', { ...FULL, landHa: 9, powerKva: 9 }, soy), park('k', { landHa: 5 }))])
		).toEqual([]);
	});
});

describe('gatherQuestions', () => {
	it('makes one of the questions about the same value, and counts who is asked and what waits', () => {
		const [p, q] = [
			projectOf('p', { ...FULL, landHa: 2, powerKva: 9 }, soy),
			projectOf('q', { ...FULL, powerKva: 9 }, soy)
		];
		const parks = [park('k', { landHa: 5 }), park('l')];
		const matches = parks.flatMap((one) => [p, q].map((project) => matchPark(project, one)));
		// power: both parks, for both projects; land: l for p and for q, q for k and for l
		expect(gatherQuestions(askAbout(matches))).toEqual([
			{ of: 'park', key: 'powerKva', asked: 2, waiting: 4 },
			{ of: 'park', key: 'landHa', asked: 1, waiting: 2 },
			{ of: 'project', key: 'landHa', asked: 1, waiting: 2 }
		]);
	});
});
