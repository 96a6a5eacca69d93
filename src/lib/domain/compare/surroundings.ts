import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { PortfolioId } from '../territory/territory.ts';
import type { PlacePoints } from './measured-distance.ts';

/** What a thing is counted and measured against. */
export interface Surroundings {
	readonly index: CatalogueIndex;
	readonly portfolio: PortfolioId;
	/** Projects of the portfolio, made with the catalogue of `index`. */
	readonly table: ProjectTable;
	readonly points: PlacePoints;
}
