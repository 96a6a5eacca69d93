import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseView } from '$lib/domain/explore/view';
import { TEST_CATALOGUE } from '$lib/domain/explore/test-catalogue';
import { sourcesOf } from '$lib/domain/selection/measures/test-measures';
import type { ScenarioId } from '$lib/domain/selection/criteria/starting-set';
import type { KeptScenarioId, Scenario } from '$lib/domain/selection/scenario/scenario';
import { TEST_SET } from '$lib/domain/selection/weighing/test-weighing';
import { ComparedScenarios } from './compared-scenarios.svelte';
import { Explorer } from './explorer.svelte';
import { Weigher } from './weigher.svelte';

const stored = new Map<string, string>();

beforeEach(() => {
	stored.clear();
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

const keptScenario = (id: string, query: string, portfolio = 'record'): Scenario => ({
	id: id as KeptScenarioId,
	portfolio,
	name: id,
	note: '',
	query,
	author: '甲',
	keptAt: 0,
	changedAt: 0,
	changedBy: '甲',
	version: 1
});

/** Two projects in sight; `TEST_SET` has two starting sets, balanced and jobs. */
function opened(query = '', scenarios: readonly Scenario[] = [], set = TEST_SET) {
	const view = parseView(new URLSearchParams(query), TEST_CATALOGUE).view;
	const explorer = new Explorer(TEST_CATALOGUE, { view, locale: 'zh' });
	const { table, columns } = sourcesOf([{ jobs: 10 }, { jobs: 90 }]);
	const weigher = new Weigher(explorer, set);
	explorer.loaded = { portfolio: 'record', table, entries: [] };
	weigher.columns = { portfolio: 'record', columns };
	return { explorer, weigher, compared: new ComparedScenarios(weigher, { scenarios }) };
}
const idsOf = ({ chosen }: ComparedScenarios) => chosen.map(({ id }) => id);

test('at first the view stands beside the sets that lean most to either benefit', () => {
	// balanced (50 economic, 50 social) is on screen; jobs leans to social by 100, equal weights by 33, tax by −100
	const text = { zh: '税', en: 'tax', ru: 'tax' };
	const tax = { id: 'tax' as ScenarioId, name: text, reasoning: text, weights: { 'tax.per-mu': 100 } };
	const set = { ...TEST_SET, scenarios: [...TEST_SET.scenarios, tax] };
	expect(idsOf(opened('', [], set).compared)).toEqual(['now', 'set:jobs', 'set:tax']);
	expect(idsOf(opened().compared)).toEqual(['now', 'set:jobs', 'set:']);
});

test('two at least and four at most are compared, and a reload keeps which', () => {
	const kept = [keptScenario('a', ''), keptScenario('b', '')];
	const { compared } = opened('', kept);
	compared.toggle('kept:a');
	compared.toggle('kept:b');
	expect(idsOf(compared)).toEqual(['now', 'set:jobs', 'set:', 'kept:a']);
	for (const id of ['kept:a', 'set:', 'now', 'set:jobs']) compared.toggle(id);
	expect(idsOf(compared)).toEqual(['now', 'set:jobs']);
	compared.toggle('kept:b');
	expect(idsOf(opened('', kept).compared)).toEqual(['now', 'set:jobs', 'kept:b']);
	expect(idsOf(opened().compared)).toEqual(['now', 'set:jobs']);
});

test('scenarios of another portfolio cannot be compared with these', () =>
	expect(opened('', [keptScenario('a', '', 'demo')]).compared.choices.map(({ kind }) => kind)).not.toContain('kept'));

test('the further on, the more social benefit leads', () => {
	const { compared } = opened('w=w*tax.per-mu*100');
	expect(compared.compared?.map(({ choice }) => choice.id)).toEqual(['now', 'set:', 'set:jobs']);
});

test('a scenario that is shown changes filter and weighing, and nothing else of the view', () => {
	const { compared, explorer } = opened('map=121_41_8&d=21');
	const { camera } = explorer.view;
	compared.open(keptScenario('a', 'd=22&w=s*jobs'));
	expect(explorer.view.filter.divisions).toEqual(['990122']);
	expect(explorer.view.camera).toEqual(camera);
});
