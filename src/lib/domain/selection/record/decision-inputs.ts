import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../../catalogue/project-table.ts';
import type { SelectionColumns } from '../../catalogue/selection-columns.ts';
import { assessChains } from '../../chain/assess-chain.ts';
import { filteredRows } from '../../explore/filtered-rows.ts';
import type { SearchEntry } from '../../explore/search.ts';
import type { View } from '../../explore/view.ts';
import { parksOf } from '../../territory/parks-of.ts';
import type { SelectionSet } from '../criteria/selection-set.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { gatesOf } from '../gates/gate.ts';
import { measureProjects } from '../measures/measure-projects.ts';
import { gatesUnder, type Weighing } from '../weighing/weighing.ts';
import { readWeighing, type WeighingProblem } from '../weighing/weighing-text.ts';
import type { DecisionInputs } from './decision-record.ts';

/** A portfolio as it stands, and what its projects are weighed by. */
export interface DecisionSources {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly set: SelectionSet;
	/** Of the portfolio of the view. */
	readonly table: ProjectTable;
	readonly columns: SelectionColumns;
	/** What a filter by text searches. */
	readonly entries: readonly SearchEntry[];
}

/** What a view decides: the projects under its filter, and how they are judged. */
export interface ViewDecision {
	readonly weighing: Weighing;
	readonly problems: readonly WeighingProblem[];
	readonly inputs: DecisionInputs;
	/** Of the table, one a project of `inputs`. */
	readonly rows: Uint32Array;
}

/** The decision that a view shows, with the facts of the day. */
export function decisionInputs(view: View, sources: DecisionSources): ViewDecision {
	const { set, table, columns, index, catalogue } = sources;
	const { weighing, problems } = readWeighing(view.weighing, set, gatesOf(set.gates, view.portfolio));
	const gates = gatesUnder(weighing, set, view.portfolio);
	const rows = filteredRows(view.filter, sources);
	const chains = assessChains([...index.chains.values()], { index, table, overrides: [] });
	const measured = { table, columns, index, chains, parks: parksOf(catalogue.parks, view.portfolio) };
	const measure = (things: readonly { readonly measure: string }[]) =>
		rowReader(
			measureProjects(
				things.map((thing) => thing.measure),
				measured,
				rows
			)
		);
	const [amountsOf, gateAmountsOf] = [measure(set.criteria), measure(gates)];
	const projects = Array.from(rows, (row, place) => ({
		id: table.ids[row] ?? '',
		amounts: amountsOf(place),
		gateAmounts: gateAmountsOf(place)
	}));
	return { weighing, problems, rows, inputs: { criteria: set.criteria, gates, projects } };
}

const rowReader =
	({ columns, values }: DecisionMatrix) =>
	(row: number): (number | null)[] =>
		Array.from(values.subarray(row * columns, (row + 1) * columns), (value) => (Number.isNaN(value) ? null : value));
