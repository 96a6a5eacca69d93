import type { SubmittedKind } from '../exchange/submit/submission.ts';
import type { Project, ProjectId } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import type { AnyRecord } from '../records/record-kind.ts';
import type { Enterprise, EnterpriseId, Park, ParkId, PortfolioId, Site, SiteId } from '../territory/territory.ts';

interface Empty {
	readonly id: string;
	readonly portfolio: string | null;
	readonly provenance: Provenance;
}

/**
 * A record of which nothing is known yet, for a row's values to be written into; its name is empty until then. `null`
 * for divisions: nobody adds one.
 */
export function emptyRecord(kind: SubmittedKind, { id, portfolio, provenance }: Empty): AnyRecord | null {
	const name = { zh: '', en: null, ru: null, aliases: [] };
	const common = { name, division: null, provenance, valueProvenance: {} };
	const owner = portfolio as PortfolioId | null;
	switch (kind) {
		case 'project':
			return { ...NO_PROJECT, ...common, id: id as ProjectId, portfolio: portfolio as PortfolioId };
		case 'park':
			return { ...NO_PARK, ...common, id: id as ParkId, portfolio: owner };
		case 'site':
			return { ...NO_SITE, ...common, id: id as SiteId, portfolio: owner };
		case 'enterprise':
			return { ...common, id: id as EnterpriseId, chains: [] } satisfies Enterprise;
		case 'division':
			return null;
	}
}

type Common = 'id' | 'portfolio' | 'name' | 'division' | 'provenance' | 'valueProvenance';

const NO_PROJECT: Omit<Project, Common> = {
	nameNote: null,
	investor: null,
	placeReported: null,
	park: null,
	position: null,
	chains: [],
	links: [],
	chainMapping: 'ours',
	stage: 'planned',
	stageReported: null,
	flags: [],
	programmes: [],
	investmentWanYuan: null,
	investmentBound: 'exact',
	landHa: null,
	jobs: null,
	outputWanYuan: null,
	taxWanYuan: null,
	needs: null,
	benefits: null,
	dates: [],
	statements: [],
	derived: [],
	notes: []
};

const NO_PARK: Omit<Park, Common> = {
	level: 'unverified',
	levelReported: null,
	position: null,
	leadingIndustries: [],
	chains: [],
	facts: [],
	offers: [],
	note: null
};

const NO_SITE: Omit<Site, Common> = {
	park: null,
	position: null,
	areaHa: null,
	landUse: null,
	pollutionClass: null,
	state: null,
	priceWanYuanPerMu: null,
	note: null
};
