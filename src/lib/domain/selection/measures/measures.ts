import {
	IS_ALIVE,
	JOBS_PER_HA,
	LAND_SECURED,
	needAmount,
	perMu,
	perOutput,
	POLLUTION_CLASS,
	SAFETY_RISK,
	tableAmount,
	WATER_PER_OUTPUT,
	weighedAmount
} from './amounts.ts';
import { ANCHOR } from './anchor.ts';
import { LINK_ACTION } from './link-action.ts';
import type { Measure } from './measure.ts';
import { LEADING_INDUSTRY, PARK_FIT } from './site.ts';

/** What can be measured of a project: for criteria, for gates, and as a use of something limited. */
export const MEASURES = {
	investmentWanYuan: tableAmount('investmentWanYuan', 'wanYuan'),
	fixedAssetWanYuan: weighedAmount('fixedAssetWanYuan', 'wanYuan'),
	outputWanYuan: weighedAmount('outputWanYuan', 'wanYuan'),
	taxWanYuan: weighedAmount('taxWanYuan', 'wanYuan'),
	fixedAssetPerMu: perMu('fixedAssetWanYuan'),
	taxPerMu: perMu('taxWanYuan'),
	outputPerMu: perMu('outputWanYuan'),
	localInputShare: weighedAmount('localInputShare', 'share'),
	paybackYears: weighedAmount('paybackYears', 'years'),
	jobs: tableAmount('jobs', 'people'),
	jobsPerHa: JOBS_PER_HA,
	localJobShare: weighedAmount('localJobShare', 'share'),
	yearRoundJobShare: weighedAmount('yearRoundJobShare', 'share'),
	farmHouseholds: weighedAmount('farmHouseholds', 'households'),
	trainingPlaces: weighedAmount('trainingPlaces', 'places'),
	energyTcePerYear: weighedAmount('energyTcePerYear', 'tcePerYear'),
	energyPerOutput: perOutput('energyTcePerYear', 'tcePerWanYuan'),
	pollutionEquivalentsPerYear: weighedAmount('pollutionEquivalentsPerYear', 'equivalentsPerYear'),
	pollutionPerOutput: perOutput('pollutionEquivalentsPerYear', 'equivalentsPerWanYuan'),
	waterPerOutput: WATER_PER_OUTPUT,
	safetyRisk: SAFETY_RISK,
	pollutionClass: POLLUTION_CLASS,
	linkAction: LINK_ACTION,
	anchor: ANCHOR,
	leadingIndustry: LEADING_INDUSTRY,
	parkFit: PARK_FIT,
	landSecured: LAND_SECURED,
	procedureShare: weighedAmount('procedureShare', 'share'),
	fundsShare: weighedAmount('fundsShare', 'share'),
	landHa: tableAmount('landHa', 'ha'),
	powerKva: needAmount('powerKva', 'kVA'),
	waterM3PerDay: needAmount('waterM3PerDay', 'm3PerDay'),
	heatGjPerHour: needAmount('heatGjPerHour', 'gjPerHour'),
	steamTPerHour: needAmount('steamTPerHour', 'tPerHour'),
	isAlive: IS_ALIVE
} satisfies Readonly<Record<string, Measure>>;
export type MeasureId = keyof typeof MEASURES;

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];

export const isMeasure = (id: string): id is MeasureId => Object.hasOwn(MEASURES, id);
