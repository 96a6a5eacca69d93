import { commitmentOf, type Project } from '../project/project.ts';
import type { Enterprise, Park, Site } from '../territory/territory.ts';
import type { Audience } from './audience.ts';

/**
 * Who may see what of a project. A field that nobody classed does not compile.
 *
 * `staff`: what the treasury gets, what projects are weighed by, and remarks of those who keep the record. `investor`:
 * what somebody who weighs a site asks for, and a leaflet does not say.
 */
export const PROJECT_CLASSES: Readonly<Record<keyof Project, Audience>> = {
	id: 'public',
	portfolio: 'public',
	name: 'public',
	nameNote: 'public',
	// of a candidate only staff: see `mayNameInvestor`
	investor: 'public',
	division: 'public',
	placeReported: 'public',
	park: 'public',
	position: 'public',
	chains: 'public',
	links: 'public',
	chainMapping: 'public',
	stage: 'public',
	stageReported: 'public',
	flags: 'public',
	programmes: 'public',
	investmentWanYuan: 'public',
	investmentBound: 'public',
	landHa: 'public',
	jobs: 'public',
	outputWanYuan: 'investor',
	taxWanYuan: 'staff',
	needs: 'investor',
	benefits: 'staff',
	dates: 'public',
	statements: 'public',
	derived: 'staff',
	notes: 'staff',
	provenance: 'public',
	valueProvenance: 'public'
};

export const PARK_CLASSES: Readonly<Record<keyof Park, Audience>> = {
	id: 'public',
	name: 'public',
	level: 'public',
	levelReported: 'public',
	division: 'public',
	position: 'public',
	leadingIndustries: 'public',
	chains: 'public',
	facts: 'public',
	offers: 'investor',
	portfolio: 'public',
	note: 'staff',
	provenance: 'public',
	valueProvenance: 'public'
};

export const SITE_CLASSES: Readonly<Record<keyof Site, Audience>> = {
	id: 'public',
	name: 'public',
	division: 'public',
	park: 'public',
	position: 'public',
	areaHa: 'public',
	landUse: 'public',
	pollutionClass: 'investor',
	state: 'investor',
	priceWanYuanPerMu: 'investor',
	note: 'staff',
	portfolio: 'public',
	provenance: 'public',
	valueProvenance: 'public'
};

export const ENTERPRISE_CLASSES: Readonly<Record<keyof Enterprise, Audience>> = {
	id: 'public',
	name: 'public',
	division: 'public',
	chains: 'public',
	provenance: 'public',
	valueProvenance: 'public'
};

/** Who is being talked with is nobody else's business: before a contract only staff read the investor's name. */
export const mayNameInvestor = (project: Pick<Project, 'stage'>, audience: Audience): boolean =>
	audience === 'staff' || commitmentOf(project.stage) !== 'candidate';

/** Rows of a comparison by whom they may be read; a row that is not here is public. */
const ROW_CLASSES: Readonly<Record<string, Audience>> = {
	outputWanYuan: 'investor',
	outputPerMu: 'investor',
	taxWanYuan: 'staff',
	taxPerMu: 'staff'
};

/** Who may read the row of a comparison, or a figure of the same key. */
export function rowClass(key: string): Audience {
	if (key.startsWith('offer-') || key.startsWith('need-')) return 'investor';
	return ROW_CLASSES[key] ?? 'public';
}
