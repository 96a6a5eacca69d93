import { describe, expect, it } from 'vitest';
import type { DivisionCode } from '../territory/territory.ts';
import { supplyArrows } from './supply.ts';
import { assessed, firm, OIL, project, PROTEIN, SEED, SNACKS } from './test-chains.ts';

const [DONGLING, CHANGHE, CHONGSHAN] = ['990102', '990121', '990122'] as DivisionCode[] as [
	DivisionCode,
	DivisionCode,
	DivisionCode
];

/** `990102 → 990121 candidates: seed→oil candidates` */
function arrowsOf(circumstances: Parameters<typeof assessed>[0]): string[] {
	const result = assessed(circumstances);
	return supplyArrows(result.assessment, result).map(({ from, to, farEnd, flows }) => {
		const named = flows.map((one) => `${one.flow.from.slice(8)}→${one.flow.to.slice(8)} ${one.farEnd}`);
		return `${from.code} → ${to.code} ${farEnd}: ${named.join(', ')}`;
	});
}

describe('supplyArrows', () => {
	it('leads from a firm to a firm of the next link in another division', () => {
		const firms = [
			firm('甲', { links: [SEED], division: DONGLING }),
			firm('乙', { links: [OIL], division: CHANGHE }),
			firm('丙', { links: [SNACKS], division: CHONGSHAN })
		];
		expect(arrowsOf({ firms })).toEqual([
			'990102 → 990121 producing: seed→oil producing',
			'990121 → 990122 producing: oil→snacks producing'
		]);
	});

	it('begins at a project in production too, and never at one that is not', () => {
		const far = project('planned', [OIL], { division: CHANGHE });
		expect(arrowsOf({ projects: [project('capacity', [SEED], { division: DONGLING }), far] })).toEqual([
			'990102 → 990121 candidates: seed→oil candidates'
		]);
		expect(arrowsOf({ projects: [project('construction', [SEED], { division: DONGLING }), far] })).toEqual([]);
	});

	it('tells how certain the far end is, by the most certain that stands there', () => {
		const firms = [firm('甲', { links: [SEED], division: DONGLING })];
		const projects = [
			project('planned', [OIL], { division: CHANGHE }),
			project('procedures', [OIL], { division: CHANGHE }),
			project('commenced', [PROTEIN], { division: CHANGHE }),
			project('contracted', [OIL], { division: CHONGSHAN })
		];
		expect(arrowsOf({ firms, projects })).toEqual([
			'990102 → 990121 building: seed→oil contracted, seed→protein building',
			'990102 → 990122 contracted: seed→oil contracted'
		]);
	});

	it('draws none within a division, against a flow, or to a place that is not known', () => {
		const firms = [
			firm('甲', { links: [SEED, OIL], division: DONGLING }),
			firm('乙', { links: [SEED], division: CHANGHE }),
			firm('丙', { links: [PROTEIN] })
		];
		expect(arrowsOf({ firms: firms.slice(0, 1) })).toEqual([]);
		expect(arrowsOf({ firms })).toEqual(['990121 → 990102 producing: seed→oil producing']);
	});

	it('draws none without flows', () => {
		const firms = [firm('甲', { links: [SEED], division: DONGLING }), firm('乙', { links: [OIL], division: CHANGHE })];
		expect(arrowsOf({ firms, chain: { flows: [] } })).toEqual([]);
	});
});
