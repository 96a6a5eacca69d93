import type { SourceId } from '../../provenance.ts';
import type {
	DecisionInputs,
	DecisionRecord,
	Judged,
	Override,
	RecordedName,
	RecordedProject
} from './decision-record.ts';

/** What a record says of a project beside its inputs. */
export type ProjectWords = Pick<RecordedProject, 'name' | 'asOf' | 'sources'>;

interface Given
	extends
		Pick<
			DecisionRecord,
			'madeOn' | 'dataVersion' | 'view' | 'weighing' | 'startingSet' | 'samples' | 'territory' | 'portfolio'
		>,
		DecisionInputs {
	/** One a project of the inputs, as `judgeDecision` gives them. */
	readonly judged: readonly Judged[];
	/** By id, of every project of the portfolio. */
	readonly words: ReadonlyMap<string, ProjectWords>;
	readonly overrides: readonly Override[];
	/** Of the territory: the record keeps those that it names. */
	readonly sources: DecisionRecord['sources'];
}

/**
 * The record of a decision, made on a day that is given. An override of a project that the filter leaves out stays in
 * it, and so does one of a project that the portfolio no longer has, under its id.
 */
export function makeRecord({ judged, words, overrides, sources, ...given }: Given): DecisionRecord {
	const projects = given.projects.map((project, place): RecordedProject => {
		const { name, asOf, sources: cited } = words.get(project.id) ?? nameless(project.id);
		const came = judged[place];
		if (!came) throw new Error(`${judged.length} judgements of ${given.projects.length} projects`);
		const { id, amounts, gateAmounts } = project;
		return { id, name, asOf, sources: cited, amounts, gateAmounts, judged: came };
	});
	const cited = new Set<string>([
		...projects.flatMap((project) => project.sources),
		...given.criteria.flatMap((criterion) => criterion.sources),
		...given.gates.flatMap(({ provenance }): readonly SourceId[] => provenance.sources)
	]);
	return {
		...given,
		projects,
		overrides: overrides.map((override) => ({ ...override, name: nameOf(words, override.project) })),
		sources: sources.filter(({ id }) => cited.has(id))
	};
}

const nameless = (id: string): ProjectWords => ({ name: { zh: id, en: null, ru: null }, asOf: null, sources: [] });

const nameOf = (words: ReadonlyMap<string, ProjectWords>, id: string): RecordedName =>
	(words.get(id) ?? nameless(id)).name;
