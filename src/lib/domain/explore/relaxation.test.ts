import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';
import { NO_FILTER } from './filter.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';
import { tableOf } from './test-projects.ts';

const engineOf = (projects: Parameters<typeof tableOf>[0]) => createEngine(tableOf(projects), TEST_CATALOGUE);
const LARGE = { from: 100, to: null, orUnreported: false };

describe('suggestRelaxations', () => {
	it('names each single field whose removal brings results, the most first', () => {
		const engine = engineOf([
			{ stage: 'production', landHa: 3 },
			{ stage: 'planned', landHa: 300 },
			{ stage: 'planned', landHa: 200 }
		]);
		engine.apply({ ...NO_FILTER, stages: ['production'], landHa: LARGE });
		expect(engine.relaxations()).toEqual([
			{ fields: ['stages'], count: 2 },
			{ fields: ['landHa'], count: 1 }
		]);
	});

	it('names pairs only when no single field helps', () => {
		const engine = engineOf([
			{ stage: 'planned', landHa: 3, jobs: 500 },
			{ stage: 'planned', landHa: 5, jobs: 500 },
			{ stage: 'production', landHa: 5, jobs: 5 },
			{ stage: 'planned', landHa: 5, jobs: 5 }
		]);
		engine.apply({ ...NO_FILTER, stages: ['production'], landHa: LARGE, jobs: LARGE });
		expect(engine.relaxations()).toEqual([
			{ fields: ['stages', 'landHa'], count: 2 },
			{ fields: ['landHa', 'jobs'], count: 1 }
		]);
	});

	it('names text and area as fields too', () => {
		const engine = engineOf([{}, {}]);
		const conditions = { textRows: Uint8Array.of(0, 1), areaRows: Uint8Array.of(1, 0) };
		engine.apply({ ...NO_FILTER, text: '豆' }, conditions);
		expect(engine.relaxations()).toEqual([
			{ fields: ['area'], count: 1 },
			{ fields: ['text'], count: 1 }
		]);
	});

	it('suggests nothing while something is left', () => {
		const engine = engineOf([{ stage: 'production' }, { stage: 'planned' }]);
		engine.apply({ ...NO_FILTER, stages: ['production'] });
		expect(engine.relaxations()).toEqual([]);
	});

	it('suggests nothing where even two fields would not do', () => {
		const engine = engineOf([{ stage: 'planned', landHa: 3, jobs: 5 }]);
		engine.apply({ ...NO_FILTER, stages: ['production'], landHa: LARGE, jobs: LARGE });
		expect(engine.relaxations()).toEqual([]);
	});
});
