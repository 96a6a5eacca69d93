import { describe, expect, it } from 'vitest';
import { KM_PER_DEGREE_LATITUDE } from '../geo/measure.ts';
import type { DivisionCode, Enterprise } from '../territory/territory.ts';
import { reachOf } from './reach.ts';
import { assessed, firm, OIL, project, PROTEIN, SEED, SNACKS } from './test-chains.ts';

const DONGLING = '990102' as DivisionCode;
const leader = firm('链主', { links: [OIL], lead: true, division: DONGLING });

// the label point of the leader's division is [121, 41]: these stand 0.5, 1 and 2 degrees north of it
const projects = [
	project('planned', [SNACKS], { position: [121, 43] }),
	project('negotiating', [SNACKS, SEED], { position: [121, 42] }),
	project('planned', [SEED], { position: [121, 41.5] }),
	project('planned', [SNACKS]),
	project('planned', [PROTEIN], { position: [121, 41] }),
	project('contracted', [SEED], { position: [121, 41] }),
	project('planned', [OIL], { position: [121, 41] }),
	project('planned', [SEED], { position: [121, 41], flags: ['withdrawn'] })
];

const reachIn = (enterprise: Enterprise, degrees: number) =>
	reachOf(enterprise, {
		...assessed({ firms: [enterprise], projects }),
		withinKm: degrees * KM_PER_DEGREE_LATITUDE + 0.001
	});

describe('reachOf', () => {
	it('finds candidates on the links next to those of the firm, nearest first', () => {
		const reach = reachIn(leader, 1);
		expect(reach.kind === 'reach' && reach.links.map(({ id }) => id)).toEqual([SEED, SNACKS]);
		expect(reach.kind === 'reach' && reach.within.map(({ row, links }) => [row, links.map(({ id }) => id)])).toEqual([
			[2, [SEED]],
			[1, [SEED, SNACKS]]
		]);
	});

	it('measures along the great circle from the label point of the firm’s division', () => {
		const reach = reachIn(leader, 1);
		const distances = reach.kind === 'reach' ? reach.within.map(({ distanceKm }) => distanceKm) : [];
		expect(distances[0]).toBeCloseTo(0.5 * KM_PER_DEGREE_LATITUDE, 6);
		expect(distances[1]).toBeCloseTo(KM_PER_DEGREE_LATITUDE, 6);
		expect(reach).toMatchObject({ from: [121, 41] });
	});

	it('keeps apart what lies beyond and what is at no known place', () => {
		expect(reachIn(leader, 1)).toMatchObject({ beyond: [0], unplaced: [3] });
		expect(reachIn(leader, 2)).toMatchObject({ beyond: [], unplaced: [3] });
	});

	it('is not known for a firm on no link of the chain, or of no known division', () => {
		expect(reachIn(firm('甲', { division: DONGLING }), 1)).toEqual({ kind: 'no-link' });
		expect(reachIn(firm('甲', { links: [OIL] }), 1)).toEqual({ kind: 'no-place' });
	});
});
