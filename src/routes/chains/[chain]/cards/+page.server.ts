import { makeCards } from '$lib/components/chains/cards/card';
import { nearPoints } from '$lib/domain/matching/near-points';
import { assessChain } from '$lib/domain/chain/assess-chain';
import { isGap, type ChainAssessment } from '$lib/domain/chain/assessment';
import { chainHosts } from '$lib/domain/matching/chain-hosts';
import type { Landmarks } from '$lib/domain/matching/distances';
import { parksOf } from '$lib/domain/territory/parks-of';
import * as catalogues from '$lib/server/catalogue';
import { dayIn } from '$lib/domain/territory/day-in';
import type { Database } from '$lib/server/db/open';
import { placeLayers, readTerritory, todayIn, type Territory } from '$lib/server/profiles';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** A card for each gap of a chain, or with `?link=` for that link, whatever its state. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const db = locals.records;
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const chain = territory?.index.chains.get(params.chain);
	if (!territory || !chain) error(404);
	const { catalogue, index, table, portfolio } = territory;
	const asked = url.searchParams.get('link');
	const assessment = assessChain(chain, { index, table, overrides: [] });
	const links = assessment.links.filter((link) => (asked === null ? isGap(link) : link.link.id === asked));
	if (asked !== null && links.length === 0) error(404);
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		madeOn: dayIn(catalogue.territory.timeZone, new Date()),
		chain,
		asked,
		links: assessment.links.map(({ link, state }) => ({ link: link.id, state })),
		cards: makeCards(assessment, links, await cardSources(db, territory, assessment))
	};
};

async function cardSources(
	db: Database,
	{ catalogue, index, table, portfolio }: Territory,
	assessment: ChainAssessment
) {
	const records = await catalogues.projects(db, portfolio.id);
	const provenances = new Map(records.map(({ id, provenance }) => [id as string, provenance]));
	return {
		...{ catalogue, index, table },
		hosts: chainHosts(assessment, { index, table, parks: parksOf(catalogue.parks, portfolio.id) }),
		landmarks: await landmarksOf(db),
		provenanceOf: (project: string) => {
			const found = provenances.get(project);
			if (!found) throw new Error(`no record of the project: ${project}`);
			return found;
		}
	};
}

async function landmarksOf(db: Database): Promise<Landmarks> {
	const { stations, airports, seats } = await placeLayers(db);
	return {
		stations: stations && nearPoints(stations),
		airports: airports && nearPoints(airports),
		seats: seats && nearPoints(seats)
	};
}
