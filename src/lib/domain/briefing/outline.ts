import { MOST_COMPARED } from '../compare/row.ts';
import { NO_FILTER } from '../explore/filter.ts';
import { defaultView, serialiseView, type View } from '../explore/view.ts';
import { sheetReader } from '../sheet/sheet-facts.ts';
import type { Bbox, Position } from '../territory/territory.ts';
import type { Audience } from './audience.ts';
import { MOST_SCENES, type Scene, type SceneBlock, type SceneId, type SceneKind, type SceneThing } from './briefing.ts';
import { holds } from './changed-figures.ts';
import { figuresOfScene, parksOfChain } from './figures.ts';
import type { BriefingSource } from './source.ts';

/** What a briefing is made from. */
export type BriefingOrigin =
	| { readonly kind: 'shortlist'; readonly things: readonly SceneThing[] }
	| { readonly kind: 'chain'; readonly chain: string }
	| { readonly kind: 'filter' };

export interface Outlined {
	readonly origin: BriefingOrigin;
	/** What is looked at: its filter, layers, shading and day go into the scenes. */
	readonly view: View;
	readonly audience: Audience;
}

/** A scene before anybody has put it in words. */
export type OutlinedScene = Omit<Scene, 'title' | 'text' | 'notes'>;

/** Parks or projects of a chain or filter that get a scene of their own. */
const SHOWN_OF_MANY = 3;

/** The scenes of a talk in their order: city, chain, each thing, comparison, the road ahead, whom to turn to. */
export function outlineBriefing(asked: Outlined, source: BriefingSource): OutlinedScene[] {
	const things = thingsOf(asked, source);
	const chain = chainOf(asked, things, source);
	const scene = sceneMaker(asked, source, chain);
	const compared = comparable(things);
	return [
		scene('city', null, { blocks: ['figures'] }),
		...(chain === null ? [] : [scene('chain', { kind: 'chain', id: chain }, { blocks: ['gaps'], things })]),
		...things.map((thing) => scene(thing.kind, thing, { blocks: blocksOf(thing) })),
		...(compared.length < 2 ? [] : [scene('comparison', null, { blocks: ['comparison'], things: compared })]),
		scene('road', null, { blocks: ['road'], things }),
		scene('contact', null, { blocks: [], things })
	].slice(0, MOST_SCENES);
}

const blocksOf = ({ kind }: SceneThing): SceneBlock[] =>
	kind === 'park'
		? ['offers', 'distances', 'neighbours']
		: kind === 'project'
			? ['figures', 'distances', 'neighbours']
			: ['figures'];

/** A scene of any kind at the end of a talk or in its middle, not yet in words. */
export function outlineScene(
	kind: SceneKind,
	thing: SceneThing | null,
	{ view, audience, source }: { view: View; audience: Audience; source: BriefingSource }
): OutlinedScene {
	const asked: Outlined = { origin: { kind: 'filter' }, view, audience };
	const blocks: SceneBlock[] = kind === 'road' ? ['road'] : kind === 'visit' ? ['visit'] : thing ? blocksOf(thing) : [];
	return sceneMaker(asked, source, null)(kind, thing, { blocks: kind === 'chain' ? ['gaps'] : blocks });
}

function thingsOf({ origin, view }: Outlined, source: BriefingSource): SceneThing[] {
	switch (origin.kind) {
		case 'shortlist':
			return origin.things.filter((thing) => holds(thing, source)).slice(0, MOST_SCENES - 5);
		case 'chain':
			return parksOfChain(origin.chain, source).slice(0, SHOWN_OF_MANY).map(parkThing);
		case 'filter': {
			const facts = sheetReader(source)(view, false);
			const parks = facts.parks.flatMap((park) => source.catalogue.parks[park] ?? []).slice(0, SHOWN_OF_MANY);
			if (parks.length > 0 && view.filter.chains.length + view.filter.parkLevels.length > 0)
				return parks.map(parkThing);
			const projects = Array.from(facts.rows).sort(
				(a, b) => (source.table.investmentWanYuan[b] ?? 0) - (source.table.investmentWanYuan[a] ?? 0) || a - b
			);
			return projects
				.slice(0, SHOWN_OF_MANY)
				.map((row): SceneThing => ({ kind: 'project', id: source.table.ids[row] ?? '' }));
		}
	}
}

