import type { Name } from '../../names.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import type { Day } from '../day.ts';
import type { Target } from './target.ts';

export type IndicatorId = string & { readonly __brand: 'IndicatorId' };

/** 开工项目、完成投资、签约项目、合同落地、投产项目, counted from the roadmap; `reported`: typed by month and division. */
export const COUNTINGS = ['commenced', 'invested', 'contracted', 'landed', 'produced', 'reported'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** `own`: named by whoever keeps the indicator; its amounts have so many `decimals`. */
export type IndicatorUnit =
	| { readonly kind: 'projects' }
	| { readonly kind: 'wanYuan' }
	| { readonly kind: 'own'; readonly name: IndicatorName; readonly decimals: number };

/** A translation that nobody gave is `null`. */
export type IndicatorName = Omit<Name, 'aliases'>;

/** What is assigned for a year and counted through it (指标). */
export interface Indicator {
	readonly id: IndicatorId;
	readonly name: IndicatorName;
	readonly counting: Counting;
	readonly unit: IndicatorUnit;
	/** Rising by year, one a year. */
	readonly targets: readonly Target[];
	/** Of a `reported` indicator; of any other empty. */
	readonly reports: readonly ReportedAmount[];
}

/** An indicator as the database keeps it. */
export interface KeptIndicator extends Indicator {
	/** Of its name: 1 as first kept; each change adds one. */
	readonly version: number;
}

/** What somebody said was done in a month. A later entry takes the place of an earlier one and does not remove it. */
export interface ReportedAmount {
	/** `null`: of no one division. */
	readonly division: DivisionCode | null;
	/** The first day of the month. */
	readonly month: Day;
	/** In the unit of the indicator; `null`: an earlier amount is taken back. */
	readonly amount: number | null;
	readonly recordedOn: Day;
	/** Order of the entries of an indicator; no two have the same. */
	readonly sequence: number;
	/** Who reports, as a unit; `null`: not said. */
	readonly by: string | null;
	readonly source: string | null;
}

/** The unit that a way of counting has; `null`: whoever keeps the indicator says. */
export function unitOfCounting(counting: Counting): 'projects' | 'wanYuan' | null {
	if (counting === 'reported') return null;
	return counting === 'invested' ? 'wanYuan' : 'projects';
}

/** Decimals that an amount of an indicator has: projects and 万元 are whole. */
export const decimalsOf = (unit: IndicatorUnit): number => (unit.kind === 'own' ? unit.decimals : 0);
