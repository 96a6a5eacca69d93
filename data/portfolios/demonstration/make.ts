/**
 * Invents the demonstration portfolio: `node data/portfolios/demonstration/make.ts` writes projects.json,
 * deliveries.json, attraction.json, targets.json, parks.geojson and sites.geojson beside it.
 *
 * A fixed seed, no clock: the same divisions and parks give the same projects. Nothing in it is real.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Project, Stage } from '../../../src/lib/domain/project/project.ts';
import { haToMu, muToHa } from '../../../src/lib/domain/units.ts';
import type { Plain } from '../../make/plain.ts';
import { inventAttraction } from './attraction.ts';
import { inventBenefits } from './benefits.ts';
import { inventCorrection } from './corrections.ts';
import { inventDelivery } from './delivery.ts';
import { inventLife } from './life.ts';
import { inventNeeds } from './needs.ts';
import { inventParks, type NamedChain } from './parks.ts';
import { type DivisionProperties, type DivisionShape, inventPosition, readShapes } from './places.ts';
import { type Product, PRODUCTS } from './products.ts';
import { type Random, randomFrom } from './random.ts';
import { inventSites } from './sites.ts';
import { inventTargets } from './targets.ts';
import { INTENSITY_LABEL, inventedInvestor, MOTIFS, STAGE_WORDS } from './words.ts';

const SEED = 20261120;
/** Streams of their own: what they draw moves nothing else. */
const NEEDS_SEED = 20270101;
const PARKS_SEED = 20270401;
const BENEFITS_SEED = 20270701;
const DELIVERIES_SEED = 20270901;
const CORRECTIONS_SEED = 20280101;
const ATTRACTION_SEED = 20271101;
const TARGETS_SEED = 20271101;
const SITES_SEED = 20280301;
const PROJECTS_PER_DIVISION = 15;
const STAGE_WEIGHTS: Readonly<Record<Stage, number>> = {
	planned: 15,
	negotiating: 16,
	contracted: 13,
	procedures: 12,
	commenced: 10,
	construction: 20,
	production: 9,
	capacity: 5
};

const pack = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as unknown;
const seats = pack('divisions.json') as { code: string; seat: { position: [number, number] } | null }[];
const shapes = pack('divisions.geojson') as FeatureCollection<Polygon | MultiPolygon, DivisionProperties>;
const parks = (pack('parks.geojson') as FeatureCollection<never, { id: string; division: string | null }>).features;

