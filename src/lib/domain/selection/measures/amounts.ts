import { NOT_REPORTED } from '../../catalogue/project-table.ts';
import { isWithdrawn } from '../../chain/link-rows.ts';
import type { SelectionNumber } from '../../catalogue/selection-columns.ts';
import { MU_PER_HA, WAN_YUAN_PER_YI_YUAN } from '../../units.ts';
import { columnOf, type Measure } from './measure.ts';

type TableNumber = 'investmentWanYuan' | 'landHa' | 'jobs';
type NeedNumber = 'powerKva' | 'waterM3PerDay' | 'heatGjPerHour' | 'steamTPerHour';

/** An amount as disclosed, of the columns of the table, its needs or the selection. */
export const tableAmount = (name: TableNumber, unit: string): Measure => ({
	unit,
	fields: [name],
	read: ({ table }) => table[name]
});

export const needAmount = (name: NeedNumber, unit: string): Measure => ({
	unit,
	fields: [name],
	read: ({ table }) => table.needs[name]
});

export const weighedAmount = (name: SelectionNumber, unit: string): Measure => ({
	unit,
	fields: [name],
	read: ({ columns }) => columns[name]
});

/** Money over land: 万元/亩. Not known where land is 0: nothing is spread over no land. */
export const perMu = (name: SelectionNumber): Measure => ({
	unit: 'wanYuanPerMu',
	fields: [name, 'landHa'],
	read: ({ table, columns }) => quotient(columns[name], table.landHa, { per: MU_PER_HA })
});

export const JOBS_PER_HA: Measure = {
	unit: 'peoplePerHa',
	fields: ['jobs', 'landHa'],
	read: ({ table }) => quotient(table.jobs, table.landHa)
};

/** An amount a year for each 万元 of annual output. */
export const perOutput = (name: SelectionNumber, unit: string): Measure => ({
	unit,
	fields: [name, 'outputWanYuan'],
	read: ({ columns }) => quotient(columns[name], columns.outputWanYuan)
});

/** Daily water for each 亿元 of annual output: how many days a year a plant runs is not disclosed. */
export const WATER_PER_OUTPUT: Measure = {
	unit: 'm3PerDayPerYiYuan',
	fields: ['waterM3PerDay', 'outputWanYuan'],
	read: ({ table, columns }) =>
		quotient(table.needs.waterM3PerDay, columns.outputWanYuan, { times: WAN_YUAN_PER_YI_YUAN })
};

/** 1 low, 2 general, 3 considerable, 4 major: the place in `SAFETY_RISKS`, from 1. */
export const SAFETY_RISK: Measure = {
	unit: 'grade',
	fields: ['safetyRisk'],
	read: ({ columns }) => codeColumn(columns.safetyRisk, 1)
};

/** Least class of industrial land that admits it, 1–3. */
export const POLLUTION_CLASS: Measure = {
	unit: 'grade',
	fields: ['pollutionClass'],
	read: ({ table }) => codeColumn(table.needs.pollutionClass, 1)
};

export const LAND_SECURED: Measure = {
	unit: 'yesNo',
	fields: ['landSecured'],
	read: ({ columns }) => codeColumn(columns.landSecured, 0)
};

/** 1 unless it is withdrawn. */
export const IS_ALIVE: Measure = {
	unit: 'yesNo',
	fields: ['flags'],
	read: ({ table }) => columnOf(table.count, (row) => Number(!isWithdrawn(table, row)))
};

const codeColumn = (codes: Uint16Array, first: number): Float64Array =>
	Float64Array.from(codes, (code) => (code === NOT_REPORTED ? NaN : code + first));

/** Not known where the divisor is 0. */
function quotient(
	dividends: Float64Array,
	divisors: Float64Array,
	{ times = 1, per = 1 }: { readonly times?: number; readonly per?: number } = {}
): Float64Array {
	const quotients = new Float64Array(dividends.length);
	for (let row = 0; row < quotients.length; row++) {
		const divisor = divisors[row] ?? NaN;
		quotients[row] = divisor > 0 ? ((dividends[row] ?? NaN) * times) / (divisor * per) : NaN;
	}
	return quotients;
}
