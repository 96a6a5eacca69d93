import type { Scene, SceneId } from '../../src/lib/domain/briefing/briefing.ts';
import { type BriefingPack, PACK_FORMAT } from '../../src/lib/domain/briefing/pack.ts';
import type { Text } from '../../src/lib/domain/names.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { openDatabase } from '../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { basemapSources } from '../../src/lib/server/profiles.ts';
import * as roadmap from '../../src/lib/server/roadmap.ts';

export interface Told {
	readonly title: Text;
	readonly text?: Text;
	readonly view: string;
}

const NO_TEXT: Text = { zh: '', en: '', ru: '' };

/** A briefing of a portfolio of ours, with all of its records, as a pack. */
export async function briefingPack(portfolio: string, title: Text, told: readonly Told[]): Promise<BriefingPack> {
	const db = await openDatabase(':memory:');
	await seedIfEmpty(db, 'data');
	const [whole, layers] = [await catalogue.read(db), await catalogue.layerIds(db)];
	const land = await Promise.all(layers.map(async (id) => [id, await catalogue.layer(db, id)] as const));
	const pack: BriefingPack = {
		format: PACK_FORMAT,
		briefing: {
			title,
			portfolio: portfolio as PortfolioId,
			audience: 'public',
			locales: ['zh', 'en', 'ru'],
			undisclosed: 'say',
			scenes: told.map(sceneOf),
			itinerary: null
		},
		catalogue: {
			...whole,
			parks: parksOf(whole.parks, portfolio),
			portfolios: whole.portfolios.filter(({ id }) => id === portfolio)
		},
		projects: await catalogue.projects(db, portfolio),
		land: Object.fromEntries(land.flatMap(([id, shapes]) => (shapes ? [[id, shapes]] : []))),
		basemap: await basemapSources(db),
		facts: await catalogue.territoryFacts(db),
		roadmap: await roadmap.read(db),
		madeOn: '2026-11-29',
		revision: await catalogue.revision(db)
	};
	await db.destroy();
	return pack;
}

const sceneOf = ({ title, text, view }: Told, place: number): Scene => ({
	id: `scene-${place + 1}` as SceneId,
	kind: 'free',
	thing: null,
	things: [],
	view,
	camera: { kind: 'kept', lng: 0, lat: 0, zoom: 5, width: 1440, height: 900 },
	title,
	text: text ?? NO_TEXT,
	notes: NO_TEXT,
	blocks: [],
	caption: 'auto',
	figures: []
});
