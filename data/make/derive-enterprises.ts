import type { Enterprise } from '../../src/lib/domain/territory/territory.ts';
import { provenanceOf } from './cited-pages.ts';
import { type CollectedChain, leaderConfidence } from './derive-chains.ts';
import type { ShippedProject } from './derive-projects.ts';
import {
	type CuratedEnterprise,
	curatedEnterprises,
	curatedLinkWords,
	type CuratedLinkWords,
	enterpriseIdOf,
	enterpriseIdsOf
} from './enterprise-names.ts';
import type { Plain } from './plain.ts';

interface Mention {
	enterprise: string;
	chain: string;
	role: string | null;
	lead: boolean;
	source: string;
	confidence: string;
}

/** Roles that a source gives to firms other than the one the chain is organised around. */
const SUPPORTING_ROLES = ['骨干', '协同'];
const INVESTOR = '项目投资方';

/** Leaders of chains, then single firms that invest in a shipped project, then those only said to fill a link. */
export function deriveEnterprises(
	chains: readonly CollectedChain[],
	projects: readonly ShippedProject[]
): Plain<Enterprise>[] {
	const named = [...chains.flatMap(leaderMentions), ...projects.flatMap(investorMentions)];
	const others = curatedLinkWords.filter((row) => !named.some((mention) => isOf(mention, row)));
	const mentions = [...named, ...others.map(linkMention)];
	return curatedEnterprises.map((enterprise) => deriveEnterprise(enterprise, mentions));
}

function leaderMentions(chain: CollectedChain): Mention[] {
	return chain.local_leaders.flatMap(({ name, role, source }) =>
		enterpriseIdsOf(name).map((enterprise, _, all) => ({
			enterprise,
			chain: chain.id,
			role: role ?? null,
			// firms that share one line are named as present in the city, not as leaders
			lead: all.length === 1 && !SUPPORTING_ROLES.includes(role ?? ''),
			source,
			confidence: leaderConfidence(source)
		}))
	);
}

function investorMentions({ project, source, confidence }: ShippedProject): Mention[] {
	const enterprise = enterpriseIdOf(project.investor ?? '');
	if (!enterprise) return [];
	const [chain = 'other'] = project.chains;
	return [{ enterprise, chain, role: INVESTOR, lead: false, source, confidence }];
}

function linkMention({ enterprise, chain, page, confidence }: CuratedLinkWords): Mention {
	return { enterprise, chain, role: null, lead: false, source: page, confidence };
}

const isOf = (mention: Pick<Mention, 'enterprise' | 'chain'>, { enterprise, chain }: CuratedLinkWords): boolean =>
	mention.enterprise === enterprise && mention.chain === chain;

function deriveEnterprise({ id, zh, en, division, aliases }: CuratedEnterprise, all: Mention[]): Plain<Enterprise> {
	const mentions = all.filter((mention) => mention.enterprise === id);
	const [first] = mentions;
	if (!first) throw new Error(`enterprise that nothing shipped names: ${id}`);
	const pages = [...new Set(mentions.map(({ source }) => source))].filter((page) => page !== first.source);
	const chains = mentions.filter(({ chain }, at) => mentions.findIndex((other) => other.chain === chain) === at);
	return {
		id,
		name: { zh, en, ru: null, aliases },
		division,
		chains: chains.map(({ chain, role, lead }) => ({ chain, role, lead, links: linksOf(id, chain) })),
		provenance: provenanceOf(first.source, first.confidence, pages)
	};
}

function linksOf(enterprise: string, chain: string): Plain<Enterprise>['chains'][number]['links'] {
	return curatedLinkWords
		.filter((row) => isOf({ enterprise, chain }, row))
		.flatMap(({ links, words, page, confidence }) =>
			links.map((link) => ({ link, words, provenance: provenanceOf(page, confidence) }))
		);
}
