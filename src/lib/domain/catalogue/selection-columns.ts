import { BENEFIT_AMOUNTS, type BenefitAmount, type Benefits, SAFETY_RISKS } from '../project/benefits.ts';
import type { Project } from '../project/project.ts';
import { idsMark } from './ids-mark.ts';
import { NOT_REPORTED } from './project-table.ts';

/**
 * What only the weighing of projects reads, as columns beside a `ProjectTable` and in its order: numbers `NaN`, codes
 * `NOT_REPORTED` where not disclosed. They are loaded when projects are weighed, not with the table.
 */
export interface SelectionColumns extends Readonly<Record<BenefitAmount, Float64Array>> {
	readonly count: number;
	/** Of the ids of its rows (`idsMark`): whether a table has the same. */
	readonly mark: number;
	readonly outputWanYuan: Float64Array;
	readonly taxWanYuan: Float64Array;
	/** Index into `SAFETY_RISKS`. */
	readonly safetyRisk: Uint16Array;
	/** 1 secured, 0 not. */
	readonly landSecured: Uint16Array;
}

/** Numbers of `SelectionColumns`. */
export const SELECTION_NUMBERS = ['outputWanYuan', 'taxWanYuan', ...BENEFIT_AMOUNTS] as const;
export type SelectionNumber = (typeof SELECTION_NUMBERS)[number];

type Weighed = Pick<Project, 'id' | 'outputWanYuan' | 'taxWanYuan' | 'benefits'>;

/** One row a project, in their order. */
export function makeSelectionColumns(projects: readonly Weighed[]): SelectionColumns {
	const codes = (of: (benefits: Benefits) => number | null) =>
		Uint16Array.from(projects, ({ benefits }) => (benefits && of(benefits)) ?? NOT_REPORTED);
	return {
		count: projects.length,
		mark: idsMark(projects.map(({ id }) => id)),
		...numbersFrom((name) => Float64Array.from(projects, (project) => numberOf(project, name) ?? NaN)),
		safetyRisk: codes(({ safetyRisk }) => (safetyRisk === null ? null : SAFETY_RISKS.indexOf(safetyRisk))),
		landSecured: codes(({ landSecured }) => (landSecured === null ? null : Number(landSecured)))
	};
}

function numberOf({ outputWanYuan, taxWanYuan, benefits }: Weighed, name: SelectionNumber): number | null {
	if (name === 'outputWanYuan') return outputWanYuan;
	if (name === 'taxWanYuan') return taxWanYuan;
	return benefits?.[name] ?? null;
}

/** A column for each of `SELECTION_NUMBERS`. */
export function numbersFrom(column: (name: SelectionNumber) => Float64Array): Record<SelectionNumber, Float64Array> {
	const columns = SELECTION_NUMBERS.map((name) => [name, column(name)] as const);
	return Object.fromEntries(columns) as Record<SelectionNumber, Float64Array>;
}
