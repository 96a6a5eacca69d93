import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { FLAGS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { RowConditions } from './conditions.ts';
import { MASK_FIELDS } from './fields.ts';
import type { ValueField } from './fields.ts';
import { UNREPORTED } from './filter.ts';
import type { Filter, FilterField, Range } from './filter.ts';

/** What a row is judged by besides the filter. */
export interface Portfolio extends RowConditions {
	readonly table: ProjectTable;
	readonly catalogue: Catalogue;
}

/** What the engine must agree with, in plain words: a row matches when it matches every field. */
export const matchesFilter = (portfolio: Portfolio, row: number, filter: Filter): boolean =>
	MASK_FIELDS.every((field) => matchesField(portfolio, row, { filter, field }));

/** Whether a row meets the condition of one field; a field without a condition is met by every row. */
export function matchesField(
	portfolio: Portfolio,
	row: number,
	{ filter, field }: { filter: Filter; field: FilterField }
): boolean {
	switch (field) {
		case 'text':
			return portfolio.textRows?.[row] !== 0;
		case 'area':
			return portfolio.areaRows?.[row] !== 0;
		case 'investmentWanYuan':
		case 'landHa':
		case 'jobs':
		case 'asOfYear':
			return isInRange(portfolio.table[field][row] ?? NaN, filter[field]);
		default:
			return hasOneOf(valuesOf(portfolio, row, field), filter[field]);
	}
}

/** The values a row has in a field, as a filter names them; none where it is not reported. */
export function valuesOf({ table, catalogue }: Portfolio, row: number, field: ValueField): string[] {
	switch (field) {
		case 'divisions':
			return reported(catalogue.divisions[table.division[row] ?? NaN]?.code);
		case 'parkLevels':
			return reported(PARK_LEVELS[table.parkLevel[row] ?? NaN]);
		case 'stages':
			return reported(STAGES[table.stage[row] ?? NaN]);
		case 'confidences':
			return reported(CONFIDENCES[table.confidence[row] ?? NaN]);
		case 'flags':
			return FLAGS.filter((_, code) => hasBit(table.flagBits[row], code));
		case 'chains':
			return catalogue.chains.filter((_, code) => hasBit(table.chainBits[row], code)).map(({ id }) => id);
		case 'programmes':
			return catalogue.programmes.filter((_, code) => hasBit(table.programmeBits[row], code)).map(({ id }) => id);
		case 'links': {
			const codes = table.links.subarray(table.linkStart[row], table.linkStart[row + 1]);
			const links = catalogue.chains.flatMap((chain) => chain.links);
			return links.filter((_, code) => codes.includes(code)).map(({ id }) => id);
		}
	}
}

const reported = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

const hasBit = (bits: number | undefined, code: number): boolean => (((bits ?? 0) >>> code) & 1) === 1;

function hasOneOf(values: readonly string[], wanted: readonly string[]): boolean {
	if (wanted.length === 0) return true;
	if (values.length === 0) return wanted.includes(UNREPORTED);
	return values.some((value) => wanted.includes(value));
}

function isInRange(value: number, range: Range | null): boolean {
	if (!range) return true;
	if (Number.isNaN(value)) return range.orUnreported;
	return value >= (range.from ?? -Infinity) && value <= (range.to ?? Infinity);
}
