import { expect, test } from 'vitest';
import { summariseChain } from '$lib/domain/chain/summary';
import { assessed, firm, OIL, override, project, PROTEIN, sourced } from '$lib/domain/chain/test-chains';
import { chainRow, projectCount, standsApart } from './chain-row';

function rowOf(circumstances: Parameters<typeof assessed>[0]) {
	const { assessment, index, table } = assessed(circumstances);
	return chainRow(assessment, summariseChain(assessment, { index, table }), table);
}

test('counts a gap as possible where a firm is placed on no link and nothing else speaks of the link', () => {
	const firms = [firm('甲', { links: [OIL] }), firm('乙')];
	// oil has a producer that does not lead: weak, and not possible; seed, protein and snacks are missing
	expect(rowOf({ firms })).toMatchObject({ gaps: 4, possibleGaps: 3, produced: 1, coverage: 0.25 });
	// what is being built on protein, what a person judged of it, and what a source says of it are no mere absence
	expect(rowOf({ firms, projects: [project('construction', [PROTEIN])] }).possibleGaps).toBe(2);
	expect(rowOf({ firms, overrides: [override(PROTEIN, { state: 'missing' })] }).possibleGaps).toBe(2);
	const gap = { text: { zh: '缺', en: 'gap', ru: 'пробел' }, links: [PROTEIN], provenance: sourced };
	expect(rowOf({ firms, chain: { gaps: [gap] } }).possibleGaps).toBe(2);
});

test('knows no possible gap where every firm is placed', () => {
	expect(rowOf({ firms: [firm('甲', { links: [OIL] })] })).toMatchObject({ gaps: 4, possibleGaps: 0 });
});

test('counts a project on two links once, by how sure it is to come, and a withdrawn one not at all', () => {
	const row = rowOf({
		projects: [
			project('negotiating', [OIL, PROTEIN]),
			project('procedures', [OIL]),
			project('capacity', []),
			project('construction', [OIL], { flags: ['withdrawn'] })
		]
	});
	expect(row.projects).toEqual({ candidate: 1, contracted: 1, committed: 1 });
	expect(projectCount(row)).toBe(3);
});

test('sets apart what gathers the rest and the slot that nobody filled', () => {
	const { links } = rowOf({});
	expect(standsApart({ kind: 'other', links: [] })).toBe(true);
	expect(standsApart({ kind: 'custom', links: [] })).toBe(true);
	expect(standsApart({ kind: 'custom', links })).toBe(false);
	expect(standsApart({ kind: 'plan', links: [] })).toBe(false);
});
