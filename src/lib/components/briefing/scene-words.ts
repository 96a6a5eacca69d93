import { isGap } from '$lib/domain/chain/assessment';
import type { Audience } from '$lib/domain/briefing/audience';
import type { Briefing, SceneThing } from '$lib/domain/briefing/briefing';
import { citySaid, rowsOfThings, standingOfChain } from '$lib/domain/briefing/figures';
import type { OutlinedScene } from '$lib/domain/briefing/outline';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { nameIn, type Locale } from '$lib/domain/names';
import { commitmentOf } from '$lib/domain/project/project';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount, formatFact, formatMoneyShort, formatPercent } from '$lib/ui/format';
import { actionText, stateText } from '../chains/link-text';
import { COMMITMENT_WORDS, STAGE_WORDS } from '../words';
import { tellRows } from './told-rows';

export interface Worded {
	readonly source: BriefingSource;
	readonly locale: Locale;
	readonly audience: Audience;
	readonly undisclosed: Briefing['undisclosed'];
}

/** The title and words of a scene in a reader's language, from what its records say; nothing else. */
export function sceneWords(scene: OutlinedScene, given: Worded): { readonly title: string; readonly text: string } {
	const { thing } = scene;
	switch (scene.kind) {
		case 'city':
			return cityWords(given);
		case 'chain':
			return thing ? chainWords(thing.id, given) : plain('');
		case 'division':
		case 'park':
		case 'project':
			return thing ? thingWords(thing, given) : plain('');
		case 'comparison':
			return {
				title: m.brief_comparison_title(),
				text: m.brief_comparison_text({
					names: scene.things.map((one) => thingName(one, given)).join(commaOf(given.locale))
				})
			};
		case 'road':
			return roadWords(given);
		case 'visit':
			return plain(m.brief_visit_title());
		case 'contact':
			return plain(m.brief_contact_title());
		case 'free':
			return plain(m.brief_free_title());
	}
}

const plain = (title: string) => ({ title, text: '' });

/** The name of what a scene is about; its id where the records hold it no more. */
export function thingName(
	{ kind, id }: SceneThing,
	{ source: { index, projects }, locale }: Pick<Worded, 'source' | 'locale'>
): string {
	const records = { chain: index.chains, division: index.divisions, park: index.parks, project: projects };
	const name = records[kind].get(id)?.name;
	return name ? nameIn(name, locale) : id;
}

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const pair = (label: string, value: string): string => m.brief_pair({ label, value });

/** Facts of a city or division that a scene says; the others are in its table. */
const MOST_SAID = 6;

function cityWords({ source, locale }: Worded) {
	const { catalogue, table, index, points } = source;
	const count = (value: number) => formatCount(value, locale);
	const said = citySaid(source).map(({ key, value }) => {
		const definition = index.factDefinitions.get(key);
		return pair(definition?.label[locale] ?? key, formatFact(value, definition?.unit ?? null, locale));
	});
	return {
		title: nameIn(catalogue.territory.name, locale),
		text: paragraphs([
			m.brief_city_text({
				divisions: count(catalogue.divisions.length),
				parks: count(catalogue.parks.length),
				projects: count(table.count),
				portfolio: source.portfolio.name[locale]
			}),
			m.brief_city_reach({ stations: count(points.stations.length), airports: count(points.airports.length) }),
			listed(said)
		])
	};
}

function chainWords(id: string, { source, locale, undisclosed }: Worded) {
	const standing = standingOfChain(id, source);
	if (!standing) return plain(id);
	const { chain, gaps, produced, projects, investmentWanYuan, enterprises, localSupply } = standing.summary;
	const count = (value: number) => formatCount(value, locale);
	const share = localSupply ? formatPercent(localSupply.share, locale) : undisclosed === 'say' ? m.undisclosed() : null;
	return {
		title: m.brief_chain_title({ chain: nameIn(chain.name, locale) }),
		text: paragraphs([
			m.brief_chain_text({ links: count(chain.links.length), produced: count(produced), gaps: count(gaps.length) }),
			listed(
				standing.assessment.links
					.filter(isGap)
					.slice(0, MOST_SAID)
					.map((link) => pair(nameIn(link.link.name, locale), `${stateText(link)} · ${actionText(link)}`))
			),
			listed([
				...(enterprises.length > 0
					? [
							pair(
								m.brief_chain_enterprises(),
								enterprises
									.slice(0, MOST_SAID)
									.map(({ name }) => nameIn(name, locale))
									.join(commaOf(locale))
							)
						]
					: []),
				...(projects > 0
					? [pair(m.brief_chain_projects(), `${count(projects)} · ${formatMoneyShort(investmentWanYuan, locale)}`)]
					: []),
				...(share === null ? [] : [pair(m.brief_chain_supply(), share)])
			])
		])
	};
}

/** What of a thing stands in its scene's words, in this order; its tables have the rest. */
const SAID_ROWS: Readonly<Record<Exclude<SceneThing['kind'], 'chain'>, RegExp>> = {
	park: /^(level|industries|chains|stations|airports)$/,
	project: /^(park|division|links|investmentWanYuan|landHa|jobs|outputWanYuan)$/,
	division: /^(level|leadingChains|parks|enterprises|fact-)/
};

function thingWords(thing: SceneThing, given: Worded) {
	const { source, locale, audience, undisclosed } = given;
	if (thing.kind === 'chain') return plain(thingName(thing, given));
	const wanted = SAID_ROWS[thing.kind];
	const rows = rowsOfThings([thing], source, audience).filter(({ key }) => wanted.test(key));
	const lines = tellRows(thing.kind, rows, { source, locale }).flatMap(({ label, values, details, row }) => {
		const value = values[0] ?? (undisclosed === 'say' ? m.undisclosed() : null);
		if (value === null) return [];
		const detail = row.group === 'reach' && values[0] ? details[0] : null;
		return pair(label, detail ? `${value} (${detail})` : value);
	});
	const stage = thing.kind === 'project' ? source.projects.get(thing.id)?.stage : undefined;
	return {
		title: thingName(thing, given),
		text: paragraphs([
			stage
				? m.brief_project_text({ stage: STAGE_WORDS[stage](), commitment: COMMITMENT_WORDS[commitmentOf(stage)]() })
				: '',
			thing.kind === 'park' ? m.brief_park_text() : '',
			listed(lines.slice(0, thing.kind === 'division' ? MOST_SAID : undefined))
		])
	};
}

function roadWords({ source: { roadmap }, locale }: Worded) {
	const { procedures, rules } = roadmap;
	return {
		title: m.brief_road_title(),
		text: paragraphs([
			m.brief_road_text({ procedures: formatCount(procedures.length, locale) }),
			listed(rules.map((rule) => pair(rule.name[locale], rule.text[locale]))),
			m.brief_road_services()
		])
	};
}
