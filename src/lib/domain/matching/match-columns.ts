import { NOT_REPORTED, type ProjectTable } from '../catalogue/project-table.ts';
import type { Chain } from '../chain/chain.ts';
import type { Park } from '../territory/territory.ts';
import { NO_CHAINS } from './match.ts';
import { AMOUNT_KEYS, LAND_USES, type Offer, POLLUTION_CLASSES } from './needs.ts';
import { OUTCOMES } from './ranking.ts';

/** Matches of all rows of a table with all of a list of parks; that of `row` and `park` is at `row * parkCount + park`. */
export interface MatchColumns {
	readonly rowCount: number;
	readonly parkCount: number;
	/** Index into `OUTCOMES`. */
	readonly outcome: Uint8Array;
	readonly passes: Uint8Array;
	readonly fails: Uint8Array;
	readonly unknowns: Uint8Array;
}

type Columns = Pick<ProjectTable, 'count' | 'chainBits' | 'landHa' | 'needs'>;

interface Given {
	readonly table: Columns;
	readonly parks: readonly Park[];
	/** Of the catalogue the table was made with, in its order. */
	readonly chains: readonly Pick<Chain, 'id'>[];
	/** `unlistedChains` of the catalogue; none where left out. */
	readonly unlisted?: ReadonlySet<string>;
}

const FITS = OUTCOMES.indexOf('fits');
const POSSIBLE = OUTCOMES.indexOf('possible');
const EXCLUDED = OUTCOMES.indexOf('excluded');

const VERDICTS = AMOUNT_KEYS.length + 4;

/** What `matchPark` finds for every pair, without its reasons: outcome and counts. */
export function matchColumns({ table, parks, chains, unlisted = NO_CHAINS }: Given): MatchColumns {
	const length = table.count * parks.length;
	const columns = {
		rowCount: table.count,
		parkCount: parks.length,
		outcome: new Uint8Array(length),
		passes: new Uint8Array(length),
		fails: new Uint8Array(length),
		unknowns: new Uint8Array(length)
	};
	const listedBits = ~bitsOf(unlisted, chains);
	for (const [park, record] of parks.entries()) {
		matchOnePark(columns, { table, park, offer: codeOffer(record, chains), listedBits });
	}
	return columns;
}

interface OnePark {
	readonly table: Columns;
	readonly park: number;
	readonly offer: CodedOffer;
	readonly listedBits: number;
}

/** Counts one need after the other over all rows: each is read from a column of its own. */
function matchOnePark(columns: MatchColumns, { table, park, offer, listedBits }: OnePark): void {
	const { needs } = table;
	const amounts = [table.landHa, needs.powerKva, needs.waterM3PerDay, needs.heatGjPerHour, needs.steamTPerHour];
	for (const [key, column] of amounts.entries()) countAmounts(columns, park, { column, offered: offer.amounts[key] });
	countCodes(columns, park, { column: needs.railSiding, states: offer.siding });
	countCodes(columns, park, { column: needs.pollutionClass, states: offer.pollution });
	countCodes(columns, park, { column: needs.landUse, states: offer.landUse });
	settleOutcomes(columns, park);
	if (offer.namesChains) countChains(columns, park, { own: table.chainBits, listedBits, led: offer.chainBits });
	for (let at = park; at < columns.unknowns.length; at += columns.parkCount) {
		columns.unknowns[at] = VERDICTS - (columns.passes[at] ?? 0) - (columns.fails[at] ?? 0);
	}
}

function countAmounts(
	{ parkCount, passes, fails }: MatchColumns,
	park: number,
	{ column, offered = NaN }: { column: Float64Array; offered: number | undefined }
): void {
	for (let row = 0, at = park; row < column.length; row++, at += parkCount) {
		const needed = column[row] ?? NaN;
		// neither holds where either is NaN
		if (needed === 0 || needed <= offered) passes[at] = (passes[at] ?? 0) + 1;
		else if (needed > offered) fails[at] = (fails[at] ?? 0) + 1;
	}
}

