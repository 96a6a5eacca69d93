import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { Locale } from '../../names.ts';
import type { Portfolio, Project } from '../../project/project.ts';
import type { Provenance, Source } from '../../provenance.ts';
import { isParkOf, parksOf } from '../../territory/parks-of.ts';
import type { Division, Park, Position, Site } from '../../territory/territory.ts';
import { CRS, type CrsId, isShape, mapShape, placeIn, type Shape } from './coordinates.ts';
import { DIVISION_FIELDS } from './division-fields.ts';
import type { Field, FieldOf, RecordContext, RecordWords } from './field.ts';
import { PARK_FIELDS, parkSiteOf } from './park-fields.ts';
import { PROJECT_FIELDS, siteOf } from './project-fields.ts';
import { SITE_FIELDS } from './site-fields.ts';
import type { AboutLine, Head, Layer, RecordLayer, RecordSet, Row, SetWords } from './record-set.ts';

export type FieldKey = (
	typeof PROJECT_FIELDS | typeof PARK_FIELDS | typeof SITE_FIELDS | typeof DIVISION_FIELDS
)[number]['key'];

/** All that can leave, and what of it is kept. */
export interface Leaving {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly portfolio: Portfolio;
	/** All of the portfolio, in its order. */
	readonly projects: readonly Project[];
	/** The outlines of the divisions, by `code`; `null` where there are none. */
	readonly outlines: FeatureCollection | null;
	/** Those of the sites, by `id`; `null` where there are none. */
	readonly siteOutlines: FeatureCollection | null;
	readonly kept: Kept | null;
	/** The link that shows what leaves. */
	readonly address: string;
	/** `2026-11-28` */
	readonly madeOn: string;
}

/** What a filter leaves, by id, and its conditions in words. `null` in its place: everything. */
export interface Kept extends Readonly<Record<Layer, ReadonlySet<string>>> {
	readonly filter: readonly string[];
}

/** How records are wanted. */
export interface Wanted {
	readonly layers: readonly Layer[];
	readonly crs: CrsId;
}

/** Everything that a set of records says in words, in one language. */
export interface ExportWords extends RecordWords {
	readonly locale: Locale;
	/** With its unit. */
	readonly heading: (field: Field<FieldKey>) => string;
	readonly layer: (layer: Layer) => string;
	readonly aboutLines: (head: Head) => readonly AboutLine[];
	/** Words of the forms themselves. */
	readonly set: SetWords;
}

/**
 * The records of a portfolio as they leave, layer by layer in the order of the house, told in one language.
 *
 * What is known to its division only has no shape, and says so in `placement`. Parks invented for another portfolio
 * are not among them. Of a filter, divisions and sites know only the condition on divisions.
 */
export function makeRecordSet(leaving: Leaving, { layers, crs }: Wanted, words: ExportWords): RecordSet {
	const { portfolio, index, kept } = leaving;
	const context: ExportContext = { portfolio, index, words, place: placeIn(crs) };
	const all = {
		projects: leaving.projects,
		parks: parksOf(leaving.catalogue.parks, portfolio.id),
		sites: leaving.catalogue.sites.filter((site) => isParkOf(site, portfolio.id)),
		divisions: leaving.catalogue.divisions
	};
	const left = {
		projects: all.projects.filter(({ id }) => !kept || kept.projects.has(id)),
		parks: all.parks.filter(({ id }) => !kept || kept.parks.has(id)),
		sites: all.sites.filter(({ id }) => !kept || kept.sites.has(id)),
		divisions: all.divisions.filter(({ code }) => !kept || kept.divisions.has(code))
	};
	const made = {
		projects: () =>
			layerOf('projects', { things: left.projects, fields: PROJECT_FIELDS, shapeOf: pointOf(siteOf), context }),
		parks: () => layerOf('parks', { things: left.parks, fields: PARK_FIELDS, shapeOf: pointOf(parkSiteOf), context }),
		sites: () =>
			layerOf('sites', {
				things: left.sites,
				fields: SITE_FIELDS,
				shapeOf: outlineOf(leaving.siteOutlines, 'id', ({ id }: Site) => id),
				context
			}),
		divisions: () =>
			layerOf('divisions', {
				things: left.divisions,
				fields: DIVISION_FIELDS,
				shapeOf: outlineOf(leaving.outlines, 'code', ({ code }: Division) => code),
				context
			})
	};
	const cited = sourcesOf(layers.flatMap((layer) => left[layer].flatMap((thing) => provenancesOf(thing))));
	const head: Head = {
		...headOf(leaving, words),
		counts: layers.map((layer) => ({ layer, count: left[layer].length, of: all[layer].length })),
		crs: CRS[crs],
		sources: leaving.catalogue.sources
			.filter(({ id }) => cited.has(id))
			.map((source) => ({ ...source, title: source.title && words.text(source.title) }))
	};
	return { head, about: words.aboutLines(head), layers: layers.map((layer) => made[layer]()), words: words.set };
}

