import { type Catalogue } from '../catalogue/catalogue.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import { makeProjectTable } from '../catalogue/make-project-table.ts';
import type { PlacePoints } from '../compare/measured-distance.ts';
import { nearPoints } from '../matching/near-points.ts';
import type { Project } from '../project/project.ts';
import type { RoadmapSet } from '../roadmap/roadmap-set.ts';
import type { SheetSource } from '../sheet/sheet-facts.ts';
import { isParkOf, parksOf } from '../territory/parks-of.ts';
import type { Fact } from '../territory/territory.ts';
import type { BriefingPack } from './pack.ts';

/** What a briefing is made from and shown with: on the server from the database, elsewhere from its pack. */
export interface BriefingSource extends SheetSource {
	readonly projects: ReadonlyMap<string, Project>;
	readonly facts: readonly Fact[];
	readonly roadmap: RoadmapSet;
	readonly points: PlacePoints;
}

/** Records of one portfolio as they are kept and sent. */
export type BriefingRecords = Omit<BriefingPack, 'format' | 'briefing'>;

/** @throws where the catalogue does not hold the portfolio */
export function openRecords(records: BriefingRecords, id: string): BriefingSource {
	const { catalogue, projects, entries, basemap, facts, roadmap, madeOn } = records;
	const portfolio = catalogue.portfolios.find((one) => one.id === id);
	if (!portfolio) throw new Error(`no portfolio: ${id}`);
	const land = new Map(Object.entries(records.land));
	const pointsOf = (layer: string) => nearPoints(land.get(layer) ?? null);
	return {
		catalogue,
		index: indexCatalogue(catalogue),
		portfolio,
		table: makeProjectTable(projects, catalogue),
		entries,
		land,
		basemap,
		weighed: null,
		today: madeOn,
		projects: new Map(projects.map((project) => [project.id, project])),
		facts,
		roadmap,
		points: { stations: pointsOf('stations'), airports: pointsOf('airports'), seats: pointsOf('seats') }
	};
}

/** The parks of a catalogue that a portfolio is shown with, and nothing of another portfolio. */
export const ownCatalogue = (catalogue: Catalogue, portfolio: string): Catalogue => ({
	...catalogue,
	parks: parksOf(catalogue.parks, portfolio),
	sites: catalogue.sites.filter((site) => isParkOf(site, portfolio)),
	portfolios: catalogue.portfolios.filter(({ id }) => id === portfolio)
});
