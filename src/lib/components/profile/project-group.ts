import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { NOT_REPORTED, type ProjectTable } from '$lib/domain/catalogue/project-table';
import type { Chain } from '$lib/domain/chain/chain';
import { chainNeighbours, type LinkNeighbours } from '$lib/domain/explore/profile';
import { createTotals, type Totals } from '$lib/domain/explore/totals';
import type { Selection } from '$lib/domain/explore/view';
import type { Name } from '$lib/domain/names';
import { INVESTMENT_BOUNDS, STAGES, type InvestmentBound, type Project, type Stage } from '$lib/domain/project/project';
import { CONFIDENCES, type Confidence } from '$lib/domain/provenance';

/** What a list says of a project. */
export interface ProjectBrief {
	readonly id: string;
	readonly name: Omit<Name, 'aliases'>;
	readonly stage: Stage;
	readonly division: string | null;
	/** Primary chain. */
	readonly chain: string | null;
	readonly investmentWanYuan: number | null;
	readonly investmentBound: InvestmentBound;
	readonly asOf: string | null;
	readonly confidence: Confidence;
}

/** Projects that belong together: all of them counted and summed, the largest listed. */
export interface ProjectGroup {
	readonly stages: Readonly<Record<Stage, number>>;
	readonly totals: Totals;
	readonly listed: readonly ProjectBrief[];
}

/** Projects listed in a profile; the rest are in the explorer. */
const MOST_LISTED = 60;

/** The rows of a portfolio that belong to a selected thing; for a project its own row. */
export function rowsOf({ kind, id }: Selection, table: ProjectTable, index: CatalogueIndex): Uint32Array {
	const belongs = membership({ kind, id }, table, index);
	return Uint32Array.from(Array.from({ length: table.count }, (_, row) => row).filter(belongs));
}

function membership({ kind, id }: Selection, table: ProjectTable, index: CatalogueIndex): (row: number) => boolean {
	const { columnCodes } = index;
	const chainBit = columnCodes.chains.has(id) ? 1 << (columnCodes.chains.get(id) ?? 0) : 0;
	switch (kind) {
		case 'project':
			return (row) => table.ids[row] === id;
		case 'campaign':
		case 'lead':
		case 'site':
			return () => false;
		case 'division':
			return (row) => table.division[row] === columnCodes.divisions.get(id);
		case 'park':
			return (row) => table.park[row] === columnCodes.parks.get(id);
		case 'chain':
			return (row) => ((table.chainBits[row] ?? 0) & chainBit) !== 0;
		case 'link': {
			const code = columnCodes.links.get(id) ?? -1;
			return (row) => table.links.subarray(table.linkStart[row], table.linkStart[row + 1]).includes(code);
		}
		case 'enterprise': {
			const name = index.enterprises.get(id)?.name;
			const names = new Set<string | null>(name ? [name.zh, name.en, name.ru, ...name.aliases] : []);
			return (row) => table.investors[row] !== null && names.has(table.investors[row] ?? null);
		}
	}
}

/** `rows` of `table` as one group, the largest investment first, what discloses none last. */
export function groupOf(rows: Uint32Array, table: ProjectTable, catalogue: Catalogue): ProjectGroup {
	const counts = STAGES.map((stage, code) => [stage, rows.filter((row) => table.stage[row] === code).length]);
	const investment = (row: number): number => {
		const value = table.investmentWanYuan[row] ?? NaN;
		return Number.isNaN(value) ? -1 : value;
	};
	const ordered = Array.from(rows).sort((a, b) => investment(b) - investment(a) || a - b);
	return {
		stages: Object.fromEntries(counts) as Record<Stage, number>,
		totals: createTotals(table)(rows),
		listed: ordered.slice(0, MOST_LISTED).map((row) => briefOf(row, table, catalogue))
	};
}

export function briefOf(row: number, table: ProjectTable, catalogue: Catalogue): ProjectBrief {
	const investment = table.investmentWanYuan[row] ?? NaN;
	return {
		id: table.ids[row] ?? '',
		name: { zh: table.namesZh[row] ?? '', en: table.namesEn[row] ?? null, ru: table.namesRu[row] ?? null },
		stage: STAGES[table.stage[row] ?? 0] ?? 'planned',
		division: catalogue.divisions[table.division[row] ?? NOT_REPORTED]?.code ?? null,
		chain: catalogue.chains[table.chain[row] ?? NOT_REPORTED]?.id ?? null,
		investmentWanYuan: Number.isNaN(investment) ? null : investment,
		investmentBound: INVESTMENT_BOUNDS[table.investmentBound[row] ?? 0] ?? 'exact',
		asOf: table.asOf[row] ?? null,
		confidence: CONFIDENCES[table.confidence[row] ?? 3] ?? 'unsourced'
	};
}

/** How many projects of a portfolio name each link of a chain. */
export function linkCounts(chain: Chain, table: ProjectTable, index: CatalogueIndex): Readonly<Record<string, number>> {
	return Object.fromEntries(chain.links.map(({ id }) => [id, rowsOf({ kind: 'link', id }, table, index).length]));
}

/** A link with other projects at it: how many, and the first few. */
export interface LinkAround {
	readonly link: string;
	readonly count: number;
	readonly listed: readonly ProjectBrief[];
}

/** What stands before, beside and after a project in one of its chains. */
export interface ChainAround {
	readonly chain: string;
	readonly before: readonly LinkAround[];
	readonly beside: readonly LinkAround[];
	readonly after: readonly LinkAround[];
}

/** Projects named per link around a project. */
const MOST_AROUND = 3;

export function chainsAround(
	project: Pick<Project, 'id' | 'chains' | 'links'>,
	index: CatalogueIndex,
	{ table, catalogue }: { readonly table: ProjectTable; readonly catalogue: Catalogue }
): ChainAround[] {
	const shown = ({ link, rows }: LinkNeighbours): LinkAround => ({
		link: link.id,
		count: rows.length,
		listed: rows.slice(0, MOST_AROUND).map((row) => briefOf(row, table, catalogue))
	});
	return chainNeighbours(project, index, table).map(({ chain, before, beside, after }) => ({
		chain: chain.id,
		before: before.map(shown),
		beside: beside.map(shown),
		after: after.map(shown)
	}));
}
