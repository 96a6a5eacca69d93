import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { makeProjectTable } from '../../src/lib/domain/catalogue/make-project-table.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { defaultView, type View } from '../../src/lib/domain/explore/view.ts';
import { atlasItems } from '../../src/lib/domain/sheet/atlas.ts';
import type { Drawing } from '../../src/lib/domain/sheet/drawing.ts';
import { layoutSheet } from '../../src/lib/domain/sheet/layout-sheet.ts';
import type { SheetWords } from '../../src/lib/domain/sheet/sheet.ts';
import { LAND_LAYERS, type SheetFacts, sheetReader } from '../../src/lib/domain/sheet/sheet-facts.ts';
import { DEFAULT_SPEC, type SheetSpec } from '../../src/lib/domain/sheet/spec.ts';
import { viewMap } from '../../src/lib/domain/sheet/view-map.ts';
import type { Bbox } from '../../src/lib/domain/territory/territory.ts';
import { writeDrawingsPdf } from '../../src/lib/paper/pdf/write-drawings-pdf.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { syntheticProjects } from './synthetic.ts';
import { timeInTurn, type Timing } from './timing.ts';

const ORDER = { locale: 'zh', title: 'T', subject: 'S', madeOn: '2026-11-20' } as const;

/** The shipped territory with so many invented projects, and a reader of its views. */
function openTerritory(count: number) {
	const pack = parsePack(readPackFiles('data'));
	if (!pack.ok) throw new Error('the shipped pack cannot be read');
	const { catalogue, geometry, basemapSources } = pack.value;
	const [portfolio] = catalogue.portfolios;
	if (!portfolio) throw new Error('the shipped pack has no portfolio');
	const land = new Map(
		LAND_LAYERS.flatMap((layer) => {
			const shapes = geometry.get(layer) ?? geometry.get(`basemap/${layer}`);
			return shapes ? [[layer as string, shapes] as const] : [];
		})
	);
	const read = sheetReader({
		catalogue,
		index: indexCatalogue(catalogue),
		portfolio,
		table: makeProjectTable(syntheticProjects({ catalogue, count, seed: 7 }), catalogue),
		entries: [],
		land,
		basemap: basemapSources,
		weighed: null,
		today: ORDER.madeOn
	});
	return { read, view: defaultView(catalogue) };
}

/** What the words of a sheet are does not matter to how long it takes, how many there are does. */
const WORDS: SheetWords = {
	title: '齐齐哈尔市产业链项目分布',
	subtitle: '演示数据 · 筛选：产业链：大豆；阶段：签约',
	notes: [],
	banner: '虚构演示数据：项目、企业、数字与位置均由程序生成，与任何真实企业或项目无关。',
	review: '示意图·内部工作用图，未经审核不得公开',
	sources: Array.from(
		{ length: 5 },
		() => '界线：公开行政区划数据，较早版本；世界河流数据 WDBII（GSHHG）；湖泊（OpenStreetMap）'
	),
	page: '第 1 页，共 1 页',
	address: null,
	addressTitle: '',
	legend: '图例',
	chains: '颜色：主要产业链',
	shade: null,
	locator: '图幅位置',
	north: '北',
	classOf: (one) => `图例 ${one}`,
	scale: (denominator) => `1∶${denominator}`,
	distance: (km) => `${km} 公里`,
	more: (rest) => `另有 ${rest} 项`,
	none: '无',
	coverage: () => null
};

function draw(view: View, facts: SheetFacts, { spec, fit }: { spec: SheetSpec; fit?: Bbox | null }): Drawing {
	const { map } = viewMap(view, facts, { locale: 'zh', scheme: 'light', isRanked: false, formatCount: String });
	const { extent } = facts.catalogue.territory;
	return layoutSheet({
		spec,
		locale: 'zh',
		map,
		extent,
		...(fit && { fit }),
		words: WORDS,
		blocks: [],
		logo: null,
		qr: null
	});
}

export const VIEW_TO_PDF = 'the view to the PDF';

/** A whole view of 1,000 projects on A3: laid out, and laid out and written. */
export async function timeSheet(rounds: number): Promise<{ timings: Timing[]; megabytes: number; marks: number }> {
	const { read, view } = openTerritory(1000);
	const spec = { ...DEFAULT_SPEC, paper: 'a3' } as const;
	const facts = read(view, false);
	const toPdf = () => writeDrawingsPdf({ ...ORDER, pages: [draw(view, facts, { spec })] }, serverFonts());
	const timings = await timeInTurn(
		[
			{ name: 'laid out alone', work: () => Promise.resolve(draw(view, facts, { spec })) },
			{ name: VIEW_TO_PDF, work: toPdf }
		],
		{ rounds, warmUps: 1 }
	);
	return { timings, megabytes: (await toPdf()).length / 1e6, marks: facts.rows.length };
}

export const ONE_ATLAS = 'one atlas';

/** An atlas of 16 sheets in one file; the baseline writes as many files, each with its fonts. */
export async function timeAtlas(rounds: number): Promise<Timing[]> {
	const { read, view } = openTerritory(1000);
	const items = atlasItems('division', { view, facts: read(view, false), locale: 'zh' });
	const pages = () =>
		items.map((item) => draw(item.view, read(item.view, false), { spec: DEFAULT_SPEC, fit: item.fit }));
	return timeInTurn(
		[
			{
				name: 'a file each',
				work: async () => {
					for (const page of pages()) await writeDrawingsPdf({ ...ORDER, pages: [page] }, serverFonts());
				}
			},
			{ name: ONE_ATLAS, work: () => writeDrawingsPdf({ ...ORDER, pages: pages() }, serverFonts()) }
		],
		{ rounds, warmUps: 1 }
	);
}
