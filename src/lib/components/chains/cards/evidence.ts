import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Chain } from '$lib/domain/chain/chain';
import { nameIn } from '$lib/domain/names';
import type { Provenance } from '$lib/domain/provenance';
import type { Enterprise, FactDefinition } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { formatFact, formatPercent } from '$lib/ui/format';
import { factRow, quoted, said, thing, type FactRow, type ValuePart } from '../../profile/fact-row';
import { nameLanguage, type ProfileSetting } from '../../profile/setting';
import type { CardNeighbour, OutreachCard } from './card';

/**
 * What speaks for the territory, each line with its source: local supply, lead enterprises, neighbours that produce,
 * statements about the chain, facts of divisions; in each group the most telling first.
 */
export function evidenceGroups(card: OutreachCard, chain: Chain, setting: ProfileSetting): FactRow[][] {
	const said = new Set(chain.leaders.map(({ enterprise }) => enterprise));
	return [
		supplyRows(chain, setting),
		chain.leaders.map((leader) => leaderRow(leader, chain, setting)),
		[
			...card.suppliers.flatMap((other) => neighbourRows(other, m.card_supplier_here, { said, setting })),
			...card.consumers.flatMap((other) => neighbourRows(other, m.card_consumer_here, { said, setting }))
		],
		statementRows(chain, setting),
		divisionRows(divisionsOf(card, chain, setting), setting)
	];
}

const supplyRows = ({ localSupply }: Chain, { locale }: ProfileSetting): FactRow[] =>
	localSupply === null
		? []
		: [factRow(m.chain_local_supply(), [said(formatPercent(localSupply.share, locale))], localSupply.provenance)];

/** A lead enterprise, its division, and the words of a source: on its links where there are any, else on its role. */
function leaderRow({ enterprise, role, provenance }: Chain['leaders'][number], chain: Chain, setting: ProfileSetting) {
	const record = setting.index.enterprises.get(enterprise);
	const placed = record && wordsOn(record, chain, null);
	return factRow(
		m.card_leader(),
		[thing(setting, { kind: 'enterprise', id: enterprise }), divisionPart(record?.division ?? null, setting)],
		placed?.provenance ?? provenance,
		quotation(placed?.words ?? role, setting)
	);
}

/** Who makes a neighbouring link here. What is `said` of a leader already is not quoted once more. */
function neighbourRows(
	{ link, producers, producing }: CardNeighbour,
	label: (inputs: { link: string }) => string,
	{ said: quotedBefore, setting }: { readonly said: ReadonlySet<string>; readonly setting: ProfileSetting }
): FactRow[] {
	const found = setting.index.links.get(link);
	if (!found) return [];
	const words = label({ link: nameIn(found.link.name, setting.locale) });
	const ofEnterprises = producers.flatMap((id) => {
		const record = setting.index.enterprises.get(id);
		const placed = record && wordsOn(record, found.chain, link);
		if (!record) return [];
		return factRow(
			words,
			[thing(setting, { kind: 'enterprise', id }), divisionPart(record.division, setting)],
			placed?.provenance ?? record.provenance,
			quotedBefore.has(id) ? null : quotation(placed?.words ?? null, setting)
		);
	});
	const ofProjects = producing.map(({ id, name, division, provenance }) => {
		const text = nameIn(name, setting.locale);
		const project: ValuePart = {
			text,
			lang: nameLanguage(name, setting.locale),
			selection: { kind: 'project', id }
		};
		return factRow(words, [project, divisionPart(division, setting)], provenance);
	});
	return [...ofEnterprises, ...ofProjects];
}

/** What a source says of an enterprise on a link of the chain, on any for `null`. */
const wordsOn = (
	{ chains }: Enterprise,
	chain: Chain,
	link: string | null
): { words: string; provenance: Provenance } | undefined =>
	chains
		.filter((membership) => membership.chain === chain.id)
		.flatMap(({ links }) => links)
		.find((placed) => link === null || placed.link === link);

function statementRows({ gaps, facts }: Chain, { locale }: ProfileSetting): FactRow[] {
	const row = (label: string, { text, provenance }: Chain['facts'][number]): FactRow =>
		factRow(label, [said(text[locale])], provenance);
	return [...gaps.map((gap) => row(m.card_stated_gap(), gap)), ...facts.map((fact) => row(m.card_stated_fact(), fact))];
}

/** Where neighbours produce, the chain is at home, its leaders sit, and parks could host; each once. */
function divisionsOf({ suppliers, consumers, parks }: OutreachCard, chain: Chain, { index }: ProfileSetting): string[] {
	const makers = [...suppliers, ...consumers].flatMap(({ producers, producing }) => [
		...producers.map((id) => index.enterprises.get(id)?.division),
		...producing.map(({ division }) => division)
	]);
	const leaders = chain.leaders.map(({ enterprise }) => index.enterprises.get(enterprise)?.division);
	const hosts = parks.shown.map(({ park }) => index.parks.get(park)?.division);
	const all = [...makers, ...chain.hosts.map(({ division }) => division), ...leaders, ...hosts];
	return [...new Set(all.filter((code) => code != null))];
}

/**
 * Facts of divisions that speak of what grows, is made or runs there, most telling first. They stand as facts of the
 * division: no record says what they mean for the link.
 */
const resourcesOf = ({ factDefinitions }: CatalogueIndex): FactDefinition[] =>
	[...factDefinitions.values()]
		.flatMap((definition) => (definition.resourceRank == null ? [] : [{ definition, rank: definition.resourceRank }]))
		.sort((one, other) => one.rank - other.rank)
		.map(({ definition }) => definition);

/** The most telling fact of every division, then the next of each. */
function divisionRows(codes: readonly string[], setting: ProfileSetting): FactRow[] {
	const { index, locale } = setting;
	return resourcesOf(index).flatMap((definition) =>
		codes.flatMap((code) => {
			const division = index.divisions.get(code);
			const fact = division?.facts.find(({ key }) => key === definition.key);
			if (!division || !fact) return [];
			const label = m.card_division_fact({ division: nameIn(division.name, locale) });
			const value = quoted(formatFact(fact.value, definition.unit, locale), setting);
			return factRow(label, [said(definition.label[locale]), value], fact.provenance, quoted(fact.note, setting));
		})
	);
}

const divisionPart = (code: string | null, setting: ProfileSetting): ValuePart =>
	code === null ? said(m.card_no_division()) : thing(setting, { kind: 'division', id: code });

function quotation(words: string | null, setting: ProfileSetting): ValuePart | null {
	const part = quoted(words, setting);
	return part && { ...part, text: `“${part.text}”` };
}
