import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Text } from '../../names.ts';
import type { Project } from '../../project/project.ts';
import type { Campaign, Lead } from '../../roadmap/attraction/attraction.ts';
import type { Delivery } from '../../roadmap/delivery.ts';
import type { RoadmapSet } from '../../roadmap/roadmap-set.ts';
import type { Indicator } from '../../roadmap/targets/indicator.ts';
import type { SelectionSet } from '../../selection/criteria/selection-set.ts';
import type { Outline } from '../../territory/outline.ts';
import type { Fact, PortfolioId } from '../../territory/territory.ts';

/** Where a layer of the base map comes from, and the credit its licence asks for. */
export interface BasemapSource {
	readonly id: string;
	readonly title: Text;
	readonly licence: string;
	/** The words to print beside the map; empty where none are asked for. */
	readonly credit: string;
	readonly edition: string | null;
	readonly url: string | null;
}

/** A territory pack, read and checked: every reference in it resolves. */
export interface Pack {
	readonly catalogue: Catalogue;
	/** Facts of the whole territory, recorded under its own code. */
	readonly territoryFacts: readonly Fact[];
	/** Projects by portfolio, in file order. */
	readonly projects: ReadonlyMap<PortfolioId, readonly Project[]>;
	/** Drawn outlines of parks and sites. */
	readonly outlines: readonly Outline[];
	/** Shapes by path in the pack without its ending: `divisions`, `basemap/rivers`. */
	readonly geometry: ReadonlyMap<string, FeatureCollection>;
	readonly basemapSources: readonly BasemapSource[];
	/** What projects are weighed by. */
	readonly selection: SelectionSet;
	/** What they are followed by. */
	readonly roadmap: RoadmapSet;
	/** How projects are followed, by portfolio; a project without a record is not there. */
	readonly deliveries: ReadonlyMap<PortfolioId, readonly Delivery[]>;
	/** Campaigns and leads by portfolio; one without a plan is not there. */
	readonly attraction: ReadonlyMap<
		PortfolioId,
		{ readonly campaigns: readonly Campaign[]; readonly leads: readonly Lead[] }
	>;
	/** Indicators with what was assigned and reported of them, by portfolio; one without is not there. */
	readonly targets: ReadonlyMap<PortfolioId, readonly Indicator[]>;
}
