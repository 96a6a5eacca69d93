import type { LegendClass } from './map/sheet-map.ts';
import type { SheetWords } from './sheet.ts';
import type { LegendChoice } from './spec.ts';

export interface LegendItem {
	readonly key: LegendClass;
	readonly name: string;
}

export interface LegendGroup {
	/** `null`: under the title of the legend itself. */
	readonly title: string | null;
	readonly items: readonly LegendItem[];
}

/** What the map is about before what it lies on. */
const ORDER: readonly LegendClass[] = [
	'stop',
	'stop-division',
	'leg',
	'committed',
	'contracted',
	'candidate',
	'rank',
	'cluster',
	'park',
	'park-unverified',
	'bracket',
	'park-outline-edge',
	'site-free-edge',
	'site-reserved-edge',
	'site-used-edge',
	'site-unknown-edge',
	'site-point',
	'division-selected',
	'division-filtered',
	'area',
	'division'
];

const orderOf = (key: LegendClass): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

/**
 * What a legend says: the classes that are drawn and no others, as somebody named and ordered them, the rest in that of
 * the house. A class without words (a halo, the name of a river) needs none.
 */
export function legendItems(
	classes: readonly LegendClass[],
	{ words, choices }: { words: Pick<SheetWords, 'classOf' | 'chains' | 'shade'>; choices: readonly LegendChoice[] }
): LegendGroup[] {
	const named = new Map(choices.map((choice, place) => [choice.key, { ...choice, place }]));
	const items = [...classes]
		.sort((a, b) => orderOf(a) - orderOf(b))
		.flatMap((key, place) => {
			const choice = named.get(key);
			const own = words.classOf(key);
			if (own === null || choice?.isShown === false) return [];
			return [{ key, name: choice?.name ?? own, order: choice ? choice.place : choices.length + place }];
		})
		.sort((a, b) => a.order - b.order)
		.map(({ key, name }) => ({ key, name }));
	const part = (prefix: string) => items.filter(({ key }) => key.startsWith(prefix));
	const rest = items.filter(({ key }) => !key.startsWith('chain:') && !key.startsWith('fill:'));
	const groups: LegendGroup[] = [
		{ title: null, items: rest },
		{ title: words.shade, items: part('fill:') },
		{ title: words.chains, items: part('chain:') }
	];
	return groups.filter((group) => group.items.length > 0);
}
