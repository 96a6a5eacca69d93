import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import type { LinkJudgement } from '$lib/domain/chain/assessment';
import { type ColumnPlace, chainsInPlace } from '$lib/domain/chain/place-column';
import type { HostAnswer } from '$lib/domain/matching/chain-hosts';
import { type MeasuredPlace, placeOfPark, placeOfRow, straightLine } from '$lib/domain/matching/distances';
import { type Match, rankProjects } from '$lib/domain/matching/match';
import { gapsForPark } from '$lib/domain/matching/park-links';
import { projectOfRow } from '$lib/domain/matching/project-of-row';
import { type AskedValue, askAbout, gatherQuestions } from '$lib/domain/matching/questions';
import { OUTCOMES, type Outcome, type Ranked, type Tally } from '$lib/domain/matching/ranking';
import { isToPlace } from '$lib/domain/matching/rows-to-place';
import { unlistedChains, type Verdict } from '$lib/domain/matching/verdict';
import type { Name } from '$lib/domain/names';
import type { Park } from '$lib/domain/territory/territory';
import { type CellCount, cellCounts } from '../chains/gap-words';
import { briefOf, type ProjectBrief } from '../profile/project-group';

interface Whole {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly table: ProjectTable;
}

/** What a line needs of a match, the two sides apart. */
type BriefMatch = Tally & { readonly rank: number; readonly verdicts: readonly Verdict[] };

export interface MatchedProject {
	readonly project: ProjectBrief;
	readonly match: BriefMatch;
	readonly way: { readonly km: number; readonly approximate: boolean } | null;
}

/** The projects of a portfolio against one park: all counted, the best listed. */
export interface MatchedProjects {
	/** Those that have commenced take part as well. */
	readonly all: boolean;
	readonly count: number;
	readonly outcomes: Readonly<Record<Outcome, number>>;
	readonly listed: readonly MatchedProject[];
	readonly questions: readonly AskedValue[];
}

/** Projects listed for a park. */
const MOST_PROJECTS = 12;

export function projectsForPark(park: Park, whole: Whole, all: boolean): MatchedProjects {
	const { catalogue, index, table } = whole;
	const rows = Array.from({ length: table.count }, (_, row) => row).filter((row) => all || isToPlace(table, row));
	const rowById = new Map(rows.map((row) => [table.ids[row] ?? '', row]));
	const from = placeOfPark(park, index.divisions);
	const placeOf = (id: string): MeasuredPlace | null => placeOfRow(table, rowById.get(id) ?? -1);
	const matches = rankProjects(
		park,
		rows.map((row) => projectOfRow(table, row, catalogue.chains)),
		{
			unlisted: unlistedChains(catalogue.chains),
			distanceKm: ({ id }) => straightLine(from, placeOf(id))?.km ?? null
		}
	);
	return {
		all,
		count: matches.length,
		outcomes: countOutcomes(matches),
		listed: matches.slice(0, MOST_PROJECTS).map((match) => ({
			project: briefOf(rowById.get(match.project.id) ?? 0, table, catalogue),
			match: briefMatch(match),
			way: straightLine(from, placeOf(match.project.id))
		})),
		questions: gatherQuestions(askAbout(matches))
	};
}

const countOutcomes = (matches: readonly Match[]): MatchedProjects['outcomes'] =>
	Object.fromEntries(
		OUTCOMES.map((wanted) => [wanted, matches.filter(({ outcome }) => outcome === wanted).length])
	) as Record<Outcome, number>;

const briefMatch = ({ rank, verdicts, outcome, passes, fails, unknowns }: Ranked<BriefMatch>): BriefMatch => ({
	rank,
	verdicts,
	outcome,
	passes,
	fails,
	unknowns
});

/** A weak or missing link against a park. */
export interface MatchedLink {
	readonly link: string;
	readonly chain: string;
	readonly judgement: LinkJudgement;
	readonly answer: HostAnswer;
	/** Whose needs are judged. */
	readonly candidate: Omit<Name, 'aliases'> | null;
	readonly match: BriefMatch;
}

export const linksForPark = (park: Park, whole: Whole): MatchedLink[] =>
	gapsForPark(park, whole).map((gap) => ({
		link: gap.link.id,
		chain: gap.chain,
		judgement: { state: gap.assessment.state, action: gap.assessment.action },
		answer: gap.answer,
		candidate: gap.candidate?.name ?? null,
		match: briefMatch(gap)
	}));

/** The column of the gap map that is a place's, chain by chain. */
export interface PlaceColumn {
	readonly chain: string;
	readonly links: readonly {
		readonly link: string;
		readonly judgement: LinkJudgement;
		readonly counts: readonly CellCount[];
	}[];
}

export const columnOf = (place: ColumnPlace, whole: Whole & { readonly portfolio: string }): PlaceColumn[] =>
	chainsInPlace(place, whole).map(({ chain, links }) => ({
		chain: chain.id,
		links: links.map(({ link, cell }) => ({
			link: link.link.id,
			judgement: { state: link.state, action: link.action },
			counts: cellCounts(cell)
		}))
	}));
