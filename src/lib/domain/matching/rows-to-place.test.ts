import { describe, expect, it } from 'vitest';
import { tableOf } from '../explore/test-projects.ts';
import { rowsToPlace } from './rows-to-place.ts';

const table = tableOf([
	{ stage: 'planned', investmentWanYuan: 100 },
	{ stage: 'procedures', investmentWanYuan: null },
	{ stage: 'commenced', investmentWanYuan: 900 },
	{ stage: 'contracted', investmentWanYuan: 300 },
	{ stage: 'negotiating', investmentWanYuan: 500, flags: ['withdrawn'] },
	{ stage: 'negotiating', investmentWanYuan: 300 },
	{ stage: 'planned', investmentWanYuan: null }
]);
const place = (rows: readonly number[], most = 9) => rowsToPlace(table, rows, most);

describe('rowsToPlace', () => {
	it('takes candidates and contracted projects, the largest first, the undisclosed last, ties as given', () => {
		// row 2 has commenced, row 4 is withdrawn
		expect(place([0, 1, 2, 3, 4, 5, 6])).toEqual({ rows: [3, 5, 0, 1, 6], left: 0 });
	});

	it('counts what is beyond the limit', () => {
		expect(place([0, 1, 3, 5, 6], 2)).toEqual({ rows: [3, 5], left: 3 });
	});

	it('takes of the rows given only', () => {
		expect(place([2, 6])).toEqual({ rows: [6], left: 0 });
	});
});
