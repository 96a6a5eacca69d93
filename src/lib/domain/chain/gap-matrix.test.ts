import { describe, expect, it } from 'vitest';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import type { DivisionCode, ParkId, PortfolioId } from '../territory/territory.ts';
import { addHosts, type GapCell, type GapMatrix, gapMatrix, isEmpty } from './gap-matrix.ts';
import { assessed, firm, OIL, project, PROTEIN, SEED } from './test-chains.ts';

const [DONGLING, CHANGHE] = ['990102', '990121'] as DivisionCode[] as [DivisionCode, DivisionCode];
const EAST_ZONE = 'east-zone' as ParkId;

const result = assessed({
	firms: [
		firm('甲', { links: [OIL, PROTEIN], division: CHANGHE }),
		firm('乙', { links: [OIL] }),
		firm('丙', { division: CHANGHE })
	],
	projects: [
		project('production', [OIL], { division: CHANGHE, investor: '甲' }),
		project('construction', [OIL], { division: CHANGHE, park: EAST_ZONE }),
		project('contracted', [OIL], { park: EAST_ZONE }),
		project('planned', [OIL, PROTEIN]),
		project('negotiating', [OIL], { division: DONGLING }),
		project('planned', [OIL], { division: DONGLING, flags: ['withdrawn'] }),
		project('planned', [], { division: DONGLING })
	]
});
const matrixOf = (columns: 'division' | 'park', portfolio?: string) =>
	gapMatrix(result.assessment, { ...result, columns, ...(portfolio === undefined ? {} : { portfolio }) });

function cellOf({ columns, rows }: GapMatrix, link: string, column: string | null): GapCell {
	const at = columns.findIndex(({ id }) => id === column);
	const cell = rows.find((row) => row.link.link.id === link)?.cells[at];
	if (!cell) throw new Error(`no cell ${link} × ${column}`);
	return cell;
}

/** Firms, then rows producing, being built, contracted and candidates, as in the list of projects above. */
const contentsOf = (cell: GapCell) => [
	cell.producers.map(({ id }) => id).join(),
	cell.producing,
	cell.building,
	cell.contracted,
	cell.candidates
];

describe('gapMatrix by division', () => {
	const matrix = matrixOf('division');

	it('has every division, then a column for what names none, and every link', () => {
		expect(matrix.columns.map(({ id }) => id)).toEqual(['990102', '990121', '990122', '880100', null]);
		expect(matrix.rows.map(({ link, cells }) => [link.link.id, cells.length])).toEqual(
			[SEED, OIL, PROTEIN, 'soybean.snacks'].map((id) => [id, 5])
		);
	});

	it('counts a project in its division, else in that of its park', () => {
		expect(contentsOf(cellOf(matrix, OIL, CHANGHE))).toEqual(['甲', [0], [1], [], []]);
		expect(contentsOf(cellOf(matrix, OIL, DONGLING))).toEqual(['', [], [], [2], [4]]);
	});

	it('keeps what names no division apart', () => {
		expect(contentsOf(cellOf(matrix, OIL, null))).toEqual(['乙', [], [], [], [3]]);
	});

	it('counts a project on two links in a cell of each', () => {
		expect(contentsOf(cellOf(matrix, PROTEIN, null))).toEqual(['', [], [], [], [3]]);
	});

	it('counts a firm and its own project as one producer', () => {
		expect(cellOf(matrix, OIL, CHANGHE).producerCount).toBe(1);
	});

	it('tells where nothing is recorded, and has not counted hosts', () => {
		expect(isEmpty(cellOf(matrix, SEED, CHANGHE))).toBe(true);
		expect(isEmpty(cellOf(matrix, PROTEIN, CHANGHE))).toBe(false);
		expect(isEmpty(cellOf(matrix, OIL, DONGLING))).toBe(false);
		expect(matrix.rows.flatMap(({ cells }) => cells).every(({ hosts }) => hosts === null)).toBe(true);
	});

	it('loses nothing: each link’s cells hold what the link holds', () => {
		for (const { link, cells } of matrix.rows) {
			const rows = cells.flatMap(({ producing, building, contracted, candidates }) => [
				...producing,
				...building,
				...contracted,
				...candidates
			]);
			const { producing, building, contracted, candidates } = link.evidence;
			expect(rows.sort()).toEqual([...producing, ...building, ...contracted, ...candidates].sort());
		}
	});
});

describe('gapMatrix by park', () => {
	it('puts projects in their parks; firms and projects that name none stand last', () => {
		const matrix = matrixOf('park');
		expect(matrix.columns.map(({ id }) => id)).toEqual(['east-zone', 'long.park', 'nowhere', null]);
		expect(contentsOf(cellOf(matrix, OIL, EAST_ZONE))).toEqual(['', [], [1], [2], []]);
		expect(contentsOf(cellOf(matrix, OIL, null))).toEqual(['甲,乙', [0], [], [], [3, 4]]);
	});

	it('leaves out invented parks of another portfolio, and never what stands in them', () => {
		const [eastZone] = TEST_CATALOGUE.parks;
		if (!eastZone) throw new Error('the test catalogue has no park');
		const parks = new Map(result.index.parks).set(EAST_ZONE, { ...eastZone, portfolio: 'demo' as PortfolioId });
		const matrix = (portfolio: string) =>
			gapMatrix(result.assessment, { ...result, index: { ...result.index, parks }, columns: 'park', portfolio });
		expect(matrix('demo').columns.map(({ id }) => id)).toEqual(['east-zone', 'long.park', 'nowhere', null]);
		expect(matrix('record').columns.map(({ id }) => id)).toEqual(['long.park', 'nowhere', null]);
		expect(contentsOf(cellOf(matrix('record'), OIL, null))).toEqual(['甲,乙', [0], [1], [2], [3, 4]]);
	});
});

describe('addHosts', () => {
	it('asks for each place and not for the column without one', () => {
		const asked: string[] = [];
		const matrix = addHosts(matrixOf('division'), ({ link }, { id }) => {
			asked.push(`${link.id} ${id}`);
			return id === CHANGHE ? 2 : null;
		});
		expect(asked).toHaveLength(16);
		expect(cellOf(matrix, SEED, CHANGHE).hosts).toBe(2);
		expect(cellOf(matrix, SEED, DONGLING).hosts).toBeNull();
		expect(cellOf(matrix, SEED, null).hosts).toBeNull();
	});
});
