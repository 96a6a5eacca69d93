import type { ChainLink } from '../chain/chain.ts';
import type { Park } from '../territory/territory.ts';
import { type MatchSetting, NO_CHAINS } from './match.ts';
import { compareFits, compareTexts, type Ranked, rankFits, type Tally, tallyOf } from './ranking.ts';
import { judgeChain, judgeNeeds, judgeNeighbours, type ProjectToMatch, type Verdict } from './verdict.ts';

/** A link of a chain that looks for a park. It has no needs of its own: those of its candidates speak for it. */
export interface LinkToHost {
	readonly link: Pick<ChainLink, 'id' | 'name'>;
	readonly chain: string;
	readonly candidates: readonly ProjectToMatch[];
	/** Codes of the divisions where the link's suppliers or consumers stand; empty where none is known. */
	readonly neighbours: ReadonlySet<string>;
}

/** A link and a park, need by need. */
export interface Hosting extends Tally {
	readonly link: LinkToHost['link'];
	readonly park: Park;
	/** Chain and neighbours, which are soft, then the needs of `candidate`. */
	readonly verdicts: readonly Verdict[];
	/** The candidate whose needs are judged; `null`: the link has none, and nothing is known of its needs. */
	readonly candidate: ProjectToMatch | null;
	readonly distanceKm: null;
}

type HostSetting = Pick<MatchSetting, 'unlisted'>;

/**
 * Whether `park` could host a link.
 *
 * Of the link's candidates the one that fits this park best is judged, ties by id: the least demanding as far as this
 * park goes. A park is so excluded only where it is for every candidate, and a link without candidates by none.
 */
export function hostLink(
	{ link, chain, candidates, neighbours }: LinkToHost,
	park: Park,
	{ unlisted = NO_CHAINS }: HostSetting = {}
): Hosting {
	const [best] = candidates
		.map((candidate) => {
			const judged = judgeNeeds(candidate, park);
			return { candidate, judged, distanceKm: null, ...tallyOf(judged) };
		})
		.sort((a, b) => compareFits(a, b) || compareTexts(a.candidate.id, b.candidate.id));
	const verdicts = [
		judgeChain([chain], park, unlisted),
		judgeNeighbours(neighbours, park),
		...(best?.judged ?? judgeNeeds({ landHa: null, needs: null }, park))
	];
	return { link, park, verdicts, candidate: best?.candidate ?? null, distanceKm: null, ...tallyOf(verdicts) };
}

/** All of `parks`, the excluded too, the best host of a link first, as `rankFits` has it. */
export const hostsOf = (link: LinkToHost, parks: readonly Park[], setting: HostSetting = {}): Ranked<Hosting>[] =>
	rankFits(
		parks.map((park) => hostLink(link, park, setting)),
		({ park }) => park
	);

/** All of `links`, the excluded too, the best for `park` first, as `rankFits` has it. */
export const rankLinks = (park: Park, links: readonly LinkToHost[], setting: HostSetting = {}): Ranked<Hosting>[] =>
	rankFits(
		links.map((link) => hostLink(link, park, setting)),
		({ link }) => link
	);
