import type { Audience } from '../briefing/audience.ts';
import { mayNameInvestor, PARK_CLASSES, PROJECT_CLASSES, SITE_CLASSES } from '../briefing/field-classes.ts';
import { withoutStewards } from '../briefing/redact.ts';
import { NO_NEEDS_KNOWN } from '../matching/needs.ts';
import { NO_BENEFITS_KNOWN } from '../project/benefits.ts';
import type { PortfolioNature, Project } from '../project/project.ts';
import type { Provenance, Source, ValueProvenance } from '../provenance.ts';
import type { Park, Site } from '../territory/territory.ts';

/** What is left of a record for everybody to see, and how many of its values were taken out. */
export interface Withheld<T> {
	readonly shown: T;
	readonly count: number;
}

/** Whether a value was told to the desk and stands in nothing that was published. */
export type IsInternal = (provenance: Provenance) => boolean;

export function internalBy(sources: readonly Source[]): IsInternal {
	const told = new Set(sources.filter(({ kind }) => kind === 'submission').map(({ id }) => id));
	return ({ sources: cited }) => cited.length > 0 && cited.every((id) => told.has(id));
}

/**
 * A project as everybody may see it: what is for staff or investors goes where it was told to the desk alone; what a
 * published report says stays, and an invented portfolio has nothing to hide.
 */
export function withholdProject(
	project: Project,
	{ nature, isInternal }: { readonly nature: PortfolioNature; readonly isInternal: IsInternal }
): Withheld<Project> {
	if (nature === 'demonstration') return { shown: project, count: 0 };
	const plain = withholdFields(project, PROJECT_CLASSES, isInternal);
	const needs = withholdParts('needs', project.needs, { none: NO_NEEDS_KNOWN, project, isInternal });
	const benefits = withholdParts('benefits', project.benefits, { none: NO_BENEFITS_KNOWN, project, isInternal });
	const hidesInvestor =
		project.investor !== null &&
		!mayNameInvestor(project, 'public') &&
		isInternal(project.valueProvenance.investor ?? project.provenance);
	const shown = {
		...plain.shown,
		needs: needs.shown,
		benefits: benefits.shown,
		investor: hidesInvestor ? null : project.investor
	};
	const count = plain.count + needs.count + benefits.count + (hidesInvestor ? 1 : 0);
	return { shown: withoutStewards(shown), count };
}

/** A park as everybody may see it; each of its offers tells for itself where it comes from. */
export function withholdPark(park: Park, isInternal: IsInternal): Withheld<Park> {
	const plain = withholdFields(park, PARK_CLASSES, isInternal);
	const offers = park.offers.filter(({ provenance }) => !isInternal(provenance));
	return {
		shown: withoutStewards({ ...plain.shown, offers }),
		count: plain.count + park.offers.length - offers.length
	};
}

export const withholdSite = (site: Site, isInternal: IsInternal): Withheld<Site> => {
	const { shown, count } = withholdFields(site, SITE_CLASSES, isInternal);
	return { shown: withoutStewards(shown), count };
};

/** Parts that are weighed one by one, with provenance of their own. */
const PARTS: readonly string[] = ['needs', 'benefits', 'offers', 'valueProvenance', 'investor'];

function withholdFields<T extends Sourced>(
	record: T,
	classes: Readonly<Record<keyof T, Audience>>,
	isInternal: IsInternal
): Withheld<T> {
	const hidden = Object.entries(record)
		.filter(([field, value]) => !PARTS.includes(field) && classes[field as keyof T] !== 'public' && isSaid(value))
		.filter(([field]) => isInternal(record.valueProvenance[field] ?? record.provenance))
		.map(([field, value]) => [field, Array.isArray(value) ? [] : null] as const);
	return { shown: { ...record, ...Object.fromEntries(hidden) }, count: hidden.length };
}

interface Sourced {
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

const isSaid = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

function withholdParts<Part extends object>(
	name: string,
	part: Part | null,
	{ none, project, isInternal }: { none: Part; project: Project; isInternal: IsInternal }
): Withheld<Part | null> {
	if (part === null) return { shown: null, count: 0 };
	const hidden = Object.entries(part).filter(
		([key, value]) =>
			value !== null &&
			isInternal(project.valueProvenance[`${name}.${key}`] ?? project.valueProvenance[name] ?? project.provenance)
	);
	if (hidden.length === 0) return { shown: part, count: 0 };
	const shown = { ...part, ...Object.fromEntries(hidden.map(([key]) => [key, null])) };
	return { shown: JSON.stringify(shown) === JSON.stringify(none) ? null : shown, count: hidden.length };
}