function headOf(
	{ catalogue: { territory, edition: published }, portfolio, kept, address, madeOn }: Leaving,
	{ locale, name }: ExportWords
): Omit<Head, 'counts' | 'crs' | 'sources'> {
	const { edition, source, asOf } = territory.boundaries;
	return {
		title: `${name(territory.name)} · ${portfolio.name[locale]}`,
		portfolio: { id: portfolio.id, name: portfolio.name[locale], nature: portfolio.nature },
		banner: portfolio.banner[locale],
		reviewNumber: territory.reviewNumber,
		notice: territory.reviewNumber === null ? territory.reviewNotice[locale] : null,
		filter: kept?.filter ?? null,
		address,
		boundaries: { edition: edition[locale], source: source[locale], asOf },
		asOf: portfolio.asOf,
		madeOn,
		published
	};
}

interface Told<Thing> {
	readonly things: readonly Thing[];
	readonly fields: readonly FieldOf<Thing, FieldKey>[];
	readonly shapeOf: (thing: Thing, context: RecordContext) => Shape | null;
	readonly context: ExportContext;
}

type ExportContext = RecordContext & { readonly words: ExportWords };

function layerOf<Thing>(id: Layer, { things, fields, shapeOf, context }: Told<Thing>): RecordLayer {
	const { words } = context;
	return {
		id,
		title: words.layer(id),
		shapes: id === 'divisions' || id === 'sites' ? 'MultiPolygon' : 'Point',
		fields: fields.map((field) => ({
			key: field.key,
			short: field.short,
			kind: field.kind,
			unit: field.unit,
			heading: words.heading(field)
		})),
		count: things.length,
		rows: {
			*[Symbol.iterator](): Generator<Row> {
				for (const thing of things)
					yield { values: fields.map(({ of }) => of(thing, context)), shape: shapeOf(thing, context) };
			}
		}
	};
}

const pointOf =
	<Thing>(placeOf: (thing: Thing, context: RecordContext) => Position | null) =>
	(thing: Thing, context: RecordContext): Shape | null => {
		const position = placeOf(thing, context);
		return position && { type: 'Point', coordinates: [...position] };
	};

function outlineOf<Thing>(
	outlines: FeatureCollection | null,
	property: 'id' | 'code',
	idOf: (thing: Thing) => string
): (thing: Thing, context: RecordContext) => Shape | null {
	const byId = new Map(
		outlines?.features.flatMap(({ properties, geometry }) =>
			isShape(geometry) ? [[properties?.[property] as unknown, geometry] as const] : []
		)
	);
	return (thing, { place }) => {
		const outline = byId.get(idOf(thing));
		return outline ? mapShape(outline, place) : null;
	};
}

function provenancesOf(thing: Project | Park | Site | Division): readonly Provenance[] {
	const facts = 'facts' in thing ? thing.facts : [];
	const offers = 'offers' in thing ? thing.offers : [];
	return [
		thing.provenance,
		...Object.values(thing.valueProvenance).filter((one) => one !== undefined),
		...facts.map(({ provenance }) => provenance),
		...offers.map(({ provenance }) => provenance)
	];
}

const sourcesOf = (provenances: readonly Provenance[]): ReadonlySet<Source['id']> =>
	new Set(provenances.flatMap(({ sources }) => sources));
