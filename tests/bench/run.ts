import { writeFileSync } from 'node:fs';
import { createBrushBench } from './brush.ts';
import { timeLocating } from './locating.ts';
import { circumstances, comparisonTable } from './report.ts';
import type { Comparison } from './report.ts';

/** `npm run bench`: prints what was measured; with `--write` it also replaces `docs/benchmarks.md`. */

const BENCHMARKS = new URL('../../docs/benchmarks.md', import.meta.url);

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench -- --write\`. Ratios are of medians, each against a named baseline in the same run, the
contenders in turn. Every answer is compared with the baseline's before anything is timed.

**A brush step** refreshes the counts of 8 fields and the 50 largest investments after the window of a brush over
investment has changed. *Dragged*: 200 steps in which the window moves to and fro and is resized, about 3 % of the
projects entering or leaving a step. *Jumping*: a window anywhere else at each step. crossfilter2 counts the 8 fields;
the engine, at the same time, counts chains, links, programmes and flags as well. Its preparation for the brush is lost
before every round and is part of the time. *Counting all anew* is what a change of any other condition costs the
engine; it is done here at each step of the brush, which never needs it.

**Locating** finds the division of points spread over the box of the territory.
`;

function brushComparisons(count: number, few: boolean): Comparison[] {
	const time = createBrushBench(count);
	const rounds = few ? 3 : 15;
	const name = count.toLocaleString('en');
	const goal = { 'engine, incremental': few ? 5 : 7 };
	return [
		{
			title: `Brush step, dragged, ${name} projects`,
			timings: time({ path: 'drag', stages: [], steps: 200, rounds }),
			goals: goal
		},
		{
			title: `Brush step, dragged, under a condition on stages, ${name} projects`,
			timings: time({ path: 'drag', stages: ['planned', 'negotiating', 'contracted'], steps: 200, rounds }),
			goals: goal
		},
		{
			title: `Brush step, jumping, ${name} projects`,
			timings: time({ path: 'jump', stages: [], steps: few ? 20 : 100, rounds }),
			goals: { ...goal, 'engine, counting all anew': 1 }
		}
	];
}

function locatingComparisons(count: number): Comparison[] {
	const { shapeCount, vertexCount, search, build } = timeLocating({ count, rounds: 7 });
	const shapes = `${shapeCount} divisions of ${vertexCount.toLocaleString('en')} vertices`;
	return [
		{ title: `Locating ${count.toLocaleString('en')} points in ${shapes}`, timings: search, goals: { locator: 15 } },
		{ title: `Making ready to locate in ${shapes}`, timings: build, goals: {} }
	];
}

const tables: string[] = [];
for (const measure of [
	() => brushComparisons(100_000, false),
	() => brushComparisons(1_000_000, true),
	() => locatingComparisons(1_000_000)
])
	for (const comparison of measure()) {
		const table = comparisonTable(comparison);
		console.log(table);
		tables.push(table);
	}
console.log(circumstances());
if (process.argv.includes('--write'))
	writeFileSync(
		BENCHMARKS,
		[INTRODUCTION, '## Machine', '', circumstances(), '', '## Figures', '', ...tables].join('\n')
	);
