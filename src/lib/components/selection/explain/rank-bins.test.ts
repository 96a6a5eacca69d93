import { expect, it } from 'vitest';
import { rankBins } from './rank-bins';

it('goes from the first rank that occurs to the last, with those between', () => {
	expect(rankBins(Float64Array.of(0, 0.7, 0, 0.3, 0))).toEqual([
		{ from: 2, to: 2, share: 0.7 },
		{ from: 3, to: 3, share: 0 },
		{ from: 4, to: 4, share: 0.3 }
	]);
});

it('takes several ranks together where there are many, and loses none', () => {
	// 61 ranks: three to a bin, 21 bins, the last of one rank
	const bins = rankBins(new Float64Array(61).fill(1 / 61));
	expect(bins).toHaveLength(21);
	expect(bins[0]).toEqual({ from: 1, to: 3, share: expect.closeTo(3 / 61, 12) });
	expect(bins.at(-1)).toEqual({ from: 61, to: 61, share: expect.closeTo(1 / 61, 12) });
});

it('is empty before anything is tried', () => {
	expect(rankBins(new Float64Array(4))).toEqual([]);
});
