import { expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import { makeSelectionColumns } from '../../src/lib/domain/catalogue/selection-columns.ts';
import { assessChains } from '../../src/lib/domain/chain/assess-chain.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { defaultView, parseView } from '../../src/lib/domain/explore/view.ts';
import { gatesOf } from '../../src/lib/domain/selection/gates/gate.ts';
import { measureProjects } from '../../src/lib/domain/selection/measures/measure-projects.ts';
import { decisionInputs } from '../../src/lib/domain/selection/record/decision-inputs.ts';
import { judgeDecision } from '../../src/lib/domain/selection/record/judge-decision.ts';
import { createScenarioRanker } from '../../src/lib/domain/selection/scenario/scenario-ranker.ts';
import { toValues } from '../../src/lib/domain/selection/value-model/value-matrix.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';

const PORTFOLIO = 'demonstration';

function readDemonstration() {
	const pack = parsePack(readPackFiles('data'));
	if (!pack.ok) throw new Error('the pack is broken');
	const { catalogue, projects: all, selection: set } = pack.value;
	const found = [...all].find(([id]) => id === PORTFOLIO)?.[1] ?? [];
	const [index, table, columns] = [
		indexCatalogue(catalogue),
		makeProjectTable(found, catalogue),
		makeSelectionColumns(found)
	];
	const chains = assessChains([...index.chains.values()], { index, table, overrides: [] });
	const measured = { table, columns, index, chains, parks: parksOf(catalogue.parks, PORTFOLIO) };
	const measure = (things: readonly { readonly measure: string }[]) =>
		measureProjects(
			things.map((thing) => thing.measure),
			measured
		);
	const amounts = measure(set.criteria);
	const projects = { criteria: set.criteria, amounts, values: toValues(amounts, set.criteria) };
	const gateAmounts = measure(gatesOf(set.gates, PORTFOLIO));
	const rank = createScenarioRanker({
		catalogue,
		set,
		portfolio: PORTFOLIO,
		table,
		entries: [],
		projects,
		gateAmounts
	});
	return { catalogue, table, rank, sources: { catalogue, index, set, table, columns, entries: [] } };
}

const { catalogue, table, rank, sources } = readDemonstration();

test.each([
	['as everybody begins', ''],
	['jobs first', 'w=s*jobs-first'],
	['one chain', 'c=soybean'],
	['another method', 'w=m*topsis'],
	['a threshold of one’s own', 'w=g*tax-per-mu*12'],
	['one chain under another set and threshold', 'c=soybean&w=s*fiscal-first**g*tax-per-mu*12']
])('a scenario gives the ranks of the decision record: %s', (_, part) => {
	const query = `p=${PORTFOLIO}&${part}`;
	const { view } = parseView(new URLSearchParams(query), catalogue);
	const { weighing, inputs, rows } = decisionInputs(view, sources);
	const judged = judgeDecision({ ...inputs, weighing, samples: 1 });
	const { ranking } = rank(query, { view: defaultView(catalogue), rows: new Uint32Array() });
	const recorded = new Uint32Array(table.count);
	judged.forEach(({ rank: own, opinionRank }, place) => {
		recorded[rows[place] ?? 0] = (weighing.method === 'value' ? own : opinionRank) ?? 0;
	});
	expect([...ranking.ranks]).toEqual([...recorded]);
	expect(ranking.order.length).toBeGreaterThan(5);
});
