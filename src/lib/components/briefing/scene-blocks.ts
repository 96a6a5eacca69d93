import type { Audience } from '$lib/domain/briefing/audience';
import type { Briefing, Scene, SceneBlock, SceneThing } from '$lib/domain/briefing/briefing';
import { rowsOfThings, standingOfChain } from '$lib/domain/briefing/figures';
import { placeOfThing } from '$lib/domain/briefing/places';
import type { BriefingSource } from '$lib/domain/briefing/source';
import type { Chain } from '$lib/domain/chain/chain';
import type { ComparisonRow, RowGroup, ValueMark } from '$lib/domain/compare/row';
import { chainNeighbours, parkChains } from '$lib/domain/explore/profile';
import { parseView } from '$lib/domain/explore/view';
import { distancesFrom } from '$lib/domain/matching/distances';
import { nameIn, type Locale } from '$lib/domain/names';
import type { SheetChart, SheetTable } from '$lib/domain/sheet/sheet';
import { sheetReader } from '$lib/domain/sheet/sheet-facts';
import type { Enterprise } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount } from '$lib/ui/format';
import { actionText, stateText } from '../chains/link-text';
import { distanceText } from '../matching/distance-text';
import { itineraryTable } from './itinerary/itinerary-table';
import { sheetBlock } from '../sheet/sheet-blocks';
import { thingName } from './scene-words';
import { tellRows, type ToldRow } from './told-rows';

export interface BlocksOf {
	readonly source: BriefingSource;
	readonly locale: Locale;
	readonly audience: Audience;
	readonly undisclosed: Briefing['undisclosed'];
	readonly itinerary: Briefing['itinerary'];
}

/** The tables and charts of a scene in words: the same on a screen, on paper and on a slide; empty ones are left out. */
export const sceneBlocks = (scene: Scene, given: BlocksOf): (SheetTable | SheetChart)[] =>
	scene.blocks.flatMap((block) => blockOf(block, scene, given) ?? []);

function blockOf(block: SceneBlock, scene: Scene, given: BlocksOf): SheetTable | SheetChart | null {
	switch (block) {
		case 'figures':
			return thingTable(scene, given, { name: block, title: m.brief_block_figures() });
		case 'offers':
			return thingTable(scene, given, { name: block, title: m.brief_block_offers(), groups: ['offers'] });
		case 'distances':
			return distanceTable(scene, given);
		case 'gaps':
			return gapTable(scene, given);
		case 'neighbours':
			return neighbourTable(scene, given);
		case 'comparison':
			return comparisonTable(scene, given);
		case 'road':
			return roadTable(given);
		case 'projects':
		case 'stages':
		case 'chains': {
			const { view } = parseView(new URLSearchParams(scene.view), given.source.catalogue);
			return sheetBlock(block, { facts: sheetReader(given.source)(view, false), locale: given.locale });
		}
		case 'visit':
			return given.itinerary && itineraryTable(given.itinerary, given.source.index, given.locale);
	}
}

const NEAR_WORDS = {
	stations: m.profile_near_station,
	airports: m.profile_near_airport,
	seats: m.profile_near_seat,
	road: m.match_road
};

/** Along straight lines, as no roads are on record. */
function distanceTable({ thing }: Scene, { source, locale, undisclosed }: BlocksOf): SheetTable | null {
	const place = thing && placeOfThing(thing, source);
	const ways = distancesFrom(place, source.points).flatMap((way): [string, string][] => {
		const label = NEAR_WORDS[way.to]();
		if (way.km !== null) return [[label, `${distanceText(way, locale)} (${nameIn(way.landmark.name, locale)})`]];
		return undisclosed === 'say' ? [[label, way.to === 'road' ? m.match_road_unknown() : m.profile_near_none()]] : [];
	});
	if (!place || ways.length === 0) return null;
	return {
		kind: 'table',
		name: 'distances',
		title: m.brief_block_distances(),
		columns: pairColumns(),
		rows: ways,
		note: place.approximate ? m.match_near_label() : m.compare_straight_note()
	};
}

interface Asked {
	readonly name: SceneBlock;
	readonly title: string;
	/** Left out: all but the reach, which has its own. */
	readonly groups?: readonly RowGroup[];
}

const pairColumns = (): SheetTable['columns'] => [
	{ head: m.sheet_column_what(), align: 'start', share: 0.46 },
	{ head: m.brief_column_value(), align: 'start', share: 0.54 }
];

/** Label and value, two columns; a city has none. */
function thingTable({ thing }: Scene, given: BlocksOf, { name, title, groups }: Asked): SheetTable | null {
	if (!thing || thing.kind === 'chain') return null;
	const rows = told([thing], given).filter(({ row }) => (groups ? groups.includes(row.group) : row.group !== 'reach'));
	const lines = rows.map(({ label, values: [value] }) => [label, value ?? m.undisclosed()]);
	if (lines.length === 0) return null;
	return {
		kind: 'table',
		name,
		title,
		columns: pairColumns(),
		rows: lines,
		note: null
	};
}

