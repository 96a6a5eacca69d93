import type { Weighing } from '../weighing/weighing.ts';
import { firstWeighing } from '../weighing/weighing.ts';
import { TEST_SET } from '../weighing/test-weighing.ts';
import type { DecisionRecord, Override, ProjectInputs } from './decision-record.ts';
import { type Decision, judgeDecision } from './judge-decision.ts';
import { makeRecord } from './make-record.ts';

/** Of `TEST_SET`: three criteria, worth an amount from 0 to 100 each, and three gates, of which one lets 1 and 2 pass. */
export const decisionOf = (projects: readonly ProjectInputs[], weighing: Partial<Weighing> = {}): Decision => ({
	criteria: TEST_SET.criteria,
	gates: TEST_SET.gates,
	projects,
	weighing: { ...firstWeighing(TEST_SET), ...weighing },
	samples: 200
});

const PORTFOLIO: DecisionRecord['portfolio'] = {
	id: 'sample',
	nature: 'demonstration',
	name: { zh: '样本', en: 'Sample', ru: 'Образец' },
	banner: { zh: '虚构', en: 'Fictitious', ru: 'Вымысел' }
};

/** A record of a decision, its projects named after their ids. */
export const recordOf = (decision: Decision, overrides: readonly Override[] = []): DecisionRecord =>
	makeRecord({
		...decision,
		madeOn: '2026-11-24',
		dataVersion: '0'.repeat(64),
		view: { query: 's=contracted', filter: ['签约'] },
		startingSet: { zh: '均衡', en: 'Balanced', ru: 'Баланс' },
		territory: { id: 'cloud-city', name: { zh: '云城', en: null, ru: null } },
		portfolio: PORTFOLIO,
		judged: judgeDecision(decision),
		words: new Map(
			decision.projects.map(({ id }) => [
				id,
				{ name: { zh: `=${id}`, en: null, ru: null }, asOf: '2026-05', sources: [] }
			])
		),
		overrides,
		sources: []
	});