const random = randomFrom(SEED);
const used = new Set<string>();
const divisions = readShapes(shapes, new Map(seats.flatMap(({ code, seat }) => (seat ? [[code, seat.position]] : []))));
const projects = divisions.flatMap((division, row) =>
	Array.from({ length: PROJECTS_PER_DIVISION }, (_, column) =>
		inventProject(division, row * PROJECTS_PER_DIVISION + column)
	)
);
writeFileSync(new URL('projects.json', import.meta.url), JSON.stringify(projects, null, '\t') + '\n');
const deliveries = projects.flatMap(
	(project, index) => inventDelivery(project, randomFrom(DELIVERIES_SEED + index)) ?? []
);
const corrected = deliveries.map((delivery, index) => inventCorrection(delivery, randomFrom(CORRECTIONS_SEED + index)));
const lines = corrected.map((delivery) => JSON.stringify(delivery));
writeFileSync(new URL('deliveries.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
const { campaigns, leads } = inventAttraction(
	projects,
	divisions.map(({ code }) => code),
	randomFrom(ATTRACTION_SEED)
);
const linesOf = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join(',\n');
writeFileSync(
	new URL('attraction.json', import.meta.url),
	`{\n"campaigns": [\n${linesOf(campaigns)}\n],\n"leads": [\n${linesOf(leads)}\n]\n}\n`
);
const targets = inventTargets(projects, { deliveries, random: randomFrom(TARGETS_SEED) });
const targetLines = targets.map((target) => JSON.stringify(target));
writeFileSync(new URL('targets.json', import.meta.url), `[\n${targetLines.join(',\n')}\n]\n`);
const { chains } = pack('chains.json') as { chains: NamedChain[] };
const ownParks = inventParks(
	divisions.map(({ code }) => code),
	chains,
	randomFrom(PARKS_SEED)
);
writeFileSync(new URL('parks.geojson', import.meta.url), JSON.stringify(ownParks, null, '\t') + '\n');
const ownSites = inventSites(
	ownParks.features.map(({ properties: { id, division } }) => ({ id, division: division ?? '' })),
	{ divisions, lakes: pack('basemap/lakes.geojson') as FeatureCollection },
	randomFrom(SITES_SEED)
);
const siteLines = ownSites.features.map((feature) => JSON.stringify(feature));
writeFileSync(
	new URL('sites.geojson', import.meta.url),
	`{"type":"FeatureCollection","features":[\n${siteLines.join(',\n')}\n]}\n`
);
console.log(
	`${projects.length} invented projects, ${deliveries.length} followed, ${leads.length} leads, ${ownParks.features.length} invented parks, ${ownSites.features.length} invented sites`
);

function inventProject(
	division: DivisionShape,
	index: number
): Plain<Project> & { investmentWanYuan: number; stage: Stage } {
	const product = random.pick(PRODUCTS[index % PRODUCTS.length] ?? []);
	const stage = random.weighted(STAGE_WEIGHTS);
	const { asOf, flags, dates } = inventLife(stage, random);
	const figures = inventFigures(random);
	return {
		id: `DEMO-${String(index + 1).padStart(3, '0')}`,
		portfolio: 'demonstration',
		name: inventName(product, index),
		nameNote: null,
		investor: inventedInvestor(index),
		division: division.code,
		placeReported: null,
		park: inventPark(division),
		position: random.chance(0.7) ? inventPosition(division, random) : null,
		...inventChains(product),
		chainMapping: 'ours',
		stage,
		stageReported: STAGE_WORDS[stage],
		flags,
		programmes: inventProgrammes(figures.investmentWanYuan),
		...figures,
		needs: inventNeeds({ product, stage, ...figures }, randomFrom(NEEDS_SEED + index)),
		benefits: inventBenefits({ product, stage, ...figures }, randomFrom(BENEFITS_SEED + index)),
		dates,
		statements: [],
		notes: [],
		provenance: inventProvenance(asOf),
		valueProvenance: {}
	};
}

function inventName({ zh, en, ru }: Product, index: number): Plain<Project['name']> {
	const free = MOTIFS.filter(([motif]) => !used.has(motif + zh));
	const [motifZh, motifEn, motifRu] = random.pick(free.length > 0 ? free : MOTIFS);
	const number = free.length > 0 ? '' : ` ${index + 1}`;
	used.add(motifZh + zh);
	return {
		zh: `演示·${motifZh}${zh}${number}（虚构）`,
		en: `Demo · ${motifEn} ${en}${number} (fictitious)`,
		ru: `Демо · «${motifRu}»: ${ru}${number} (вымышленный)`,
		aliases: []
	};
}

/** A park is a place: a project may stand in it. Nothing is said about the park itself. */
function inventPark({ code }: DivisionShape): string | null {
	const here = parks.filter(({ properties }) => properties.division === code);
	return here.length > 0 && random.chance(0.48) ? random.pick(here).properties.id : null;
}

function inventChains({ chain, link }: Product): Pick<Plain<Project>, 'chains' | 'links'> {
	if (!random.chance(0.1)) return { chains: [chain], links: link ? [link] : [] };
	const second = random.pick(PRODUCTS.flat().filter((product) => product.chain !== chain));
	return { chains: [chain, second.chain], links: [link, second.link].filter((known) => known !== null) };
}

type Figures = Pick<
	Plain<Project>,
	'investmentWanYuan' | 'investmentBound' | 'landHa' | 'jobs' | 'outputWanYuan' | 'taxWanYuan' | 'derived'
> & { investmentWanYuan: number; jobs: number; outputWanYuan: number };

function inventFigures({ logNormal, next }: Random): Figures {
	const investmentWanYuan = rounded(Math.min(logNormal(15_000, 1.1), 800_000), 100);
	const landHa = Number(Math.max(muToHa(investmentWanYuan / logNormal(180, 0.4)), 0.3).toFixed(2));
	const outputWanYuan = rounded(investmentWanYuan * (0.7 + 1.6 * next()), 100);
	const landMu = Number(haToMu(landHa).toFixed(1));
	const value = Number((investmentWanYuan / landMu).toFixed(1));
	return {
		investmentWanYuan,
		investmentBound: 'exact',
		landHa,
		jobs: rounded(Math.max(investmentWanYuan * logNormal(0.008, 0.5), 6), 2),
		outputWanYuan,
		taxWanYuan: rounded(outputWanYuan * (0.02 + 0.05 * next()), 10),
		derived: [
			{
				label: INTENSITY_LABEL,
				value,
				unit: 'wanYuanPerMu',
				formula: `${investmentWanYuan} 万元 ÷ ${landMu} 亩 = ${value} 万元/亩`
			}
		]
	};
}

function rounded(value: number, step: number): number {
	return Math.max(Math.round(value / step), 1) * step;
}

function inventProgrammes(investmentWanYuan: number): string[] {
	const odds: [string, number][] = [
		['provincial-100', investmentWanYuan >= 50_000 ? 0.6 : 0],
		['city-100', investmentWanYuan >= 15_000 ? 0.5 : 0.05],
		['provincial-key', investmentWanYuan >= 25_000 ? 0.4 : 0.02]
	];
	return odds.filter(([, share]) => random.chance(share)).map(([programme]) => programme);
}

function inventProvenance(asOf: string): Plain<Project['provenance']> {
	const confidence = random.weighted({ high: 45, medium: 40, low: 15 });
	return { sources: ['demonstration-generator'], asOf, asOfReported: null, confidence, steward: '演示专班（虚构）' };
}
