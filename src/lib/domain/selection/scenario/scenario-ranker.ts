import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ProjectTable } from '../../catalogue/project-table.ts';
import { filteredRows } from '../../explore/filtered-rows.ts';
import type { SearchEntry } from '../../explore/search.ts';
import { parseView, type View, type ViewProblem } from '../../explore/view.ts';
import type { SelectionSet } from '../criteria/selection-set.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { gatesOf } from '../gates/gate.ts';
import { admitProjects } from '../gates/judge-gates.ts';
import { gatesUnder, type Weighing } from '../weighing/weighing.ts';
import { readWeighing, type WeighingProblem } from '../weighing/weighing-text.ts';
import { type MeasuredProjects, rankScenario, type ScenarioRanking } from './rank-scenario.ts';
import { scenarioQuery } from './scenario-query.ts';

/** The projects of one portfolio, measured. */
export interface RankerSources {
	readonly catalogue: Catalogue;
	readonly set: SelectionSet;
	readonly portfolio: string;
	readonly table: ProjectTable;
	/** What a filter by text searches. */
	readonly entries: readonly SearchEntry[];
	readonly projects: MeasuredProjects;
	/** Rows of the table by the gates of the portfolio. */
	readonly gateAmounts: DecisionMatrix;
}

/** A scenario read and ranked; what of its query cannot be read costs only itself, and is told. */
export interface RankedScenario {
	readonly weighing: Weighing;
	readonly ranking: ScenarioRanking;
	readonly problems: readonly (ViewProblem | WeighingProblem)[];
}

/** Rows under the filter of a view, from whoever has them already. */
export interface KnownRows {
	readonly view: View;
	readonly rows: Uint32Array;
}

/** So many rankings, filters and judgements of gates are kept ready. */
const MOST_READY = 8;

/** Ranks scenarios of one portfolio by their query; what it did lately it does not do again. */
export function createScenarioRanker(sources: RankerSources): (query: string, known: KnownRows) => RankedScenario {
	const { catalogue, set, portfolio, projects, gateAmounts } = sources;
	const gates = gatesOf(set.gates, portfolio);
	const filterOf = (view: View) => scenarioQuery({ ...view, weighing: null }, catalogue);
	const ranked = new Map<string, RankedScenario>();
	const filters = new Map<string, Uint32Array>();
	const admissions = new Map<string, Uint8Array>();

	const rank = (query: string, known: KnownRows): RankedScenario => {
		const { view, problems } = parseView(new URLSearchParams(query), catalogue);
		const read = readWeighing(view.weighing, set, gates);
		const filter = filterOf(view);
		const filtered = remember(filters, filter, () =>
			filter === filterOf(known.view) ? known.rows : filteredRows(view.filter, sources)
		);
		const admission = remember(
			admissions,
			JSON.stringify(read.weighing.thresholds),
			() => admitProjects(gatesUnder(read.weighing, set, portfolio), gateAmounts).admission
		);
		const ranking = rankScenario(read.weighing, projects, { filtered, admission });
		return { weighing: read.weighing, ranking, problems: [...problems, ...read.problems] };
	};
	return (query, known) => remember(ranked, query, () => rank(query, known));
}

/** The value of a key, made where it is not known; the one that was not asked for longest is forgotten. */
function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
	const found = known.get(key) ?? make();
	known.delete(key);
	known.set(key, found);
	for (const oldest of known.keys()) if (known.size > MOST_READY) known.delete(oldest);
	return found;
}
