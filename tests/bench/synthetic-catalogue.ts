import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import type { Chain, ChainId, LinkId } from '../../src/lib/domain/chain/chain.ts';
import { LINK_POSITIONS } from '../../src/lib/domain/chain/chain.ts';
import type { Name, Text } from '../../src/lib/domain/names.ts';
import type { Portfolio, Programme, ProgrammeId } from '../../src/lib/domain/project/project.ts';
import type { Provenance, SourceId } from '../../src/lib/domain/provenance.ts';
import { PARK_LEVELS } from '../../src/lib/domain/territory/territory.ts';
import type {
	Division,
	DivisionCode,
	Park,
	ParkId,
	PortfolioId,
	Territory
} from '../../src/lib/domain/territory/territory.ts';

export const SYNTHETIC_PORTFOLIO = 'synthetic' as PortfolioId;
export const SYNTHETIC_PROVENANCE: Provenance = {
	sources: ['synthetic' as SourceId],
	asOf: null,
	asOfReported: null,
	confidence: 'unsourced',
	steward: null
};

const CODE = '990000' as DivisionCode;
const COLUMNS = 4;
const ROWS = 4;
const CELL_DEGREES = 0.9;
const WEST = 122.5;
const SOUTH = 45.8;

export const syntheticText = (zh: string, en: string): Text => ({ zh, en, ru: en });
export const syntheticName = (zh: string, en: string | null): Name => ({ zh, en, ru: null, aliases: [] });

/** A territory of 16 square divisions, 24 parks, 8 chains of 6 links and 4 programmes; the same at every call. */
export function syntheticCatalogue(): Catalogue {
	const divisions = list(COLUMNS * ROWS, syntheticDivision);
	const divisionCodes = divisions.map(({ code }) => code);
	return {
		territory: syntheticTerritory(),
		sources: [
			{
				id: 'synthetic' as SourceId,
				kind: 'demonstration',
				outlet: 'synthetic',
				title: null,
				url: null,
				published: null,
				licence: null
			}
		],
		factDefinitions: [],
		divisions,
		parks: list(24, (index) => syntheticPark(index, divisionCodes)),
		sites: [],
		chainSet: {
			id: 'synthetic',
			name: syntheticText('合成', 'Synthetic'),
			note: null,
			provenance: SYNTHETIC_PROVENANCE
		},
		chains: list(8, syntheticChain),
		enterprises: [],
		programmes: list(4, syntheticProgramme),
		portfolios: [syntheticPortfolio()],
		edition: null
	};
}

const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

function syntheticTerritory(): Territory {
	return {
		id: 'synthetic',
		name: syntheticName('合成市', 'Synthetic City'),
		code: CODE,
		extent: [WEST, SOUTH, WEST + COLUMNS * CELL_DEGREES, SOUTH + ROWS * CELL_DEGREES],
		inset: null,
		boundaries: {
			edition: syntheticText('方格', 'Squares'),
			source: syntheticText('合成', 'Synthetic'),
			asOf: null,
			note: syntheticText('供测试', 'For tests')
		},
		reviewNumber: null,
		reviewNotice: syntheticText('供测试', 'For tests'),
		defaultPortfolio: SYNTHETIC_PORTFOLIO,
		timeZone: 'Asia/Shanghai'
	};
}

function syntheticDivision(index: number): Division {
	const west = WEST + (index % COLUMNS) * CELL_DEGREES;
	const south = SOUTH + Math.floor(index / COLUMNS) * CELL_DEGREES;
	return {
		code: String(Number(CODE) + index + 1) as DivisionCode,
		name: syntheticName(`第${index + 1}县`, `County ${index + 1}`),
		label: syntheticText(`第${index + 1}县`, `County ${index + 1}`),
		level: 'county',
		labelPoint: [west + CELL_DEGREES / 2, south + CELL_DEGREES / 2],
		bbox: [west, south, west + CELL_DEGREES, south + CELL_DEGREES],
		shapeAreaKm2: 6800,
		seat: null,
		facts: [],
		provenance: SYNTHETIC_PROVENANCE,
		valueProvenance: {}
	};
}

function syntheticPark(index: number, divisionCodes: readonly DivisionCode[]): Park {
	const offset = (index * 0.618) % 1;
	return {
		id: `park-${index + 1}` as ParkId,
		name: syntheticName(`第${index + 1}园区`, `Park ${index + 1}`),
		level: PARK_LEVELS[index % PARK_LEVELS.length] ?? 'unverified',
		levelReported: null,
		division: divisionCodes[index % divisionCodes.length] ?? null,
		// every third park is known to its division only
		position: index % 3 === 0 ? null : [WEST + offset * 3.6, SOUTH + ((offset * 7) % 1) * 3.6],
		leadingIndustries: [],
		chains: [],
		facts: [],
		offers: [],
		portfolio: null,
		note: null,
		provenance: SYNTHETIC_PROVENANCE,
		valueProvenance: {}
	};
}

function syntheticChain(index: number): Chain {
	return {
		id: `chain-${index + 1}` as ChainId,
		name: syntheticName(`第${index + 1}链`, `Chain ${index + 1}`),
		kind: 'plan',
		glyph: syntheticText('链', 'C'),
		colour: { fill: '#888888', ringLight: '#555555', ringDark: '#AAAAAA' },
		industryCodes: [],
		links: list(6, (link) => ({
			id: `chain-${index + 1}-link-${link + 1}` as LinkId,
			name: syntheticName(`环节${link + 1}`, `Link ${link + 1}`),
			position: LINK_POSITIONS[Math.floor(link / 2)] ?? 'downstream',
			basis: 'generic' as const
		})),
		flows: [],
		localSupply: null,
		leaders: [],
		hosts: [],
		gaps: [],
		overrides: [],
		facts: [],
		note: null,
		provenance: SYNTHETIC_PROVENANCE
	};
}

const syntheticProgramme = (index: number): Programme => ({
	id: `programme-${index + 1}` as ProgrammeId,
	name: syntheticName(`第${index + 1}计划`, `Programme ${index + 1}`),
	provenance: SYNTHETIC_PROVENANCE
});

const syntheticPortfolio = (): Portfolio => ({
	id: SYNTHETIC_PORTFOLIO,
	name: syntheticText('合成项目', 'Synthetic projects'),
	nature: 'demonstration',
	asOf: null,
	banner: syntheticText('合成数据，仅供测试', 'Synthetic, for tests only')
});