/** What is known, and what is not where that is to be said. */
function told(things: readonly SceneThing[], { source, locale, audience, undisclosed }: BlocksOf): ToldRow[] {
	const kind = things[0]?.kind;
	if (!kind || kind === 'chain') return [];
	const rows = tellRows(kind, rowsOfThings(things, source, audience), { source, locale });
	return undisclosed === 'say' ? rows : rows.filter(({ values }) => values.some((value) => value !== null));
}

function gapTable({ thing }: Scene, { source, locale }: BlocksOf): SheetTable | null {
	const standing = thing && standingOfChain(thing.id, source);
	if (!standing) return null;
	return {
		kind: 'table',
		name: 'gaps',
		title: m.brief_block_gaps(),
		columns: [
			{ head: m.kind_link(), align: 'start', share: 0.4 },
			{ head: m.brief_column_state(), align: 'start', share: 0.22 },
			{ head: m.brief_column_action(), align: 'start', share: 0.2 },
			{ head: m.brief_column_producers(), align: 'end', share: 0.18 }
		],
		rows: standing.assessment.links.map((link) => [
			nameIn(link.link.name, locale),
			stateText(link),
			actionText(link),
			formatCount(link.evidence.producerCount, locale)
		]),
		note: m.brief_gaps_note()
	};
}

/** Who works in the chains of a park, and the projects of these chains in it; of a project the others of its chains. */
function neighbourTable({ thing }: Scene, { source, locale }: BlocksOf): SheetTable | null {
	const chains = (thing ? chainsAround(thing, source) : []).filter(
		({ enterprises, projects }) => enterprises.length + projects > 0
	);
	if (chains.length === 0) return null;
	return {
		kind: 'table',
		name: 'neighbours',
		title: m.brief_block_neighbours(),
		columns: [
			{ head: m.kind_chain(), align: 'start', share: 0.28 },
			{ head: m.brief_column_enterprises(), align: 'start', share: 0.52 },
			{
				head: thing?.kind === 'park' ? m.brief_column_projects_here() : m.brief_column_other_projects(),
				align: 'end',
				share: 0.2
			}
		],
		rows: chains.map(({ chain, enterprises, projects }) => [
			nameIn(chain.name, locale),
			enterprises.map(({ name }) => nameIn(name, locale)).join(commaOf(locale)) || m.brief_none_known(),
			formatCount(projects, locale)
		]),
		note: m.brief_neighbours_note()
	};
}

interface AroundThing {
	readonly chain: Chain;
	readonly enterprises: readonly Enterprise[];
	readonly projects: number;
}

function chainsAround({ kind, id }: SceneThing, { index, table, projects }: BriefingSource): AroundThing[] {
	const park = kind === 'park' ? index.parks.get(id) : undefined;
	if (park)
		return parkChains(park, index, table).map(({ chain, enterprises, rows }) => ({
			chain,
			enterprises,
			projects: rows.length
		}));
	const project = kind === 'project' ? projects.get(id) : undefined;
	if (!project) return [];
	return chainNeighbours(project, index, table).map(({ chain, enterprises }) => {
		const others = [...projects.values()].filter((other) => other.id !== id && other.chains.includes(chain.id));
		return { chain, enterprises, projects: others.length };
	});
}

const MARKS: Readonly<Record<ValueMark, string>> = { best: ' ▲', worst: ' ▽', missing: '' };

function comparisonTable({ things }: Scene, given: BlocksOf): SheetTable | null {
	const rows = told(things, given);
	if (rows.length === 0) return null;
	return {
		kind: 'table',
		name: 'comparison',
		title: m.brief_block_comparison(),
		columns: [
			{ head: m.sheet_column_what(), align: 'start', share: 0.28 },
			...things.map((thing) => ({
				head: thingName(thing, given),
				align: 'start' as const,
				share: 0.72 / things.length
			}))
		],
		rows: rows.map(({ label, values, row }) => [label, ...values.map((value, place) => cell(value, row, place))]),
		note: m.brief_comparison_note()
	};
}

const cell = (value: string | null, { marks }: ComparisonRow, place: number): string =>
	value === null ? m.undisclosed() : value + (marks[place] ? MARKS[marks[place]] : '');

/** The procedures before a start with their limits; nothing stands in for the permit. */
function roadTable({ source: { roadmap }, locale }: BlocksOf): SheetTable | null {
	if (roadmap.procedures.length === 0) return null;
	const days = (count: number | null) => (count === null ? m.undisclosed() : formatCount(count, locale));
	return {
		kind: 'table',
		name: 'road',
		title: m.brief_block_road(),
		columns: [
			{ head: m.brief_column_procedure(), align: 'start', share: 0.5 },
			{ head: m.brief_column_statutory(), align: 'end', share: 0.25 },
			{ head: m.brief_column_promised(), align: 'end', share: 0.25 }
		],
		rows: roadmap.procedures.map(({ name, statutoryWorkingDays, promisedWorkingDays }) => [
			name[locale],
			days(statutoryWorkingDays),
			days(promisedWorkingDays)
		]),
		note: m.brief_road_note()
	};
}
