import { expect, test } from 'vitest';
import type { Criterion, Family } from '$lib/domain/selection/criterion';
import { comparedIn, progressOf, weightsFromPairs } from './pairwise-weights';

const criterion = (id: string, family: Family) => ({ id, family }) as Pick<Criterion, 'id' | 'family'>;
const CRITERIA = [criterion('tax', 'economic'), criterion('jobs', 'social'), criterion('farms', 'social')];

test('families are compared first, then the criteria of each that has several', () => {
	expect(comparedIn(CRITERIA)).toEqual([
		{ family: null, ids: ['family/economic', 'family/social'] },
		{ family: 'social', ids: ['jobs', 'farms'] }
	]);
});

test('weights are the share within the family of the share of the family', () => {
	// economic : social is 1 : 3, jobs : farms 4 : 1, so 25, 75 × 0.8 and 75 × 0.2
	expect(weightsFromPairs(CRITERIA, { 'family/economic*family/social': -2, 'jobs*farms': 3 })).toEqual([25, 60, 15]);
});

test('nothing comes of comparisons until all are made', () => {
	const answers = { 'jobs*farms': 3 };
	expect(weightsFromPairs(CRITERIA, answers)).toBeNull();
	expect(progressOf(comparedIn(CRITERIA), answers)).toEqual({ answered: 1, pairs: 2 });
});

test('a family alone is not compared with others', () => {
	const criteria = CRITERIA.slice(1);
	expect(comparedIn(criteria)).toEqual([{ family: 'social', ids: ['jobs', 'farms'] }]);
	expect(weightsFromPairs(criteria, { 'jobs*farms': 0 })).toEqual([50, 50]);
});
