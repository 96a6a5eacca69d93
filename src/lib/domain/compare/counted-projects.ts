import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { NOT_REPORTED, type ProjectTable } from '../catalogue/project-table.ts';
import type { ChainId } from '../chain/chain.ts';
import { createTotals } from '../explore/totals.ts';
import type { RowPlan } from './make-row.ts';
import type { ComparedValue } from './row.ts';
import { MISSING, numberValue } from './row.ts';

/** Chains named as leading. */
const MOST_LEADING = 3;

interface Counting<Thing> {
	readonly table: ProjectTable;
	/** Code column in which a thing's projects carry its code. */
	readonly column: 'park' | 'division';
	readonly codeOf: (thing: Thing) => number | undefined;
}

/** How many projects of the portfolio are in a thing, and what they disclose of their investment. */
export function projectPlans<Thing>({ table, column, codeOf }: Counting<Thing>): RowPlan<Thing>[] {
	const totals = createTotals(table);
	const totalsOf = (thing: Thing) => totals(rowsWith(table[column], codeOf(thing)));
	return [
		{
			key: 'projects',
			group: 'activity',
			form: 'number',
			derived: true,
			valueOf: (thing) => numberValue(totalsOf(thing).count)
		},
		{
			key: 'investmentDisclosed',
			group: 'activity',
			form: 'number',
			unit: 'wanYuan',
			derived: true,
			valueOf: (thing) => investmentOf(totalsOf(thing).investmentWanYuan)
		}
	];
}

function investmentOf({
	sum,
	disclosed,
	undisclosed,
	atLeast
}: ReturnType<ReturnType<typeof createTotals>>['investmentWanYuan']): ComparedValue {
	if (disclosed === 0) return MISSING;
	return numberValue(sum, {
		precision: atLeast ? 'atLeast' : 'exact',
		detail: { kind: 'sum', disclosed, undisclosed }
	});
}

/** The chains with most projects among some rows, most first, ties in catalogue order; empty where there is no project. */
export function leadingChains(table: ProjectTable, code: number | undefined, index: CatalogueIndex): ChainId[] {
	const rows = rowsWith(table.division, code);
	return [...index.chains.values()]
		.map(({ id }, bit) => ({ id, count: rows.filter((row) => ((table.chainBits[row] ?? 0) >>> bit) & 1).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, MOST_LEADING)
		.map(({ id }) => id);
}

const rowsWith = (column: Uint16Array, code = NOT_REPORTED): Uint32Array =>
	code === NOT_REPORTED ? new Uint32Array() : Uint32Array.from(column.keys()).filter((row) => column[row] === code);
