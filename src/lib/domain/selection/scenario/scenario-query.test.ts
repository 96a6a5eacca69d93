import { expect, test } from 'vitest';
import { TEST_CATALOGUE } from '../../explore/test-catalogue.ts';
import { parseView } from '../../explore/view.ts';
import { scenarioQuery, withScenario } from './scenario-query.ts';

const view = (query: string) => parseView(new URLSearchParams(query), TEST_CATALOGUE).view;

test('a scenario is the portfolio, the filter and the weighing of a view', () =>
	expect(scenarioQuery(view('p=demo&d=02&w=s*jobs&sel=chain.soybean&map=121_41_8&hide=rivers'), TEST_CATALOGUE)).toBe(
		'p=demo&d=02&w=s*jobs'
	));

test('two views that rank alike are one scenario, in whatever order their addresses stand', () =>
	expect(scenarioQuery(view('w=s*jobs&d=02'), TEST_CATALOGUE)).toBe(
		scenarioQuery(view('d=02&w=s*jobs'), TEST_CATALOGUE)
	));

test('an opened scenario changes filter and weighing, and leaves the map and the selection', () => {
	const before = view('d=21&w=m*topsis&sel=chain.soybean&map=121_41_8');
	const after = withScenario(before, 'd=02&w=s*jobs', TEST_CATALOGUE);
	expect(scenarioQuery(after, TEST_CATALOGUE)).toBe('d=02&w=s*jobs');
	expect({ ...after, filter: null, weighing: null }).toEqual({ ...before, filter: null, weighing: null });
});

test('a scenario without conditions takes those of the view away', () =>
	expect(withScenario(view('d=21&w=m*topsis'), '', TEST_CATALOGUE)).toEqual(view('')));
