import { deepStrictEqual } from 'node:assert';
import type { ProjectTable } from '../../src/lib/domain/catalogue/project-table.ts';
import { createEngine } from '../../src/lib/domain/explore/engine.ts';
import type { Stage } from '../../src/lib/domain/project/project.ts';
import { crossfilterExplorer, engineExplorer } from './brush-explorers.ts';
import type { Explorer, Step } from './brush-explorers.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { syntheticCatalogue } from './synthetic-catalogue.ts';
import { syntheticTable } from './synthetic.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

/** A window pulled to and fro and resized, across in 33 steps or in 12; or one set anywhere at each step. */
export type BrushPath = 'drag' | 'flick' | 'jump';

export interface BrushBench {
	readonly path: BrushPath;
	/** A condition on stages that stands all the while; empty for none. */
	readonly stages: readonly Stage[];
	readonly steps: number;
	readonly rounds: number;
}

/**
 * The time of one step, over `count` projects, for crossfilter2 and for the engine, first moving only the rows that
 * change, then counting all rows at each step.
 *
 * @throws where at any step the contenders do not show the same.
 */
export function createBrushBench(count: number): (bench: BrushBench) => Timing[] {
	const catalogue = syntheticCatalogue();
	const table = syntheticTable({ catalogue, count, seed: 7 });
	const engine = createEngine(table, catalogue);
	const explorers = {
		crossfilter2: crossfilterExplorer(engine, table, { everAnew: false }),
		'crossfilter2, asking every row': crossfilterExplorer(engine, table, { everAnew: true }),
		'engine, incremental': engineExplorer(engine, table, { everAnew: false }),
		'engine, counting all anew': engineExplorer(createEngine(table, catalogue), table, { everAnew: true })
	};
	return ({ path, stages, steps, rounds }) => {
		const windows = brushPath(table, path, steps);
		expectSame(Object.values(explorers), stages, windows);
		const contenders = Object.entries(explorers).map(([name, explorer]) => ({
			name,
			prepare: () => explorer.reset(stages),
			work: () => {
				for (const window of windows) explorer.step(window);
			}
		}));
		return timeContenders(contenders, { rounds, warmUps: 2 }).map(({ name, medianMs, leastMs }) => ({
			name,
			medianMs: medianMs / steps,
			leastMs: leastMs / steps
		}));
	};
}

function expectSame(explorers: readonly Explorer[], stages: readonly Stage[], windows: readonly Step[]): void {
	for (const explorer of explorers) explorer.reset(stages);
	for (const window of windows) {
		for (const explorer of explorers) explorer.step(window);
		const [first, ...others] = explorers.map((explorer) => explorer.shown());
		for (const other of others) deepStrictEqual(other, first);
	}
}

function brushPath({ investmentWanYuan }: ProjectTable, path: BrushPath, steps: number): Step[] {
	const sorted = investmentWanYuan.filter((value) => !Number.isNaN(value)).sort();
	const random = createRandom(11);
	// amounts are whole numbers, so half a unit beside one is between two
	const amountAt = (share: number) =>
		(sorted[Math.floor(Math.min(0.999, Math.max(0, share)) * sorted.length)] ?? 0) + 0.5;
	return Array.from({ length: steps }, (_, index) => {
		const { centre, half } = windowAt(path, index, random);
		return { from: amountAt(centre - half), to: amountAt(centre + half) };
	});
}

/** Middle and half width of a window, as shares of the projects in order of investment. */
function windowAt(path: BrushPath, step: number, random: Random): { centre: number; half: number } {
	if (path === 'jump') return { centre: random.unit(), half: 0.05 + 0.2 * random.unit() };
	const turn = (step / (path === 'drag' ? 66 : 24)) * 2 * Math.PI;
	return { centre: 0.5 + 0.35 * Math.sin(turn), half: 0.1 + 0.05 * Math.sin(1.7 * turn) };
}
