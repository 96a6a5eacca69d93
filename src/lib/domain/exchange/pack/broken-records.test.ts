import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { parsePack } from './parse-pack.ts';
import type { PackProblem, PackProblemCode } from './problem.ts';

const PROJECTS = 'portfolios/sample/projects.json';

/** The miniature pack with the value at `at` (`2.colour.fill`) of one file replaced; `undefined` removes it. */
function withValue(file: string, at: string, value: unknown): Map<string, string> {
	const files = readMiniaturePack();
	const content: unknown = JSON.parse(files.get(file) ?? 'null');
	const steps = at.split('.');
	const last = steps.pop() ?? '';
	const parent = steps.reduce(
		(inside, step) => inside[step] as Record<string, unknown>,
		content as Record<string, unknown>
	);
	if (value === undefined) delete parent[last];
	else parent[last] = value;
	return files.set(file, JSON.stringify(content));
}

function problemsOf(files: ReadonlyMap<string, string>): PackProblem[] {
	const result = parsePack(files);
	return result.ok ? [] : result.problems;
}

type Broken = [name: string, at: string, value: unknown, code: PackProblemCode, path: string];

const OPEN_RING = [
	[
		[10, 50],
		[10.1, 50],
		[10.1, 50.1],
		[10, 50.1]
	]
];

