import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcedureId, SiteTransfer } from './procedure.ts';
import { graphProcedures } from './procedure-graph.ts';
import { procedure } from './test-roadmap.ts';

/** `a: b c` is: a comes after b and c. */
const defined = (text: string) =>
	text.split(', ').map((line) => {
		const [id = '', after = ''] = line.split(':').map((part) => part.trim());
		return procedure(id, { after: after.split(' ').filter(Boolean) as ProcedureId[] });
	});
const order = (text: string) => graphProcedures(defined(text), 'transfer').steps.map(({ id }) => id);

describe('procedures', () => {
	it('stand after all that come before them, else by id', () =>
		expect(order('permit: plan land, plan: land, land:, filing:')).toEqual(['filing', 'land', 'plan', 'permit']));

	it('in a circle are named on the way round, and kept', () => {
		const graph = graphProcedures(defined('a: c, b: a, c: b, d: c, e:'), 'transfer');
		expect(graph.cycles).toEqual([['a', 'b', 'c']]);
		expect(graph.problems).toEqual([{ code: 'cycle', path: 'a.after', value: 'a → b → c → a' }]);
		expect(graph.steps.map(({ id }) => id)).toEqual(['e', 'a', 'b', 'c', 'd']);
	});

	it('of two circles are named twice, one that waits for itself too', () =>
		expect(graphProcedures(defined('a: b, b: a, c: c b, d: e, e: d'), null).problems.map(({ value }) => value)).toEqual(
			['a → b → a', 'c → c', 'd → e → d']
		));

	it('of a circle that waits for another circle are named too', () =>
		expect(graphProcedures(defined('a: b c, b: a, c: d, d: c'), null).cycles).toEqual([
			['a', 'b'],
			['c', 'd']
		]));

	it('that come after nothing known say so, and stand without it', () => {
		const { problems, steps } = graphProcedures(defined('a: ghost'), 'transfer');
		expect(problems).toEqual([{ code: 'unknown-procedure', path: 'a.after', value: 'ghost' }]);
		expect(steps[0]?.after).toEqual([]);
	});

	it('of one id are kept once and named', () =>
		expect(graphProcedures(defined('a:, a: b, b:'), 'transfer').problems).toEqual([
			{ code: 'duplicate-procedure', path: 'procedures[1].id', value: 'a' }
		]));

	const withOpinion = [
		procedure('filing'),
		procedure('opinion', { after: ['filing' as ProcedureId], onlyFor: ['allocation'] }),
		procedure('planning', { after: ['opinion' as ProcedureId] })
	];
	it.each<[SiteTransfer | null, string, string[]]>([
		['transfer', 'filing; planning after filing', ['opinion']],
		['allocation', 'filing; opinion after filing; planning after opinion', []],
		[null, 'filing; opinion? after filing; planning after opinion', []]
	])('for land by %s: %s', (siteTransfer, expected, notNeeded) => {
		const graph = graphProcedures(withOpinion, siteTransfer);
		const told = graph.steps.map(
			({ id, after, isDoubtful }) =>
				id + (isDoubtful ? '?' : '') + (after.length > 0 ? ` after ${after.join(' ')}` : '')
		);
		expect(told.join('; ')).toBe(expected);
		expect(graph.notNeeded).toEqual(notNeeded);
	});

	const anyGraph = fc
		.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 1, maxLength: 10 })
		.map((lists) =>
			lists.map((after, index) =>
				procedure(`p${index}`, {
					after: after.map((each) => `p${each}` as ProcedureId),
					onlyFor: index % 3 === 0 ? ['allocation'] : null
				})
			)
		);
	it('are never lost, stand in an order without circles, and do so in whatever order they are given', () =>
		fc.assert(
			fc.property(anyGraph, fc.constantFrom('transfer', 'allocation', null), (definitions, siteTransfer) => {
				const graph = graphProcedures(definitions, siteTransfer);
				const ids = [...graph.steps.map(({ id }) => id), ...graph.notNeeded];
				expect(ids.sort()).toEqual(definitions.map(({ id }) => id).sort());
				const places = new Map(graph.steps.map(({ id }, place) => [id, place]));
				const isOrdered = graph.steps.every(({ id, after }) =>
					after.every((earlier) => (places.get(earlier) ?? 0) < (places.get(id) ?? 0))
				);
				expect(isOrdered).toBe(graph.cycles.length === 0);
				const reversed = graphProcedures([...definitions].reverse(), siteTransfer);
				expect(reversed.steps.map(({ id }) => id)).toEqual(graph.steps.map(({ id }) => id));
				expect(reversed.cycles).toEqual(graph.cycles);
			})
		));
});