const parkThing = ({ id }: { readonly id: string }): SceneThing => ({ kind: 'park', id });

/** The chain that most of the things belong to, the first of several; that of the filter before it. */
function chainOf({ origin, view }: Outlined, things: readonly SceneThing[], source: BriefingSource): string | null {
	if (origin.kind === 'chain') return source.index.chains.has(origin.chain) ? origin.chain : null;
	const [named] = view.filter.chains;
	if (named !== undefined && view.filter.chains.length === 1) return named;
	if (origin.kind === 'filter') return null;
	const counts = new Map<string, number>();
	for (const { kind, id } of things) {
		if (kind === 'chain') return id;
		const chains = kind === 'park' ? source.index.parks.get(id)?.chains : source.projects.get(id)?.chains;
		for (const chain of chains ?? []) counts.set(chain, (counts.get(chain) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? null;
}

/** Things of the kind that there are most of, as many as a comparison holds. */
function comparable(things: readonly SceneThing[]): SceneThing[] {
	const ofKind = (kind: SceneThing['kind']) => things.filter((thing) => thing.kind === kind);
	const [most = []] = [ofKind('park'), ofKind('project'), ofKind('division')].sort((a, b) => b.length - a.length);
	return most.slice(0, MOST_COMPARED);
}

interface Told {
	readonly blocks: readonly SceneBlock[];
	readonly things?: readonly SceneThing[];
}

function sceneMaker({ origin, view, audience }: Outlined, source: BriefingSource, chain: string | null) {
	const { catalogue, portfolio } = source;
	const usual = { ...defaultView(catalogue), portfolio: portfolio.id, layers: view.layers, asOf: view.asOf };
	const filter = origin.kind === 'filter' ? view.filter : { ...NO_FILTER, chains: chain === null ? [] : [chain] };
	let count = 0;
	return (kind: SceneKind, thing: SceneThing | null, { blocks, things = [] }: Told): OutlinedScene => {
		const isWide = kind === 'city' || kind === 'contact';
		const shown: View = {
			...usual,
			...(kind === 'free' ? view : {}),
			camera: null,
			filter: kind === 'free' ? view.filter : isWide ? NO_FILTER : (filter as View['filter']),
			shade: origin.kind === 'filter' && !isWide ? view.shade : null,
			selection: thing === null || thing.kind === 'chain' ? null : { kind: thing.kind, id: thing.id }
		};
		const about = thing === null || thing.kind === 'chain' ? things : [thing, ...things];
		return {
			id: `s${++count}` as SceneId,
			kind,
			thing,
			things,
			view: serialiseView(shown, catalogue).toString(),
			camera: { kind: 'fit', box: isWide || kind === 'chain' ? catalogue.territory.extent : boxAround(about, source) },
			blocks,
			caption: 'auto',
			figures: figuresOfScene({ kind, thing, things }, source, audience)
		};
	};
}

/** Degrees around a site that show what it is near to: about 20 km. */
const AROUND = { lng: 0.27, lat: 0.18 } as const;

/** What the map shows whole of some things: sites with their surroundings, divisions whole; else the territory. */
export function boxAround(things: readonly SceneThing[], source: BriefingSource): Bbox {
	const boxes = things.map((thing) => boxOf(thing, source)).filter((box) => box !== null);
	if (boxes.length === 0) return source.catalogue.territory.extent;
	return boxes.reduce(([w, s, e, n], [west, south, east, north]): Bbox => [
		Math.min(w, west),
		Math.min(s, south),
		Math.max(e, east),
		Math.max(n, north)
	]);
}

function boxOf({ kind, id }: SceneThing, source: BriefingSource): Bbox | null {
	const { index, projects } = source;
	if (kind === 'chain') return null;
	const record = kind === 'park' ? index.parks.get(id) : kind === 'project' ? projects.get(id) : undefined;
	if (record?.position) return boxOfSite(record.position);
	const park = record && 'park' in record && record.park !== null ? index.parks.get(record.park) : undefined;
	if (park?.position) return boxOfSite(park.position);
	const code = kind === 'division' ? id : (record?.division ?? park?.division ?? null);
	return (code === null ? undefined : index.divisions.get(code)?.bbox) ?? null;
}

const boxOfSite = ([lng, lat]: Position): Bbox => [
	lng - AROUND.lng,
	lat - AROUND.lat,
	lng + AROUND.lng,
	lat + AROUND.lat
];
