import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Chain, ChainId, ChainLink, LinkId, LinkPosition } from '../chain/chain.ts';
import type { Name, Text } from '../names.ts';
import type { ProgrammeId } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import type {
	Division,
	DivisionCode,
	Enterprise,
	EnterpriseId,
	Park,
	ParkId,
	ParkLevel,
	PortfolioId,
	Position,
	SiteId
} from '../territory/territory.ts';

/** An invented territory for the tests of this folder. */

const provenance: Provenance = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null };
const text = (zh: string): Text => ({ zh, en: zh, ru: zh });
const name = (
	zh: string,
	en: string | null = null,
	ru: string | null = null,
	aliases: readonly string[] = []
): Name => ({
	zh,
	en,
	ru,
	aliases
});

const division = (code: string, zh: string, en: string, labelPoint: Position): Division => ({
	code: code as DivisionCode,
	name: name(zh, en),
	level: 'county',
	label: { zh, en, ru: en },
	labelPoint,
	bbox: [labelPoint[0] - 0.5, labelPoint[1] - 0.5, labelPoint[0] + 0.5, labelPoint[1] + 0.5],
	shapeAreaKm2: 1,
	seat: null,
	facts: [],
	provenance,
	valueProvenance: {}
});

const link = (id: string, position: LinkPosition, names: Name): ChainLink => ({
	id: id as LinkId,
	name: names,
	position,
	basis: 'generic'
});

const chain = (id: string, glyph: string, names: Name, links: readonly ChainLink[]): Chain => ({
	id: id as ChainId,
	name: names,
	kind: 'plan',
	glyph: text(glyph),
	colour: { fill: '#888888', ringLight: '#888888', ringDark: '#888888' },
	industryCodes: [],
	links,
	flows: [],
	localSupply: null,
	leaders: [],
	hosts: [],
	gaps: [],
	overrides: [],
	facts: [],
	note: null,
	provenance
});

interface ParkPlace {
	readonly level: ParkLevel;
	readonly division: string | null;
	readonly position: Position | null;
	readonly chains: readonly string[];
}

const park = (id: string, names: Name, { level, division: code, position, chains }: ParkPlace): Park => ({
	id: id as ParkId,
	name: names,
	level,
	levelReported: null,
	division: code as DivisionCode | null,
	position,
	leadingIndustries: [],
	chains,
	facts: [],
	offers: [],
	portfolio: null,
	note: null,
	provenance,
	valueProvenance: {}
});

const enterprise = (id: string, zh: string, en: string, chains: readonly string[]): Enterprise => ({
	id: id as EnterpriseId,
	name: name(zh, en),
	division: null,
	chains: chains.map((member) => ({ chain: member, role: null, lead: false, links: [] })),
	provenance,
	valueProvenance: {}
});

export const TEST_CATALOGUE: Catalogue = {
	territory: {
		id: 'test',
		name: name('河州市', 'Hezhou'),
		code: '990100' as DivisionCode,
		extent: [120, 40, 124, 44],
		inset: null,
		boundaries: { edition: text('试'), source: text('试'), asOf: null, note: text('试') },
		reviewNumber: null,
		reviewNotice: text('试'),
		defaultPortfolio: 'record' as PortfolioId,
		timeZone: 'Asia/Shanghai'
	},
	sources: [],
	factDefinitions: [],
	divisions: [
		division('990102', '东岭区', 'Dongling District', [121, 41]),
		division('990121', '长河县', 'Changhe County', [122, 42]),
		division('990122', '重山县', "Chong'shan County", [123, 43]),
		division('880100', '飞地', 'Exclave', [123.5, 40.5])
	],
	parks: [
		park('east-zone', name('东岭经济开发区', 'Dongling Economic Zone'), {
			level: 'provincial',
			division: '990102',
			position: [121.1, 41.1],
			chains: ['soybean']
		}),
		park('long.park', name('长河工业园', 'Changhe Industrial Park'), {
			level: 'county',
			division: '990121',
			position: null,
			chains: ['dairy', 'soybean']
		}),
		park('nowhere', name('未名园', null), { level: 'unverified', division: null, position: null, chains: [] })
	],
	sites: [
		{
			id: 'east-zone-a1' as SiteId,
			name: name('东岭 A1 地块', 'Dongling A1'),
			division: '990102' as DivisionCode,
			park: 'east-zone' as ParkId,
			position: [121.11, 41.11],
			areaHa: 12,
			landUse: 'industrial',
			pollutionClass: 2,
			state: 'free',
			priceWanYuanPerMu: null,
			note: null,
			portfolio: null,
			provenance,
			valueProvenance: {}
		}
	],
	chainSet: { id: 'set', name: text('试'), note: null, provenance },
	chains: [
		chain('soybean', '豆', name('大豆', 'Soybean', 'Соя', ['黄豆', 'soya']), [
			link('soybean.seed', 'upstream', name('良种繁育', 'Seed breeding')),
			link('soybean.oil', 'midstream', name('豆油', 'Soy oil', 'Соевое масло')),
			link('soybean.protein', 'midstream', name('大豆蛋白', 'Soy protein')),
			link('soybean.snacks', 'downstream', name('休闲食品', 'Snacks'))
		]),
		chain('dairy', '奶', name('奶乳一体化', 'Integrated dairy', 'Молочная отрасль'), [
			link('dairy.farm', 'upstream', name('奶牛牧场', 'Dairy farms')),
			link('dairy*milk', 'midstream', name('液态奶', 'Liquid milk'))
		]),
		chain('other', '其', name('其他', 'Other', 'Прочее'), [])
	],
	enterprises: [
		enterprise('heavy', '中国一重', 'China First Heavy', ['other']),
		enterprise('sufu', '长河腐乳', 'Changhe Sufu', ['soybean'])
	],
	programmes: [
		{ id: 'hundred' as ProgrammeId, name: name('省百大'), provenance },
		{ id: 'city-hundred' as ProgrammeId, name: name('市百大'), provenance }
	],
	portfolios: [
		{ id: 'record' as PortfolioId, name: text('公开'), nature: 'public-record', asOf: null, banner: text('试') },
		{ id: 'demo' as PortfolioId, name: text('演示'), nature: 'demonstration', asOf: null, banner: text('试') }
	],
	edition: null
};
