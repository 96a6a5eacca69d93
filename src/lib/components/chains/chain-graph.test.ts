import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import type { ChainAction, ChainAssessment, LinkAssessment, LinkState } from '$lib/domain/chain/assessment';
import type { Chain, ChainId, ChainLink, LinkBasis, LinkId, LinkPosition } from '$lib/domain/chain/chain';
import type { Locale } from '$lib/domain/names';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import ChainGraph from './ChainGraph.svelte';
import ChainTable from './ChainTable.svelte';

beforeAll(() => overwriteGetLocale(() => 'en'));

const NOWHERE = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null } as const;

const link = (id: string, position: LinkPosition, basis: LinkBasis = 'sourced'): ChainLink => ({
	id: id as LinkId,
	name: { zh: id, en: id, ru: null, aliases: [] },
	position,
	basis
});

const LINKS = [
	link('seed', 'upstream', 'generic'),
	link('farm', 'upstream', 'official'),
	link('mill', 'midstream'),
	link('bakery', 'downstream'),
	link('feed', 'downstream')
];

const flow = (from: string, to: string) => ({ from: from as LinkId, to: to as LinkId, basis: 'generic' as const });

const CHAIN: Chain = {
	id: 'grain' as ChainId,
	name: { zh: '粮食', en: 'Grain', ru: null, aliases: [] },
	kind: 'plan',
	glyph: { zh: '粮', en: 'G', ru: 'З' },
	colour: { fill: '#0072B2', ringLight: '#0072B2', ringDark: '#58AEE0' },
	industryCodes: [],
	links: LINKS,
	flows: [flow('seed', 'farm'), flow('farm', 'mill'), flow('mill', 'bakery'), flow('mill', 'feed')],
	localSupply: null,
	leaders: [],
	hosts: [],
	gaps: [],
	overrides: [],
	facts: [],
	note: null,
	provenance: NOWHERE
};

const JUDGEMENTS: Readonly<Record<string, readonly [LinkState, ChainAction | null]>> = {
	seed: ['missing', 'build'],
	farm: ['strong', 'strengthen'],
	mill: ['weak', 'supplement'],
	bakery: ['present', null],
	feed: ['unknown', 'extend']
};

function assess(each: ChainLink): LinkAssessment {
	const [state, action] = JUDGEMENTS[each.id] ?? ['unknown', null];
	const evidence = {
		producerCount: 1,
		producers: [],
		leaders: [],
		producing: [],
		building: [],
		contracted: [],
		candidates: []
	};
	return {
		link: each,
		state,
		action,
		derived: { state, action },
		evidence: { ...evidence, investmentWanYuan: each.id === 'mill' ? 23_000 : 0, undisclosed: 1 },
		reasons: [{ code: 'no-producer' }],
		override: null
	};
}

const ASSESSMENT: ChainAssessment = { chain: CHAIN, links: LINKS.map(assess), unplaced: [], unplacedRows: [] };
const COMMON = {
	chain: CHAIN,
	assessment: ASSESSMENT,
	locale: 'en' as Locale,
	counts: (each: ChainLink) => ({ enterprises: 1, candidates: 2, hosts: each.id === 'mill' ? null : 3 }),
	nameOf: (each: ChainLink) => each.name.zh
};

const graph = (changes: Partial<Parameters<typeof ChainGraph>[1]> = {}): string =>
	render(ChainGraph, {
		props: {
			...COMMON,
			selected: null,
			hovered: null,
			highlighted: new Set<string>(),
			direction: 'across',
			onSelect: () => {},
			onHover: () => {},
			...changes
		}
	}).body;

/** Labels of the buttons, by the link they stand for. */
const labels = (html: string): ReadonlyMap<string, string> =>
	new Map(
		[...html.matchAll(/<rect class="button[^>]*>/g)].map(([tag]) => [
			/data-link="([^"]*)"/.exec(tag)?.[1] ?? '',
			/aria-label="([^"]*)"/.exec(tag)?.[1] ?? ''
		])
	);
const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

test('says of every box its state, action, counts, investment and basis', () => {
	const said = labels(graph());
	expect(said.size).toBe(5);
	expect(said.get('mill')).toBe(
		'mill, midstream, state: weak, action: supplement, known producers: 1, candidate projects: 2, ' +
			'parks that could host it: unknown, disclosed investment: ≥ CN¥230 m, sourced'
	);
	expect(said.get('bakery')).toContain('action: none called for');
});

