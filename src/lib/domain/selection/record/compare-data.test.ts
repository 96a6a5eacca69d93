import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gate } from '../gates/gate.ts';
import { compareData } from './compare-data.ts';
import type { DecisionInputs } from './decision-record.ts';
import { inputText } from './input-text.ts';
import { decisionOf } from './test-decision.ts';

const BEFORE: DecisionInputs = decisionOf([
	{ id: 'a', amounts: [40, null, 3], gateAmounts: [10, 1, 1] },
	{ id: 'b', amounts: [1, 2, 3], gateAmounts: [null, 1, 1] }
]);

const moves = (after: Partial<DecisionInputs>) => compareData(BEFORE, { ...BEFORE, ...after });

describe('what moved since a record was made', () => {
	test('is nothing for the same inputs in another order', () => {
		const turned = {
			criteria: BEFORE.criteria.toReversed(),
			projects: BEFORE.projects.toReversed().map((project) => ({ ...project, amounts: project.amounts.toReversed() }))
		};
		expect(moves(turned)).toEqual([]);
		expect(inputText({ ...BEFORE, ...turned })).toBe(inputText(BEFORE));
	});
	test('is each amount with its value before and after, disclosed or not', () => {
		const [a, b] = BEFORE.projects;
		const found = moves({
			projects: [{ id: 'a', amounts: [40, 7, 3], gateAmounts: [null, 1, 1] }, ...(a && b ? [b] : [])]
		});
		expect(
			found.map((move) => move.kind === 'amount' && [move.project, move.measured.id, move.before, move.after])
		).toEqual([
			['a', 'jobs_a', null, 7],
			['a', 'least', 10, null]
		]);
	});
	test('is a project that came or went', () => {
		const projects = [{ id: 'c', amounts: [1, 1, 1], gateAmounts: [1, 1, 1] }];
		expect(moves({ projects })).toEqual([
			{ kind: 'project-gone', project: 'a' },
			{ kind: 'project-gone', project: 'b' },
			{ kind: 'project-new', project: 'c' }
		]);
	});
	test('is a threshold, a gate that compares otherwise, and a value function', () => {
		const gates = BEFORE.gates.map((gate): Gate => {
			if (gate.id === 'least') return { ...gate, threshold: 5 } as Gate;
			return gate.id === 'classes' ? ({ ...gate, comparator: 'atMost', threshold: 2 } as Gate) : gate;
		});
		const criteria = BEFORE.criteria.map((criterion, place) =>
			place === 0 ? { ...criterion, valueFunction: [{ at: 0, value: 0 }] } : criterion
		);
		const found = moves({ gates, criteria });
		expect(found.map(({ kind }) => kind)).toEqual(['criterion-changed', 'threshold', 'gate-changed']);
		expect(found[1]).toMatchObject({ before: null, after: 5 });
	});
	test('is nothing exactly where the version of the data is the same', () => {
		const inputs = fc
			.array(
				fc.record({
					id: fc.constantFrom('a', 'b', 'c'),
					amounts: fc.array(fc.constantFrom(null, 0, 1, 0.1), { minLength: 3, maxLength: 3 }),
					gateAmounts: fc.array(fc.constantFrom(null, 0, 1), { minLength: 3, maxLength: 3 })
				}),
				{ maxLength: 3 }
			)
			.map((projects) =>
				decisionOf(projects.filter(({ id }, place) => projects.findIndex((one) => one.id === id) === place))
			);
		fc.assert(
			fc.property(inputs, inputs, (one, other) => {
				expect(compareData(one, other).length === 0).toBe(inputText(one) === inputText(other));
			})
		);
	});
});