/** By file: what is broken, at which value of the file, how, and the code and place to be reported. */
const BROKEN: Readonly<Record<string, readonly Broken[]>> = {
	[PROJECTS]: [
		['a negative investment', '0.investmentWanYuan', -1, 'out-of-range', 'S-1.investmentWanYuan'],
		['an investment in words', '0.investmentWanYuan', '1.2亿', 'wrong-shape', 'S-1.investmentWanYuan'],
		['a misspelt field', '0.investmentWan', 5, 'unknown-field', 'S-1.investmentWan'],
		['a project without a stage', '1.stage', undefined, 'missing-field', 'S-2.stage'],
		['an unknown stage', '1.stage', 'dreamt', 'unknown-word', 'S-2.stage'],
		['an unknown flag', '0.flags.0', 'lost', 'unknown-word', 'S-1.flags[0]'],
		['an empty name', '1.name.zh', ' ', 'empty-text', 'S-2.name.zh'],
		['a day that does not exist', '0.dates.1.date', '2024-02-30', 'bad-date', 'S-1.dates[1].date'],
		['a date in words', '0.provenance.asOf', '约2021', 'bad-date', 'S-1.provenance.asOf'],
		['a position with lat before lng', '0.position', [47.3, 123.9], 'out-of-range', 'S-1.position[1]'],
		['a position of one number', '0.position', [47.3], 'missing-field', 'S-1.position[1]'],
		['an id with a blank', '2.id', 'S 3', 'bad-id', 'S 3.id'],
		['a project without an id', '2.id', undefined, 'missing-field', '[2].id'],
		['a project that is a number', '2', 7, 'wrong-shape', '[2]'],
		['a repeated project', '3.id', 'S-1', 'duplicate-id', '[3].id'],
		['a project of another portfolio', '0.portfolio', 'elsewhere', 'unknown-reference', 'S-1.portfolio'],
		['an unknown division', '0.division', '900999', 'unknown-reference', 'S-1.division'],
		['the whole territory as a division', '0.division', '900000', 'unknown-reference', 'S-1.division'],
		['an unknown park', '0.park', 'nowhere', 'unknown-reference', 'S-1.park'],
		['an unknown chain', '1.chains.0', 'tea', 'unknown-reference', 'S-2.chains[0]'],
		['an unknown link', '0.links.0', 'clock-chimes', 'unknown-reference', 'S-1.links[0]'],
		['a link of another chain', '0.links.0', 'honey-hives', 'link-of-other-chain', 'S-1.links[0]'],
		['an unknown programme', '0.programmes.0', 'none', 'unknown-reference', 'S-1.programmes[0]'],
		['an unknown source', '0.provenance.sources.0', 'x', 'unknown-reference', 'S-1.provenance.sources[0]'],
		['no source, high confidence', '0.provenance.sources', [], 'missing-source', 'S-1.provenance'],
		[
			'an unknown source of one value',
			'0.valueProvenance.jobs.sources.0',
			'x',
			'unknown-reference',
			'S-1.valueProvenance.jobs.sources[0]'
		]
	],
	'sources.json': [
		['a link address that could run', '0.url', 'javascript:alert(1)', 'bad-url', 'sample-gazette.url'],
		['an unknown kind of source', '0.kind', 'rumour', 'unknown-word', 'sample-gazette.kind'],
		['a repeated source', '1.id', 'sample-gazette', 'duplicate-id', '[1].id']
	],
	'fact-definitions.json': [
		['a repeated definition', '1.key', 'population', 'duplicate-id', '[1].key'],
		['a place before the first among resources', '2.resourceRank', 0, 'out-of-range', 'products.resourceRank'],
		['half a place among resources', '2.resourceRank', 1.5, 'out-of-range', 'products.resourceRank']
	],
	'divisions.json': [
		['an undefined fact', '0.facts.0.key', 'mood', 'unknown-reference', '900000.facts[0].key'],
		['a record without a shape', '3.code', '900777', 'unknown-reference', '900777.code'],
		['a shape without a record', '3.code', '900777', 'missing-record', 'divisions.geojson: 900201.code']
	],
	'divisions.geojson': [
		['an unknown level', 'features.0.properties.level', 'realm', 'unknown-word', '900101.level'],
		['a label outside its shape', 'features.0.properties.labelPoint', [11, 50], 'out-of-range', '900101.labelPoint'],
		['a repeated division', 'features.1.properties.code', '900101', 'duplicate-id', '[1].code'],
		['a division without a shape', 'features.0.geometry', null, 'bad-geometry', '900101.geometry'],
		[
			'a ring left open',
			'features.0.geometry.coordinates',
			OPEN_RING,
			'bad-geometry',
			'900101.geometry.coordinates[0]'
		],
		[
			'projected metres',
			'features.0.geometry.coordinates.0.2',
			[471234, 5538000],
			'out-of-range',
			'900101.geometry.coordinates[0][2]'
		],
		[
			'a division as a point',
			'features.0.geometry',
			{ type: 'Point', coordinates: [10, 50] },
			'bad-geometry',
			'900101.geometry.type'
		]
	],
	'basemap/rivers.geojson': [
		['an unknown geometry', 'features.0.geometry.type', 'Curve', 'bad-geometry', '[0].geometry.type'],
		['an unknown source of a layer', 'features.0.properties.source', 'x', 'unknown-reference', '[0].source']
	],
	'parks.geojson': [
		['an unknown park level', 'features.1.properties.level', 'galactic', 'unknown-word', 'north-park.level'],
		['a repeated park', 'features.1.properties.id', 'sunrise-park', 'duplicate-id', '[1].id'],
		[
			'a park of an unknown division',
			'features.1.properties.division',
			'1',
			'unknown-reference',
			'north-park.division'
		],
		['a park of an unknown chain', 'features.1.properties.chains.0', 'tea', 'unknown-reference', 'north-park.chains[0]']
	],
	'chains.json': [
		['a colour by name', 'chains.0.colour.fill', 'red', 'bad-colour', 'clocks.colour.fill'],
		['an unknown basis', 'chains.0.links.1.basis', 'guessed', 'unknown-word', 'clocks.links[1].basis'],
		['a repeated link', 'chains.1.links.0.id', 'clock-sales', 'duplicate-id', 'honey.links[0].id'],
		['an unknown leader', 'chains.0.leaders.0.enterprise', 'x', 'unknown-reference', 'clocks.leaders[0].enterprise'],
		['an unknown host', 'chains.0.hosts.0.division', 'x', 'unknown-reference', 'clocks.hosts[0].division'],
		['an unknown source of the set', 'set.provenance.sources.0', 'x', 'unknown-reference', 'set.provenance.sources[0]'],
		['a flow from an unknown link', 'chains.0.flows.0.from', 'chimes', 'unknown-reference', 'clocks.flows[0].from'],
		['a flow to another chain', 'chains.0.flows.1.to', 'honey-hives', 'link-of-other-chain', 'clocks.flows[1].to'],
		['a flow to itself', 'chains.0.flows.0.from', 'clock-assembly', 'flow-to-itself', 'clocks.flows[0]'],
		[
			'a repeated flow, whatever its basis',
			'chains.0.flows.1',
			{ from: 'clock-springs', to: 'clock-assembly', basis: 'official' },
			'duplicate-flow',
			'clocks.flows[1]'
		],
		['flows in a circle', 'chains.0.flows.1.to', 'clock-springs', 'circular-flow', 'clocks.flows[1]'],
		['a flow on hearsay', 'chains.0.flows.0.basis', 'hearsay', 'unknown-word', 'clocks.flows[0].basis'],
		['a gap at an unknown link', 'chains.0.gaps.0.links.0', 'chimes', 'unknown-reference', 'clocks.gaps[0].links[0]'],
		[
			'a gap of another chain',
			'chains.0.gaps.0.links.0',
			'honey-hives',
			'link-of-other-chain',
			'clocks.gaps[0].links[0]'
		],
		['a local share above 1', 'chains.0.localSupply.share', 45, 'out-of-range', 'clocks.localSupply.share'],
		['a local share below 0', 'chains.0.localSupply.share', -0.1, 'out-of-range', 'clocks.localSupply.share'],
		[
			'a local share of an unknown source',
			'chains.0.localSupply.provenance.sources.0',
			'x',
			'unknown-reference',
			'clocks.localSupply.provenance.sources[0]'
		],
		[
			'a judgement of an unknown link',
			'chains.0.overrides.0.link',
			'x',
			'unknown-reference',
			'clocks.overrides[0].link'
		],
		[
			'a judgement of another chain',
			'chains.0.overrides.0.link',
			'honey-hives',
			'link-of-other-chain',
			'clocks.overrides[0].link'
		],
		[
			'a judgement without a reason',
			'chains.0.overrides.0.reason',
			undefined,
			'missing-field',
			'clocks.overrides[0].reason'
		],
		[
			'a judgement for a blank reason',
			'chains.0.overrides.0.reason.en',
			' ',
			'empty-text',
			'clocks.overrides[0].reason.en'
		],
		[
			'a judgement of an unknown state',
			'chains.0.overrides.0.state',
			'fine',
			'unknown-word',
			'clocks.overrides[0].state'
		],
		['a judgement of a month', 'chains.0.overrides.0.on', '2024-05', 'bad-date', 'clocks.overrides[0].on']
	],
	'enterprises.json': [
		[
			'an enterprise of an unknown chain',
			'0.chains.0.chain',
			'tea',
			'unknown-reference',
			'sample-clockmaker.chains[0].chain'
		],
		[
			'an enterprise on an unknown link',
			'0.chains.0.links.0.link',
			'chimes',
			'unknown-reference',
			'sample-clockmaker.chains[0].links[0].link'
		],
		[
			'an enterprise on a link of a chain it does not list',
			'0.chains.0.links.0.link',
			'honey-hives',
			'link-of-other-chain',
			'sample-clockmaker.chains[0].links[0].link'
		],
		[
			'an enterprise on a link without the words that say so',
			'0.chains.0.links.0.words',
			'',
			'empty-text',
			'sample-clockmaker.chains[0].links[0].words'
		],
		[
			'an enterprise on a link by an unknown source',
			'0.chains.0.links.0.provenance.sources.0',
			'x',
			'unknown-reference',
			'sample-clockmaker.chains[0].links[0].provenance.sources[0]'
		]
	],
	'programmes.json': [
		['a programme without provenance', '0.provenance', undefined, 'missing-field', 'sample-hundred.provenance']
	],
	'territory.json': [
		['an extent turned round', 'extent', [10.3, 49.8, 9.7, 50.4], 'out-of-range', 'extent'],
		['an unknown default portfolio', 'defaultPortfolio', 'none', 'unknown-reference', 'defaultPortfolio']
	],
	'portfolios/sample/portfolio.json': [
		['a banner without Russian', 'banner.ru', undefined, 'missing-field', 'banner.ru'],
		['a portfolio in another folder', 'id', 'other', 'unknown-reference', 'id']
	]
};

