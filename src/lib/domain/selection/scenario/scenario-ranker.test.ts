import { expect, test } from 'vitest';
import { makeProjectTable } from '../../catalogue/make-project-table.ts';
import { TEST_CATALOGUE } from '../../explore/test-catalogue.ts';
import { SILENT_PROJECT } from '../../explore/test-projects.ts';
import { parseView } from '../../explore/view.ts';
import type { ProjectId } from '../../project/project.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { TEST_SET } from '../weighing/test-weighing.ts';
import { standingOf } from './compare-scenarios.ts';
import { createScenarioRanker } from './scenario-ranker.ts';

/** Three projects by tax, jobs_a and 岗位; the last stands in another county. Each has its jobs_a at every gate. */
const AMOUNTS = toDecisionMatrix([
	[90, 10, 10],
	[50, 50, 50],
	[10, 90, 90]
]);
const table = makeProjectTable(
	['990121', '990121', '990122'].map((code, row) => ({
		...SILENT_PROJECT,
		id: `p${row}` as ProjectId,
		division: code as DivisionCode
	})),
	TEST_CATALOGUE
);
const viewOf = (query: string) => parseView(new URLSearchParams(query), TEST_CATALOGUE).view;
const ranker = () =>
	createScenarioRanker({
		catalogue: TEST_CATALOGUE,
		set: TEST_SET,
		portfolio: 'record',
		table,
		entries: [],
		projects: { criteria: TEST_SET.criteria, amounts: AMOUNTS, values: AMOUNTS },
		gateAmounts: toDecisionMatrix([
			[10, 1, 1],
			[50, 1, 1],
			[90, 1, 1]
		])
	});
const KNOWN = { view: viewOf(''), rows: Uint32Array.of(0, 1, 2) };

test('a query is ranked by its weights, under its filter and its gates', () => {
	const rank = ranker();
	expect([...rank('w=w*tax.per-mu*100', KNOWN).ranking.ranks]).toEqual([1, 2, 3]);
	expect([...rank('w=w*岗位*100', KNOWN).ranking.ranks]).toEqual([3, 2, 1]);
	const { ranking } = rank('d=21&w=w*岗位*100**g*least*20', KNOWN);
	expect([0, 1, 2].map((row) => standingOf(ranking, row))).toEqual([
		{ kind: 'unranked', why: 'rejected' },
		{ kind: 'ranked', rank: 1 },
		{ kind: 'unranked', why: 'filtered' }
	]);
});

test('what of a query cannot be read any more is told, and the rest is ranked', () => {
	const { ranking, problems } = ranker()('c=gone&w=w*tax.per-mu*50*gone*50**g*closed*1', KNOWN);
	expect(problems.map(({ value }) => value)).toEqual(['gone', 'gone', '50', 'closed']);
	expect([...ranking.ranks]).toEqual([1, 2, 3]);
});

test('the same query is ranked once, and anew after eight others', () => {
	const rank = ranker();
	const query = (share: number) => `w=w*tax.per-mu*${share}*岗位*${100 - share}`;
	const first = rank(query(50), KNOWN);
	expect(rank(query(50), KNOWN)).toBe(first);
	for (let share = 1; share <= 8; share++) rank(query(share), KNOWN);
	expect(rank(query(50), KNOWN)).not.toBe(first);
});

test('rows that the caller knows are taken for the filter they belong to, and for no other', () => {
	const rank = ranker();
	const known = { view: viewOf('d=21'), rows: Uint32Array.of(1) };
	expect(rank('d=21', known).ranking.order).toHaveLength(1);
	expect(rank('d=22', known).ranking.order).toHaveLength(1);
	expect([...rank('d=22', known).ranking.order]).toEqual([2]);
});
