import { createServer } from 'vite';
import type { BriefingOrder } from '../../src/lib/components/briefing/write-briefing.ts';
import type { Briefing } from '../../src/lib/domain/briefing/briefing.ts';
import { makePack } from '../../src/lib/domain/briefing/make-pack.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import { openRecords, ownCatalogue } from '../../src/lib/domain/briefing/source.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { defaultView } from '../../src/lib/domain/explore/view.ts';
import { LAND_LAYERS } from '../../src/lib/domain/sheet/sheet-facts.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { writeDrawingPng } from '../../src/lib/server/documents/sheet/write-drawing-png.ts';
import { syntheticProjects } from './synthetic.ts';
import { timeInTurn, type Timing } from './timing.ts';

const MADE_ON = '2026-11-20';
/** With city, chain, comparison, road and contact, twelve scenes. */
const PARKS = 7;

/** The shipped territory with 1,000 invented projects. */
function openTerritory() {
	const pack = parsePack(readPackFiles('data'));
	if (!pack.ok) throw new Error('the shipped pack cannot be read');
	const { catalogue, geometry, basemapSources, territoryFacts, roadmap } = pack.value;
	const [portfolio] = catalogue.portfolios;
	if (!portfolio) throw new Error('the shipped pack has no portfolio');
	const land = LAND_LAYERS.flatMap((layer) => {
		const shapes = geometry.get(layer) ?? geometry.get(`basemap/${layer}`);
		return shapes ? [[layer as string, shapes] as const] : [];
	});
	const own = ownCatalogue(catalogue, portfolio.id);
	const parks = new Set(own.parks.map(({ id }) => id));
	const projects = syntheticProjects({ catalogue, count: 1000, seed: 7 }).map((project) => ({
		...project,
		portfolio: portfolio.id,
		park: project.park !== null && parks.has(project.park) ? project.park : null
	}));
	const records = {
		catalogue,
		projects,
		land: Object.fromEntries(land),
		basemap: basemapSources,
		facts: territoryFacts,
		roadmap,
		madeOn: MADE_ON,
		revision: 'bench'
	};
	return { records, source: openRecords({ ...records, catalogue: own, entries: [] }, portfolio.id) };
}

/** Components ask for words, which only the bundler finds. */
async function openComponents() {
	const vite = await createServer({
		server: { middlewareMode: true, watch: null, ws: false },
		appType: 'custom',
		logLevel: 'error'
	});
	const load = <T>(path: string) => vite.ssrLoadModule(`/src/lib/${path}.ts`) as Promise<T>;
	type Compose = typeof import('../../src/lib/components/briefing/handout/compose-handout.ts');
	type Write = typeof import('../../src/lib/components/briefing/handout/write-handout.ts');
	type Briefings = typeof import('../../src/lib/components/briefing/write-briefing.ts');
	type Languages = typeof import('../../src/lib/server/documents/in-language.ts');
	const { composeHandout } = await load<Compose>('components/briefing/handout/compose-handout');
	const { writeHandoutDeck, writeHandoutPdf } = await load<Write>('components/briefing/handout/write-handout');
	const { writeBriefing } = await load<Briefings>('components/briefing/write-briefing');
	const { inLanguage } = await load<Languages>('server/documents/in-language');
	return { composeHandout, writeHandoutDeck, writeHandoutPdf, writeBriefing, inLanguage, close: () => vite.close() };
}

/** Twelve scenes written in three languages, and their handout in Chinese laid out and made as a file. */
export async function timeHandout(rounds: number): Promise<{ timings: Timing[]; pages: number; slides: number }> {
	const { records, source } = openTerritory();
	const made = await openComponents();
	const { catalogue, portfolio } = source;
	const order: BriefingOrder = {
		origin: { kind: 'shortlist', things: catalogue.parks.slice(0, PARKS).map(({ id }) => ({ kind: 'park', id })) },
		view: { ...defaultView(catalogue), portfolio: portfolio.id },
		audience: 'investor',
		undisclosed: 'say',
		locales: ['zh', 'en', 'ru']
	};
	const write = (): Promise<Briefing> =>
		made.writeBriefing(order, source, (locale, say) => made.inLanguage(locale, say));
	const briefing = await write();
	if (briefing.scenes.length !== 12) throw new Error(`${briefing.scenes.length} scenes`);
	const pack = makePack(briefing, records, { audience: 'investor', entriesOf: () => [] });
	const on = {
		locale: 'zh',
		isLandscape: true,
		scheme: 'light',
		origin: 'https://hetu.example',
		withSpeakerNotes: false
	} as const;
	const paper = (from: BriefingPack) => made.composeHandout({ ...on, pack: from, paper: 'a4', notes: 'printed' });
	const slide = (from: BriefingPack) => made.composeHandout({ ...on, pack: from, paper: '16x9', notes: 'aside' });
	const inChinese = <T>(make: () => T | Promise<T>) => made.inLanguage('zh', make);
	const picture = { dpi: 200, locale: 'zh', texts: {} } as const;
	const timings = await timeInTurn(
		[
			{ name: 'its words', work: write },
			{ name: 'laid out', work: () => inChinese(() => paper(pack)) },
			{ name: 'PDF', work: () => inChinese(() => made.writeHandoutPdf(paper(pack), serverFonts())) },
			{
				name: 'PPTX',
				work: () =>
					inChinese(() =>
						made.writeHandoutDeck(slide(pack), (drawing) => writeDrawingPng(drawing, picture, serverFonts()))
					)
			}
		],
		{ rounds, warmUps: 1 }
	);
	const counts = await inChinese(() => ({ pages: paper(pack).total, slides: slide(pack).total }));
	await made.close();
	return { timings, ...counts };
}
