import type { Text } from '../../names.ts';
import type { SelectionSet } from '../criteria/selection-set.ts';
import type { ScenarioId } from '../criteria/starting-set.ts';
import type { Criterion, CriterionId, Family } from '../criterion.ts';
import type { Gate, GateId } from '../gates/gate.ts';

const text = (zh: string): Text => ({ zh, en: zh, ru: zh });
const NOWHERE = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null } as const;

const criterion = (id: string, family: Family): Criterion => ({
	id: id as CriterionId,
	name: text(id),
	family,
	measure: 'jobs',
	unit: 'people',
	direction: 'max',
	valueFunction: [
		{ at: 0, value: 0 },
		{ at: 100, value: 100 }
	],
	formula: text('试'),
	reasoning: text('试'),
	sources: []
});

const gate = (id: string, test: Pick<Gate, 'comparator' | 'threshold'>): Gate =>
	({
		id: id as GateId,
		name: text(id),
		measure: 'jobs',
		unit: 'people',
		reasoning: text('试'),
		portfolio: null,
		provenance: NOWHERE,
		...test
	}) as Gate;

/** Three criteria, three gates and two starting sets; all invented. */
export const TEST_SET: SelectionSet = {
	criteria: [criterion('tax.per-mu', 'economic'), criterion('jobs_a', 'social'), criterion('岗位', 'social')],
	gates: [
		gate('least', { comparator: 'atLeast', threshold: null }),
		gate('alive', { comparator: 'isTrue', threshold: null }),
		gate('classes', { comparator: 'oneOf', threshold: [1, 2] })
	],
	scenarios: [
		{
			id: 'balanced' as ScenarioId,
			name: text('均衡'),
			reasoning: text('试'),
			weights: { 'tax.per-mu': 50, jobs_a: 30, 岗位: 20 }
		},
		{ id: 'jobs' as ScenarioId, name: text('就业'), reasoning: text('试'), weights: { jobs_a: 60, 岗位: 40 } }
	]
};
