import { LAND_USES, type Needs, POLLUTION_CLASSES } from '../matching/needs.ts';
import type { Project } from '../project/project.ts';
import { type NeedColumns, NOT_REPORTED } from './project-table.ts';

/** One row a project, in their order. */
export function makeNeedColumns(projects: readonly Pick<Project, 'needs'>[]): NeedColumns {
	const amounts = (of: (needs: Needs) => number | null) =>
		Float64Array.from(projects, ({ needs }) => (needs && of(needs)) ?? NaN);
	const codes = (of: (needs: Needs) => number | null) =>
		Uint16Array.from(projects, ({ needs }) => (needs && of(needs)) ?? NOT_REPORTED);
	return {
		powerKva: amounts(({ powerKva }) => powerKva),
		waterM3PerDay: amounts(({ waterM3PerDay }) => waterM3PerDay),
		heatGjPerHour: amounts(({ heatGjPerHour }) => heatGjPerHour),
		steamTPerHour: amounts(({ steamTPerHour }) => steamTPerHour),
		railSiding: codes(({ railSiding }) => (railSiding === null ? null : Number(railSiding))),
		pollutionClass: codes(({ pollutionClass }) => pollutionClass && POLLUTION_CLASSES.indexOf(pollutionClass)),
		landUse: codes(({ landUse }) => landUse && LAND_USES.indexOf(landUse))
	};
}

/** Columns of `count` projects that disclose nothing. */
export function undisclosedNeeds(count: number): NeedColumns {
	const amounts = () => new Float64Array(count).fill(NaN);
	const codes = () => new Uint16Array(count).fill(NOT_REPORTED);
	return {
		powerKva: amounts(),
		waterM3PerDay: amounts(),
		heatGjPerHour: amounts(),
		steamTPerHour: amounts(),
		railSiding: codes(),
		pollutionClass: codes(),
		landUse: codes()
	};
}

/** The needs of one row; `null` where it discloses none. */
export function needsOfRow(columns: NeedColumns, row: number): Needs | null {
	const siding = columns.railSiding[row] ?? NOT_REPORTED;
	const needs: Needs = {
		powerKva: amountAt(columns.powerKva, row),
		waterM3PerDay: amountAt(columns.waterM3PerDay, row),
		heatGjPerHour: amountAt(columns.heatGjPerHour, row),
		steamTPerHour: amountAt(columns.steamTPerHour, row),
		railSiding: siding === NOT_REPORTED ? null : siding === 1,
		pollutionClass: POLLUTION_CLASSES[columns.pollutionClass[row] ?? NOT_REPORTED] ?? null,
		landUse: LAND_USES[columns.landUse[row] ?? NOT_REPORTED] ?? null
	};
	return Object.values(needs).some((need) => need !== null) ? needs : null;
}

function amountAt(column: Float64Array, row: number): number | null {
	const amount = column[row] ?? NaN;
	return Number.isNaN(amount) ? null : amount;
}
