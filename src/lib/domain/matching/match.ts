import type { Park } from '../territory/territory.ts';
import { type Ranked, rankFits, type Tally, tallyOf } from './ranking.ts';
import { judgeChain, judgeNeeds, type ProjectToMatch, type Verdict } from './verdict.ts';

/** What a match may take into account beside the records of the two sides. */
export interface MatchSetting {
	/** `unlistedChains` of the catalogue; none where left out. */
	readonly unlisted?: ReadonlySet<string>;
	/** Between a project's place and a park's; `null` where one of them is not known. Left out: distance ranks nothing. */
	readonly distanceKm?: (project: ProjectToMatch, park: Park) => number | null;
}

/** A project and a park, need by need. */
export interface Match extends Tally {
	readonly project: ProjectToMatch;
	readonly park: Park;
	/** Land, power, water, heat, steam, rail siding, pollution class, land use, chain. */
	readonly verdicts: readonly Verdict[];
	readonly distanceKm: number | null;
}

export const NO_CHAINS: ReadonlySet<string> = new Set();

/** Every need of `project` against what `park` offers. */
export function matchPark(
	project: ProjectToMatch,
	park: Park,
	{ unlisted = NO_CHAINS, distanceKm }: MatchSetting = {}
): Match {
	const verdicts = [...judgeNeeds(project, park), judgeChain(project.chains, park, unlisted)];
	return { project, park, verdicts, distanceKm: distanceKm?.(project, park) ?? null, ...tallyOf(verdicts) };
}

/** All of `parks`, the excluded too, the best for `project` first, as `rankFits` has it. */
export const rankParks = (
	project: ProjectToMatch,
	parks: readonly Park[],
	setting: MatchSetting = {}
): Ranked<Match>[] =>
	rankFits(
		parks.map((park) => matchPark(project, park, setting)),
		({ park }) => park
	);

/** All of `projects`, the excluded too, the best for `park` first, as `rankFits` has it. */
export const rankProjects = (
	park: Park,
	projects: readonly ProjectToMatch[],
	setting: MatchSetting = {}
): Ranked<Match>[] =>
	rankFits(
		projects.map((project) => matchPark(project, park, setting)),
		({ project }) => project
	);
