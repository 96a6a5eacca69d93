import type { Chain, ChainId } from '../chain/chain.ts';
import type { Project, ProjectId } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import type { Enterprise, EnterpriseId, Park, ParkId, PortfolioId, Site, SiteId } from '../territory/territory.ts';
import type { AnyRecord, RecordKind } from './record-kind.ts';

/** Kinds of which the desk can make a new one: divisions come with their boundaries. */
export const NEW_KINDS = ['park', 'site', 'enterprise', 'chain', 'project'] as const satisfies readonly RecordKind[];
export type NewKind = (typeof NEW_KINDS)[number];

interface Begun {
	readonly id: string;
	/** That an invented park or site belongs to, and every project; `null`: of the territory itself. */
	readonly portfolio: string | null;
	readonly provenance: Provenance;
}

/** Grey until somebody chooses: no chain of its own looks like another. */
const GREY = { fill: '#777777', ringLight: '#666666', ringDark: '#999999' };
const NO_NAME = { zh: '', en: null, ru: null, aliases: [] };

/** A record of which nothing is known but where it will stand. It is no record until its required fields are written. */
export const emptyRecord = (kind: NewKind, begun: Begun): AnyRecord => EMPTY[kind](begun);

const EMPTY: Readonly<Record<NewKind, (begun: Begun) => AnyRecord>> = {
	park: ({ id, portfolio, provenance }): Park => ({
		id: id as ParkId,
		name: NO_NAME,
		level: 'unverified',
		levelReported: null,
		division: null,
		position: null,
		leadingIndustries: [],
		chains: [],
		facts: [],
		offers: [],
		portfolio: portfolio as PortfolioId | null,
		note: null,
		provenance,
		valueProvenance: {}
	}),
	site: ({ id, portfolio, provenance }): Site => ({
		id: id as SiteId,
		name: NO_NAME,
		division: null,
		park: null,
		position: null,
		areaHa: null,
		landUse: null,
		pollutionClass: null,
		state: null,
		priceWanYuanPerMu: null,
		note: null,
		portfolio: portfolio as PortfolioId | null,
		provenance,
		valueProvenance: {}
	}),
	enterprise: ({ id, provenance }): Enterprise => ({
		id: id as EnterpriseId,
		name: NO_NAME,
		division: null,
		chains: [],
		provenance,
		valueProvenance: {}
	}),
	chain: ({ id, provenance }): Chain => ({
		id: id as ChainId,
		name: NO_NAME,
		kind: 'custom',
		glyph: { zh: '新', en: 'N', ru: 'Н' },
		colour: GREY,
		industryCodes: [],
		links: [],
		flows: [],
		localSupply: null,
		leaders: [],
		hosts: [],
		gaps: [],
		overrides: [],
		facts: [],
		note: null,
		provenance
	}),
	project: emptyProject
};

function emptyProject({ id, portfolio, provenance }: Begun): Project {
	return {
		id: id as ProjectId,
		portfolio: (portfolio ?? '') as PortfolioId,
		name: NO_NAME,
		nameNote: null,
		investor: null,
		division: null,
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
		notes: [],
		provenance,
		valueProvenance: {}
	};
}
