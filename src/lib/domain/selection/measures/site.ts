import { NOT_REPORTED } from '../../catalogue/project-table.ts';
import { matchColumns } from '../../matching/match-columns.ts';
import { OUTCOMES } from '../../matching/ranking.ts';
import { unlistedChains } from '../../matching/verdict.ts';
import { columnOf, type Measure, type MeasureSources } from './measure.ts';

/**
 * Whether land and utilities of a park meet its needs, as `matchPark` has it: 1 fits, 0 excluded. Its own park where it
 * names one, else the best of all. Not known where the outcome is `possible`: a side is silent.
 */
export const PARK_FIT: Measure = {
	unit: 'yesNo',
	fields: ['landHa', 'needs', 'park'],
	read: (sources) => {
		const { table, index, parks } = sources;
		const chains = [...index.chains.values()];
		const { outcome, parkCount } = matchColumns({ table, parks, chains, unlisted: unlistedChains(chains) });
		const amounts = OUTCOMES.map((name) => (name === 'possible' ? NaN : Number(name === 'fits')));
		return inOwnOrBest(sources, (row, park) => amounts[outcome[row * parkCount + park] ?? -1] ?? NaN);
	}
};

/**
 * Whether one of its chains leads in a park, as `judgeChain` has it: 1 it does, 0 it does not. Its own park where it
 * names one, else the best of all. Not known where its chain or the park's industries are not.
 */
export const LEADING_INDUSTRY: Measure = {
	unit: 'yesNo',
	fields: ['chains', 'park'],
	read: (sources) => {
		const { table, index, parks } = sources;
		const unlisted = unlistedChains([...index.chains.values()]);
		const bits = (ids: Iterable<string>): number =>
			[...ids].reduce((all, id) => all | bitOf(index.columnCodes.chains.get(id)), 0);
		const listed = ~bits(unlisted);
		const led = parks.map(({ chains }) => bits(chains));
		return inOwnOrBest(sources, (row, park) => {
			const own = (table.chainBits[row] ?? 0) & listed;
			const leading = led[park] ?? 0;
			return own === 0 || leading === 0 ? NaN : Number((own & leading) !== 0);
		});
	}
};

const bitOf = (code: number | undefined): number => (code === undefined ? 0 : 1 << code);

/** Of all parks 1 where it is 1 in some, 0 where it is 0 in every one; not known without parks. */
function inOwnOrBest(
	{ table, index, parks }: MeasureSources,
	amountIn: (row: number, park: number) => number
): Float64Array {
	const placeOfCode = new Map(parks.map(({ id }, place) => [index.columnCodes.parks.get(id), place]));
	return columnOf(table.count, (row) => {
		const code = table.park[row] ?? NOT_REPORTED;
		if (code !== NOT_REPORTED) {
			const place = placeOfCode.get(code);
			return place === undefined ? NaN : amountIn(row, place);
		}
		let best = parks.length > 0 ? 0 : NaN;
		for (let park = 0; park < parks.length; park++) {
			const amount = amountIn(row, park);
			if (amount === 1) return 1;
			if (Number.isNaN(amount)) best = NaN;
		}
		return best;
	});
}
