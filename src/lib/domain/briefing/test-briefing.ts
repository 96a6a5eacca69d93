import type { PortfolioId } from '../territory/territory.ts';
import type { Briefing, Scene, SceneId } from './briefing.ts';

export const sceneOf = (id: string): Scene => ({
	id: id as SceneId,
	kind: 'free',
	thing: null,
	things: [],
	view: '',
	camera: { kind: 'fit', box: [120, 45, 127, 49] },
	title: { zh: '一', en: 'One', ru: 'Один' },
	text: { zh: '', en: '', ru: '' },
	notes: { zh: '', en: '', ru: '' },
	blocks: [],
	caption: 'auto',
	figures: []
});

export const testBriefing = (ids: readonly string[]): Briefing => ({
	title: { zh: '简报', en: 'Briefing', ru: 'Брифинг' },
	portfolio: 'demonstration' as PortfolioId,
	audience: 'investor',
	locales: ['zh', 'en', 'ru'],
	undisclosed: 'omit',
	scenes: ids.map(sceneOf),
	itinerary: null
});
