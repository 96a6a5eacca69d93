import type { Scene, SceneId } from '../../src/lib/domain/briefing/briefing.ts';
import { type BriefingPack, PACK_FORMAT } from '../../src/lib/domain/briefing/pack.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import type { Text } from '../../src/lib/domain/names.ts';
import { parksOf } from '../../src/lib/domain/territory/parks-of.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import { readPackFiles } from '../../src/lib/server/db/seed.ts';

interface Told {
	readonly title: Text;
	readonly text?: Text;
	readonly view: string;
}

const NO_TEXT: Text = { zh: '', en: '', ru: '' };

/** A briefing of a portfolio of ours, with all of its records, as a pack. */
export function briefingPack(portfolio: string, told: readonly Told[], title: Text): BriefingPack {
	const read = parsePack(readPackFiles('data'));
	if (!read.ok) throw new Error('the territory cannot be read');
	const { catalogue, territoryFacts, projects, geometry, basemapSources, roadmap } = read.value;
	const id = portfolio as PortfolioId;
	return {
		format: PACK_FORMAT,
		briefing: {
			title,
			portfolio: id,
			audience: 'public',
			locales: ['zh', 'en', 'ru'],
			undisclosed: 'say',
			scenes: told.map(sceneOf),
			itinerary: null
		},
		catalogue: {
			...catalogue,
			parks: parksOf(catalogue.parks, id),
			portfolios: catalogue.portfolios.filter((one) => one.id === portfolio)
		},
		projects: projects.get(id) ?? [],
		land: Object.fromEntries([...geometry].map(([path, shapes]) => [path.replace(/^basemap\//, ''), shapes])),
		basemap: basemapSources,
		facts: territoryFacts,
		roadmap,
		madeOn: '2026-11-29',
		revision: '1'
	};
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
