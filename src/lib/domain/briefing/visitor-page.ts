import { isGap, type LinkAssessment, type LinkJudgement } from '../chain/assessment.ts';
import type { Chain, ChainLink } from '../chain/chain.ts';
import { totalsOf } from '../chain/chain-totals.ts';
import { investmentOf, isWithdrawn } from '../chain/link-rows.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { parkChains } from '../explore/profile.ts';
import { chainHosts, hostAnswer } from '../matching/chain-hosts.ts';
import { type Distance, distancesFrom, placeOfPark } from '../matching/distances.ts';
import { gapsForPark } from '../matching/park-links.ts';
import { commitmentOf, type Stage, STAGES } from '../project/project.ts';
import type { Division, Enterprise, Fact, Park } from '../territory/territory.ts';
import { citySaid, standingOfChain, tellingFacts } from './figures.ts';
import type { BriefingSource } from './source.ts';

/** What a page for visitors is about. */
export interface VisitorThing {
	readonly kind: 'chain' | 'park';
	readonly id: string;
}

/** A link that is missing or weak, and what its state calls for. */
export interface SoughtLink extends LinkJudgement {
	readonly link: ChainLink;
	readonly chain: Chain;
	/** Parks that lead the chain, those beside the link's suppliers and consumers first; of a park's own page none. */
	readonly parks: readonly Park[];
}

/** Projects on record, withdrawn ones left out. */
export interface CountedProjects {
	readonly count: number;
	readonly stages: Readonly<Record<Stage, number>>;
	/** Disclosed, of those with a contract or further on: what is only talked about is no investment. */
	readonly investmentWanYuan: number;
	/** Of those, how many disclose none. */
	readonly undisclosed: number;
}

/** A division by what is known of it. `null`: the whole territory. */
export interface VisitorPlace {
	readonly division: Division | null;
	readonly facts: readonly Fact[];
	readonly near: readonly Distance[];
}

interface WhyHere {
	readonly sought: readonly SoughtLink[];
	/** Enterprises of its chains; those that lead first. */
	readonly enterprises: readonly Enterprise[];
	readonly projects: CountedProjects;
	readonly places: readonly VisitorPlace[];
}

export interface ChainVisitorPage extends WhyHere {
	readonly kind: 'chain';
	readonly chain: Chain;
	/** Links with a known producer, and links of which nothing is known. */
	readonly produced: number;
	readonly unknown: number;
	readonly parks: readonly Park[];
}

export interface ParkVisitorPage extends WhyHere {
	readonly kind: 'park';
	readonly park: Park;
	readonly chains: readonly Chain[];
	readonly near: readonly Distance[];
}

export type VisitorPage = ChainVisitorPage | ParkVisitorPage;

/** What a page for visitors tells; `source`: as the public may know it. `null`: the records hold no such thing. */
export const visitorPage = ({ kind, id }: VisitorThing, source: BriefingSource): VisitorPage | null =>
	kind === 'chain' ? chainPage(id, source) : parkPage(id, source);

/** Divisions that are told of. */
const MOST_PLACES = 3;
/** Facts of one of several divisions, and of the only one. */
const MOST_FACTS = { several: 3, one: 6 } as const;

function chainPage(id: string, source: BriefingSource): ChainVisitorPage | null {
	const standing = standingOfChain(id, source);
	if (!standing) return null;
	const { assessment, summary } = standing;
	const { chain, produced, unknown, parks, enterprises } = summary;
	const { index, table } = source;
	const gaps = assessment.links.filter(isGap);
	const hosts = chainHosts(assessment, { index, table, parks }, gaps);
	const parksFor = ({ link }: LinkAssessment): Park[] =>
		(hosts.get(link.id) ?? []).filter((hosting) => hostAnswer(hosting) === 'host').map(({ park }) => park);
	const codes = [...new Set(chain.hosts.map(({ division }) => division))].slice(0, MOST_PLACES);
	return {
		kind: 'chain',
		chain,
		produced,
		unknown: unknown.length,
		parks,
		sought: gaps.map((gap) => ({ link: gap.link, chain, state: gap.state, action: gap.action, parks: parksFor(gap) })),
		enterprises: leadersFirst(enterprises, [chain]),
		projects: countProjects(totalsOf(assessment, table).rows, table),
		places: placesOf(
			codes.flatMap((code) => index.divisions.get(code) ?? []),
			source
		)
	};
}

function parkPage(id: string, source: BriefingSource): ParkVisitorPage | null {
	const { index, table, points } = source;
	const park = index.parks.get(id);
	if (!park) return null;
	const chains = parkChains(park, index, table);
	const gaps = gapsForPark(park, { index, table }).filter(({ answer }) => answer === 'host');
	const code = index.columnCodes.parks.get(id);
	const rows = Array.from({ length: table.count }, (_, row) => row).filter((row) => table.park[row] === code);
	const division = park.division === null ? undefined : index.divisions.get(park.division);
	return {
		kind: 'park',
		park,
		chains: chains.map(({ chain }) => chain),
		sought: chains.flatMap(({ chain }) =>
			gaps
				.filter((gap) => gap.chain === chain.id)
				.map(({ assessment: { link, state, action } }) => ({ link, chain, state, action, parks: [] }))
		),
		enterprises: leadersFirst(
			[...new Set(chains.flatMap(({ enterprises }) => enterprises))],
			chains.map(({ chain }) => chain)
		),
		projects: countProjects(
			rows.filter((row) => !isWithdrawn(table, row)),
			table
		),
		places: placesOf(division ? [division] : [], source),
		near: distancesFrom(placeOfPark(park, index.divisions), points)
	};
}

function leadersFirst(enterprises: readonly Enterprise[], chains: readonly Chain[]): Enterprise[] {
	const ids = new Set<string>(chains.map((chain) => chain.id));
	const leads = ({ chains: memberships }: Enterprise) => memberships.some(({ chain, lead }) => lead && ids.has(chain));
	return [...enterprises.filter(leads), ...enterprises.filter((one) => !leads(one))];
}

function countProjects(rows: readonly number[], table: ProjectTable): CountedProjects {
	const stageOf = (row: number): Stage => STAGES[table.stage[row] ?? 0] ?? 'planned';
	const signed = rows.filter((row) => commitmentOf(stageOf(row)) !== 'candidate');
	const stages = STAGES.map((stage) => [stage, rows.filter((row) => stageOf(row) === stage).length]);
	return {
		count: rows.length,
		stages: Object.fromEntries(stages) as Record<Stage, number>,
		...investmentOf(signed, table)
	};
}

/** Of no division the whole territory is told of. */
function placesOf(divisions: readonly Division[], source: BriefingSource): VisitorPlace[] {
	if (divisions.length === 0) return [{ division: null, facts: citySaid(source), near: [] }];
	const most = divisions.length === 1 ? MOST_FACTS.one : MOST_FACTS.several;
	return divisions.map((division) => ({
		division,
		facts: tellingFacts(division.facts, source.index, most),
		near: distancesFrom(division.seat && { position: division.seat.position, approximate: false }, source.points)
	}));
}