describe.each(Object.entries(BROKEN))('a broken record of %s is refused by file, record and field', (file, rows) => {
	const cases = rows.map(([name, at, value, code, path]) => ({ name, at, value, code, path }));

	test.each(cases)('$name', ({ at, value, code, path }) => {
		const found = problemsOf(withValue(file, at, value)).map((problem) => ({ code: problem.code, path: problem.path }));
		expect(found).toContainEqual({ code, path: path.includes(': ') ? path : `${file}: ${path}` });
	});
});

describe('a refusal', () => {
	test('the offending value is given', () => {
		expect(problemsOf(withValue(PROJECTS, '0.landHa', -6))).toEqual([
			{ code: 'out-of-range', path: `${PROJECTS}: S-1.landHa`, value: -6 }
		]);
	});

	test('a circle of flows is shown from link to link', () => {
		const sound = { from: 'clock-springs', to: 'clock-assembly', basis: 'generic' };
		const back = { from: 'clock-sales', to: 'clock-springs', basis: 'generic' };
		const flows = [sound, { from: 'clock-assembly', to: 'clock-sales', basis: 'generic' }, back];
		expect(problemsOf(withValue('chains.json', 'chains.0.flows', flows))).toEqual([
			{
				code: 'circular-flow',
				path: 'chains.json: clocks.flows[2]',
				value: 'clock-springs → clock-assembly → clock-sales → clock-springs'
			}
		]);
	});

	test('a link joined to no other keeps no pack from loading', () => {
		const flows = [{ from: 'clock-springs', to: 'clock-assembly', basis: 'generic' }];
		expect(problemsOf(withValue('chains.json', 'chains.0.flows', flows))).toEqual([]);
	});

	test('every fault is reported, not only the first', () => {
		const files = withValue(PROJECTS, '0.landHa', -6);
		files.set('programmes.json', '[]');
		files.set('enterprises.json', 'oops');
		const found = problemsOf(files).map(({ code, path }) => `${code} ${path}`);
		expect(found.sort()).toEqual([
			'not-json enterprises.json',
			`out-of-range ${PROJECTS}: S-1.landHa`,
			`unknown-reference ${PROJECTS}: S-1.programmes[0]`
		]);
	});
});
