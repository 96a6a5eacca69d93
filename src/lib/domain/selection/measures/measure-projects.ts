import type { DecisionMatrix } from '../decision-matrix.ts';
import type { MeasureSources } from './measure.ts';
import { isMeasure, MEASURES } from './measures.ts';

const BLOCK = 256;

/**
 * Projects by measures, in the order of `measures`; `NaN` where an amount is not known.
 *
 * `rows`: of the table, in the order wanted; all of them where left out.
 *
 * @throws for a measure that is none of `MEASURES`, and where columns and table differ in length.
 */
export function measureProjects(
	measures: readonly string[],
	sources: MeasureSources,
	rows?: ArrayLike<number>
): DecisionMatrix {
	const { table, columns } = sources;
	if (columns.count !== table.count) throw new Error(`${columns.count} rows of columns beside ${table.count} projects`);
	const amounts = measures.map((id) => {
		if (!isMeasure(id)) throw new Error(`unknown measure: ${id}`);
		return MEASURES[id].read(sources);
	});
	const count = rows?.length ?? table.count;
	const values = new Float64Array(count * amounts.length);
	// block by block, so that a block of the matrix stays in the cache while each column is written to it
	for (let start = 0; start < count; start += BLOCK) {
		const end = Math.min(count, start + BLOCK);
		for (const [column, amount] of amounts.entries()) {
			for (let place = start, at = start * amounts.length + column; place < end; place++, at += amounts.length) {
				values[at] = amount[rows ? (rows[place] ?? -1) : place] ?? NaN;
			}
		}
	}
	return { rows: count, columns: amounts.length, values };
}
