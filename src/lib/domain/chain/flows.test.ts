import { describe, expect, it } from 'vitest';
import type { ChainLink, LinkId } from './chain.ts';
import { findCircles, findOrphans, neighboursOf } from './flows.ts';
import { flow } from './test-chains.ts';

const links = ['a', 'b', 'c', 'd'].map((id): ChainLink => ({
	id: id as LinkId,
	name: { zh: id, en: null, ru: null, aliases: [] },
	position: 'midstream',
	basis: 'generic'
}));
const flowsOf = (ways: readonly string[]) => ways.map((way) => flow(way.charAt(0), way.charAt(1)));
const idsOf = (found: readonly ChainLink[] | undefined) => found?.map(({ id }) => id).join('');

describe('neighboursOf', () => {
	it('gives what a link is fed by and what it feeds', () => {
		const neighbours = neighboursOf({ links, flows: flowsOf(['ac', 'bc', 'cd']) });
		expect([idsOf(neighbours.get('c')?.suppliers), idsOf(neighbours.get('c')?.consumers)]).toEqual(['ab', 'd']);
		expect([idsOf(neighbours.get('a')?.suppliers), idsOf(neighbours.get('a')?.consumers)]).toEqual(['', 'c']);
	});

	it('leaves out a flow of a link that the chain does not have', () => {
		const neighbours = neighboursOf({ links, flows: flowsOf(['ax', 'xb']) });
		expect([idsOf(neighbours.get('a')?.consumers), idsOf(neighbours.get('b')?.suppliers)]).toEqual(['', '']);
	});
});

describe('findOrphans', () => {
	it.each([
		['no flow is stated', [], ''],
		['two links are joined', ['ab'], 'cd'],
		['a link feeds only itself', ['ab', 'cc', 'bd'], 'c'],
		['all are joined, in two parts', ['ab', 'cd'], '']
	])('where %s', (_, ways, orphans) => {
		expect(idsOf(findOrphans({ links, flows: flowsOf(ways) }))).toBe(orphans);
	});
});

describe('findCircles', () => {
	it.each([
		['a line', ['ab', 'bc', 'cd'], []],
		['two ways to one link', ['ab', 'ac', 'bd', 'cd'], []],
		['a flow to itself', ['aa', 'ab'], []],
		['there and back', ['ab', 'ba'], ['aba by 1']],
		['a tail before a circle', ['ab', 'bc', 'cd', 'db'], ['bcdb by 3']],
		['two circles apart', ['ab', 'ba', 'cd', 'dc'], ['aba by 1', 'cdc by 3']],
		['two circles through one link', ['ab', 'bc', 'ba', 'ca'], ['abca by 3', 'aba by 2']]
	])('of %s', (_, ways, circles) => {
		const found = findCircles(flowsOf(ways)).map((circle) => `${circle.links.join('')} by ${circle.closedBy}`);
		expect(found).toEqual(circles);
	});

	it('walks a chain longer than the call stack is deep', () => {
		const line = Array.from({ length: 50_000 }, (_, at) => flow(`l${at}`, `l${at + 1}`));
		expect(findCircles(line)).toEqual([]);
		expect(findCircles([...line, flow('l50000', 'l0')])[0]?.links).toHaveLength(50_002);
	});
});
