import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseView, serialiseView } from '../explore/view.ts';
import type { Text } from '../names.ts';
import type { Project } from '../project/project.ts';
import { OUTLINE } from '../records/outline-source.ts';
import type { ValueProvenance } from '../provenance.ts';
import type { Park, Site } from '../territory/territory.ts';
import { type Audience, maySee } from './audience.ts';
import type { Briefing, Scene } from './briefing.ts';
import { mayNameInvestor, PARK_CLASSES, PROJECT_CLASSES, rowClass, SITE_CLASSES } from './field-classes.ts';
import type { Itinerary } from './itinerary/itinerary.ts';
import { type BriefingRecords, ownCatalogue } from './source.ts';

const NO_TEXT: Text = { zh: '', en: '', ru: '' };

/** The value that a record has in place of one that may not be seen: nothing is known of it. */
const emptyLike = (value: unknown): unknown => {
	if (Array.isArray(value)) return [];
	return value === null || typeof value !== 'object' ? null : Object.keys(value).length === 0 ? value : null;
};

/** A record without the fields above an audience. */
function withoutFields<T extends object>(
	record: T,
	classes: Readonly<Record<keyof T, Audience>>,
	audience: Audience
): T {
	// what nobody classed is for staff
	const mayRead = (field: string) => maySee(audience, classes[field as keyof T] ?? 'staff');
	const kept = Object.entries(record).map(([field, value]) => {
		if (!mayRead(field)) return [field, emptyLike(value)];
		return [field, field === 'valueProvenance' ? ofFields(value as ValueProvenance, mayRead) : value];
	});
	return Object.fromEntries(kept) as T;
}

/** Where the values of some fields come from; that of `needs.powerKva` is of the field `needs`, whoever sees a place its outline. */
const ofFields = (valueProvenance: ValueProvenance, mayRead: (field: string) => boolean): ValueProvenance =>
	Object.fromEntries(
		Object.entries(valueProvenance).filter(([key]) =>
			mayRead(key === OUTLINE ? 'position' : (key.split('.')[0] ?? key))
		)
	);

/** Every `Provenance` within a value without its steward: who keeps a record is the desk's own business. */
export function withoutStewards<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withoutStewards) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, key === 'steward' ? null : withoutStewards(member)])
	) as T;
}

/** A project as an audience may know it; what it may not know reads as not disclosed. */
export function redactProject(project: Project, audience: Audience): Project {
	if (audience === 'staff') return project;
	const shown = withoutFields(project, PROJECT_CLASSES, audience);
	const investor = mayNameInvestor(project, audience) ? shown.investor : null;
	return withoutStewards({ ...shown, investor });
}

const redactPark = (park: Park, audience: Audience): Park => withoutFields(park, PARK_CLASSES, audience);

/** A site as an audience may know it; what it may not know reads as not disclosed. */
export const redactSite = (site: Site, audience: Audience): Site =>
	audience === 'staff' ? site : withoutStewards(withoutFields(site, SITE_CLASSES, audience));

/** A catalogue as an audience may know it. */
export function redactCatalogue(catalogue: Catalogue, audience: Audience): Catalogue {
	if (audience === 'staff') return catalogue;
	return withoutStewards({
		...catalogue,
		parks: catalogue.parks.map((park) => redactPark(park, audience)),
		sites: catalogue.sites.map((site) => redactSite(site, audience)),
		chains: catalogue.chains.map((chain) => ({
			...chain,
			overrides: chain.overrides.map((override) => ({ ...override, by: null }))
		}))
	});
}

/** What a portfolio is shown with, as an audience may know it, and nothing of another portfolio. */
export function redactRecords<Records extends Omit<BriefingRecords, 'entries'>>(
	records: Records,
	{ portfolio, audience }: { portfolio: string; audience: Audience }
): Records {
	return {
		...records,
		catalogue: redactCatalogue(ownCatalogue(records.catalogue, portfolio), audience),
		projects: records.projects.map((project) => redactProject(project, audience)),
		facts: records.facts.map((fact) => ({ ...fact, provenance: { ...fact.provenance, steward: null } }))
	};
}

/** A briefing as an audience may have it: no notes of the speaker, no figure above it, no weights in an address. */
export function redactBriefing(briefing: Briefing, audience: Audience, catalogue: Catalogue): Briefing {
	if (audience === 'staff') return { ...briefing, audience };
	return {
		...briefing,
		audience,
		scenes: briefing.scenes.map((scene) => redactScene(scene, audience, catalogue)),
		itinerary: briefing.itinerary && redactItinerary(briefing.itinerary, audience)
	};
}

function redactScene(scene: Scene, audience: Audience, catalogue: Catalogue): Scene {
	const { view } = parseView(new URLSearchParams(scene.view), catalogue);
	const isDesks = view.selection?.kind === 'lead' || view.selection?.kind === 'campaign';
	const shown = { ...view, weighing: null, timeline: null, sheet: null, ...(isDesks && { selection: null }) };
	return withoutStewards({
		...scene,
		view: serialiseView(shown, catalogue).toString(),
		notes: NO_TEXT,
		figures: scene.figures.filter(({ key }) => maySee(audience, rowClass(key)))
	});
}

/** Whom to call is told to an investor; a public page names roles only. */
const redactItinerary = (itinerary: Itinerary, audience: Audience): Itinerary => ({
	...itinerary,
	stops: itinerary.stops.map((stop) => ({
		...stop,
		contacts: maySee(audience, 'investor') ? stop.contacts : stop.contacts.map((contact) => ({ ...contact, reach: '' }))
	}))
});
