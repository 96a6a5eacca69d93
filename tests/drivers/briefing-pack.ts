import type { Briefing, Scene, SceneId } from '../../src/lib/domain/briefing/briefing.ts';
import { makePack } from '../../src/lib/domain/briefing/make-pack.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import type { Text } from '../../src/lib/domain/names.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { openDatabase } from '../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { searchIndex } from '../../src/lib/server/search-index.ts';

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
	const all = await records.read(db, portfolio);
	if (!all) throw new Error(`no portfolio: ${portfolio}`);
	const briefing: Briefing = {
		title,
		portfolio: portfolio as PortfolioId,
		audience: 'public',
		locales: ['zh', 'en', 'ru'],
		undisclosed: 'say',
		scenes: told.map(sceneOf),
		itinerary: null
	};
	const pack = makePack(briefing, all, {
		audience: 'public',
		entriesOf: (shown) => searchIndex(shown.catalogue, shown.projects)
	});
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