function countCodes(
	{ parkCount, passes, fails }: MatchColumns,
	park: number,
	{ column, states }: { column: Uint16Array; states: readonly number[] }
): void {
	for (let row = 0, at = park; row < column.length; row++, at += parkCount) {
		// the code of what is not disclosed lies beyond every list
		const state = states[column[row] ?? NOT_REPORTED] ?? UNKNOWN;
		if (state === PASS) passes[at] = (passes[at] ?? 0) + 1;
		else if (state === FAIL) fails[at] = (fails[at] ?? 0) + 1;
	}
}

/** When all hard needs are counted, and nothing else. */
function settleOutcomes({ parkCount, outcome, passes, fails }: MatchColumns, park: number): void {
	for (let at = park; at < outcome.length; at += parkCount) {
		if ((fails[at] ?? 0) > 0) outcome[at] = EXCLUDED;
		else outcome[at] = (passes[at] ?? 0) < VERDICTS - 1 ? POSSIBLE : FITS;
	}
}

function countChains(
	{ parkCount, passes, fails }: MatchColumns,
	park: number,
	{ own, listedBits, led }: { own: Uint32Array; listedBits: number; led: number }
): void {
	for (let row = 0, at = park; row < own.length; row++, at += parkCount) {
		const listed = (own[row] ?? 0) & listedBits;
		if (listed === 0) continue;
		if (listed & led) passes[at] = (passes[at] ?? 0) + 1;
		else fails[at] = (fails[at] ?? 0) + 1;
	}
}

const PASS = 0;
const FAIL = 1;
const UNKNOWN = 2;

/** What a park offers, ready to be compared with columns. */
interface CodedOffer {
	/** In the order of `AMOUNT_KEYS`; `NaN` where not known. */
	readonly amounts: readonly number[];
	/** By the code of a need: pass, fail or unknown. */
	readonly siding: readonly number[];
	readonly pollution: readonly number[];
	readonly landUse: readonly number[];
	readonly namesChains: boolean;
	readonly chainBits: number;
}

function codeOffer(park: Park, chains: readonly Pick<Chain, 'id'>[]): CodedOffer {
	const offers = new Map<string, Offer['value']>(park.offers.map(({ key, value }) => [key, value]));
	const amount = (key: string): number => {
		const value = offers.get(key);
		return typeof value === 'number' ? value : NaN;
	};
	const uses = offers.get('landUse');
	const siding = offers.get('railSiding');
	return {
		amounts: AMOUNT_KEYS.map(amount),
		siding: [PASS, typeof siding === 'boolean' ? verdictOf(siding) : UNKNOWN],
		pollution: POLLUTION_CLASSES.map((needed) => {
			const highest = amount('pollutionClass');
			return Number.isNaN(highest) ? UNKNOWN : verdictOf(needed <= highest);
		}),
		landUse: LAND_USES.map((use) => (Array.isArray(uses) ? verdictOf(uses.includes(use)) : UNKNOWN)),
		namesChains: park.chains.length > 0,
		chainBits: bitsOf(new Set(park.chains), chains)
	};
}

const verdictOf = (passes: boolean): number => (passes ? PASS : FAIL);

const bitsOf = (ids: ReadonlySet<string>, chains: readonly Pick<Chain, 'id'>[]): number =>
	chains.reduce((bits, { id }, chain) => (ids.has(id) ? bits | (1 << chain) : bits), 0);

/**
 * The outcomes `hostLink` finds, as indices into `OUTCOMES`, that of `link` and `park` at `link * parkCount + park`:
 * the best of the link's candidates, `possible` where it has none.
 *
 * `rowsOfLinks`: for each link the rows of its candidates.
 */
export function hostOutcomes(
	{ parkCount, outcome }: Pick<MatchColumns, 'parkCount' | 'outcome'>,
	rowsOfLinks: readonly ArrayLike<number>[]
): Uint8Array {
	const best = new Uint8Array(rowsOfLinks.length * parkCount);
	for (const [link, rows] of rowsOfLinks.entries()) {
		const start = link * parkCount;
		best.fill(rows.length === 0 ? POSSIBLE : EXCLUDED, start, start + parkCount);
		for (let index = 0; index < rows.length; index++) {
			const from = (rows[index] ?? 0) * parkCount;
			for (let park = 0; park < parkCount; park++) {
				const found = outcome[from + park] ?? EXCLUDED;
				if (found < (best[start + park] ?? EXCLUDED)) best[start + park] = found;
			}
		}
	}
	return best;
}