test.each(Object.entries(JUDGEMENTS))('draws the frame of %s by its state', (id, [state]) => {
	const tag = new RegExp(`<g class="box (\\w+)[^"]*"(?:(?!<g class="box).)*data-link="${id}"`, 's').exec(graph());
	expect(tag?.[1]).toBe(state);
});

// seed>farm has a missing end, mill>feed an unknown one
test('draws a supply no surer than its ends', () => {
	const html = graph();
	const flows = (certainty: string) => count(html, new RegExp(`<g class="${certainty} generic`, 'g'));
	expect([flows('supplied'), flows('missing'), flows('unknown')]).toEqual([2, 1, 1]);
});

test('marks what is official and what is generic', () => {
	const html = graph();
	expect(count(html, /<path class="rule[^"]*" d="M2 /g)).toBe(1);
	expect(count(html, />generic<\/text>/g)).toBe(1);
});

test('lights the supply of the selected link to both ends, and nothing else', () => {
	const html = graph({ selected: 'bakery' });
	expect(count(html, /aria-pressed="true"/g)).toBe(1);
	// seed>farm, farm>mill, mill>bakery; not mill>feed
	expect(count(html, /<g class="\w+ generic[^"]* lit"/g)).toBe(3);
});

test('has one stop of the Tab key, the selected link where there is one', () => {
	const html = graph({ selected: 'mill' });
	expect([...html.matchAll(/<rect class="button[^>]*tabindex="0"[^>]*>/g)].map(([tag]) => tag)).toEqual([
		expect.stringContaining('data-link="mill"')
	]);
});

test('shows that a person judged, and what the rule says', () => {
	const override = { reason: 'seen on site', by: null, on: '2026-01-05', kept: 'pack' } as const;
	const links = ASSESSMENT.links.map((each) =>
		each.link.id === 'feed'
			? {
					...each,
					state: 'present' as const,
					action: null,
					override: { ...override, link: 'feed', state: 'present' as const, action: null }
				}
			: each
	);
	const html = graph({ assessment: { ...ASSESSMENT, links } });
	expect(html).toContain('>by hand</text>');
	expect(labels(html).get('feed')).toContain('judged by hand: seen on site; by the rule: no record, extend');
});

test('says which flow closes a circle', () => {
	const html = graph({ chain: { ...CHAIN, flows: [...CHAIN.flows, flow('feed', 'farm')] } });
	expect(html).toContain('The supply from “feed” to “farm” closes a circle');
});

test('names a link that is joined to no other, in a chain that states flows', () => {
	const flows = CHAIN.flows.filter(({ to }) => to !== 'feed');
	expect(graph({ chain: { ...CHAIN, flows } })).toContain('“feed” is joined to no other link');
	expect(graph({ chain: { ...CHAIN, flows: [] } })).not.toContain('joined to no other');
});

test('says that a chain has no links', () => {
	expect(graph({ chain: { ...CHAIN, links: [], flows: [] }, assessment: { ...ASSESSMENT, links: [] } })).toContain(
		'no links listed'
	);
});

/** Texts of the cells of the row that a link heads. */
const cells = (html: string, name: string): readonly string[] => {
	const row = html.split('<tr').find((each) => new RegExp(`scope="row".*>${name}<.*</th>`, 's').test(each));
	return [...(row ?? '').matchAll(/<td[^>]*>((?:(?!<\/td>).)*)<\/td>/gs)].map(([, inner]) =>
		(inner ?? '')
			.replace(/<svg.*?<\/svg>/gs, '')
			.replace(/<[^>]*>/g, '')
			.trim()
	);
};

test('says in the table what the graph shows', () => {
	const { body } = render(ChainTable, { props: { ...COMMON, shown: true, onSelect: () => {} } });
	expect(cells(body, 'mill')).toEqual([
		'midstream',
		'sourced',
		'weak',
		'supplement',
		'no known producer',
		'1',
		'2',
		'unknown',
		'bakery, feed'
	]);
	expect(cells(body, 'feed').at(-1)).toBe('none on record');
	expect(count(body, /<tr/g)).toBe(6);
});

test('holds nothing that takes the focus in a table for screen readers only', () => {
	const { body } = render(ChainTable, { props: { ...COMMON, shown: false, onSelect: () => {} } });
	expect(body).toContain('visually-hidden');
	expect(body).not.toContain('<button');
});
