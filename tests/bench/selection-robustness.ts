import { ok } from 'node:assert';
import type { DecisionMatrix } from '../../src/lib/domain/selection/decision-matrix.ts';
import { createWeightSampler } from '../../src/lib/domain/selection/robustness/sample-weights.ts';
import { createSmaa } from '../../src/lib/domain/selection/robustness/smaa.ts';
import { createRandom } from './random.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

export interface SmaaBench {
	readonly projectCount: number;
	readonly ranks: number | 'all';
	readonly samples: number;
	readonly rounds: number;
}

const CRITERIA = 12;
const SEED = 20_210_119;
const BASELINE = 'a sort for each sample';
const SMAA = 'the engine';

/**
 * Times rank acceptabilities and central weights of projects with 12 criteria, everything from a request to its result.
 * The baseline scores all projects sample by sample on arrays of numbers, sorts them and counts.
 *
 * @throws where a share differs by more than two samples: scores closer than a billionth of the scale are ties to the
 * engine, and now and then two of so many are.
 */
export function timeSmaa({ projectCount, ranks, samples, rounds }: SmaaBench): Timing[] {
	const values = randomValues(projectCount);
	const counted = ranks === 'all' ? projectCount : ranks;
	const sorting = () => sortEachSample(values, counted, samples);
	const engine = () => {
		const smaa = createSmaa({ values, constraints: [], seed: SEED, ranks, missing: 'uniform' });
		if (!smaa.ok) throw new Error('a problem with no constraints');
		smaa.value.extend(samples);
		return smaa.value.result().acceptability;
	};
	const counts = sorting();
	ok(engine().every((share, at) => Math.abs(share * samples - (counts[at] ?? NaN)) <= 2));
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	return timeContenders([contender(BASELINE, sorting), contender(SMAA, engine)], { rounds, warmUps: 3 });
}

function randomValues(rows: number): DecisionMatrix {
	const random = createRandom(37);
	return { rows, columns: CRITERIA, values: new Float64Array(rows * CRITERIA).map(() => 100 * random.unit()) };
}

function sortEachSample({ rows, columns, values }: DecisionMatrix, ranks: number, samples: number): number[] {
	const sampler = createWeightSampler({ constraints: [], columns, seed: SEED });
	if (!sampler.ok) throw new Error('a problem with no constraints');
	const projects = Array.from({ length: rows }, (_, row) => [...values.slice(row * columns, (row + 1) * columns)]);
	const counts = new Array<number>(rows * ranks).fill(0);
	const centres = projects.map((project) => project.map(() => 0));
	const weights = new Float64Array(columns);
	for (let sample = 0; sample < samples; sample++) {
		sampler.value.draw(weights);
		const scored = projects.map((project, row) => {
			let score = 0;
			for (let column = 0; column < columns; column++) score += (project[column] ?? 0) * (weights[column] ?? 0);
			return { row, score };
		});
		scored.sort((a, b) => b.score - a.score);
		for (let rank = 0; rank < ranks; rank++) {
			const at = (scored[rank]?.row ?? 0) * ranks + rank;
			counts[at] = (counts[at] ?? 0) + 1;
		}
		const centre = centres[scored[0]?.row ?? 0];
		weights.forEach((weight, column) => centre && (centre[column] = (centre[column] ?? 0) + weight));
	}
	return counts;
}
