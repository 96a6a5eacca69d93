import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import type { ChainAssessment, LinkAssessment, LinkState } from '$lib/domain/chain/assessment';
import type { ChainLink, LinkId } from '$lib/domain/chain/chain';
import { neighboursOf } from '$lib/domain/chain/flows';
import { hostAnswer, type HostAnswer } from '$lib/domain/matching/chain-hosts';
import { distancesFrom, placeOfPark, type Distance, type Landmarks } from '$lib/domain/matching/distances';
import type { Hosting } from '$lib/domain/matching/hosting';
import type { Verdict } from '$lib/domain/matching/verdict';
import type { Provenance } from '$lib/domain/provenance';
import type { EnterpriseId, ParkId } from '$lib/domain/territory/territory';
import { briefOf, type ProjectBrief } from '../../profile/project-group';

/** A project with the sources of its record, which no table holds. */
export interface CardProject extends ProjectBrief {
	readonly provenance: Provenance;
}

/** A link beside the one that is sought, and who makes it here. */
export interface CardNeighbour {
	readonly link: LinkId;
	readonly state: LinkState;
	readonly producers: readonly EnterpriseId[];
	readonly producing: readonly CardProject[];
}

/** A park that may be asked, with what is known and not known of it. */
export interface CardPark {
	readonly park: ParkId;
	readonly answer: Exclude<HostAnswer, 'no'>;
	readonly verdicts: readonly Verdict[];
	readonly distances: readonly Distance[];
}

/** The first of a list, and how many more there are. */
export interface Listed<T> {
	readonly shown: readonly T[];
	readonly more: number;
}

/** What a sheet of paper says of one link. */
export interface OutreachCard extends Pick<
	LinkAssessment,
	'link' | 'state' | 'action' | 'derived' | 'override' | 'reasons'
> {
	readonly suppliers: readonly CardNeighbour[];
	readonly consumers: readonly CardNeighbour[];
	/** Those that could host before those to ask, the best first. */
	readonly parks: Listed<CardPark>;
	/** On the link and not yet producing: candidates first, then contracted, then being built. */
	readonly projects: Listed<CardProject>;
}

export interface CardSources {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	/** The one the assessment was made from. */
	readonly table: ProjectTable;
	/** Of each link by its id, every park, best first. */
	readonly hosts: ReadonlyMap<string, readonly Hosting[]>;
	readonly landmarks: Landmarks;
	/** Of a project of the portfolio by its id. */
	readonly provenanceOf: (project: string) => Provenance;
}

/** Beyond this many no sheet has room. */
const MOST_PARKS = 6;
const MOST_PROJECTS = 6;
const MOST_PRODUCING = 2;

/** The card of each of `links`, which are links of the assessment. */
export function makeCards(
	assessment: ChainAssessment,
	links: readonly LinkAssessment[],
	sources: CardSources
): OutreachCard[] {
	const neighbours = neighboursOf(assessment.chain);
	const judged = new Map<string, LinkAssessment>(assessment.links.map((link) => [link.link.id, link]));
	return links.map(({ link, state, action, derived, override, reasons, evidence }) => {
		const { suppliers = [], consumers = [] } = neighbours.get(link.id) ?? {};
		const beside = (others: readonly ChainLink[]): CardNeighbour[] =>
			others.flatMap(({ id }) => judged.get(id) ?? []).map((other) => neighbourOf(other, sources));
		const rows = [...evidence.candidates, ...evidence.contracted, ...evidence.building];
		return {
			...{ link, state, action, derived, override, reasons },
			suppliers: beside(suppliers),
			consumers: beside(consumers),
			parks: parksFor(sources.hosts.get(link.id) ?? [], sources),
			projects: listed(rows, MOST_PROJECTS, (row) => projectOf(row, sources))
		};
	});
}

function neighbourOf({ link, state, evidence }: LinkAssessment, sources: CardSources): CardNeighbour {
	return {
		link: link.id,
		state,
		producers: evidence.producers.map(({ id }) => id),
		producing: evidence.producing.slice(0, MOST_PRODUCING).map((row) => projectOf(row, sources))
	};
}

function projectOf(row: number, { table, catalogue, provenanceOf }: CardSources): CardProject {
	const brief = briefOf(row, table, catalogue);
	return { ...brief, provenance: provenanceOf(brief.id) };
}

function parksFor(hosts: readonly Hosting[], { index, landmarks }: CardSources): Listed<CardPark> {
	const answered = hosts.map((hosting) => ({ ...hosting, answer: hostAnswer(hosting) }));
	const ordered = (['host', 'ask'] as const).flatMap((answer) =>
		answered.filter((hosting) => hosting.answer === answer).map(({ park, verdicts }) => ({ park, verdicts, answer }))
	);
	return listed(ordered, MOST_PARKS, ({ park, verdicts, answer }) => ({
		park: park.id,
		answer,
		verdicts,
		distances: distancesFrom(placeOfPark(park, index.divisions), landmarks)
	}));
}

const listed = <T, Shown>(all: readonly T[], most: number, show: (one: T) => Shown): Listed<Shown> => ({
	shown: all.slice(0, most).map(show),
	more: Math.max(0, all.length - most)
});
