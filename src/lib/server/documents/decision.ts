import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { CatalogueIndex } from '../../domain/catalogue/index-catalogue.ts';
import { makeSelectionColumns } from '../../domain/catalogue/selection-columns.ts';
import type { SearchEntry } from '../../domain/explore/search.ts';
import { parseView, serialiseView, type View } from '../../domain/explore/view.ts';
import type { Project } from '../../domain/project/project.ts';
import { decisionInputs } from '../../domain/selection/record/decision-inputs.ts';
import type { DecisionRecord, Judged, Override } from '../../domain/selection/record/decision-record.ts';
import { inputText } from '../../domain/selection/record/input-text.ts';
import { type Decision, judgeInSteps } from '../../domain/selection/record/judge-decision.ts';
import { makeRecord, type ProjectWords } from '../../domain/selection/record/make-record.ts';
import { SAMPLES } from '../../domain/selection/weighing/weighing.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { searchText } from '../portfolio.ts';
import { readTerritory } from '../profiles.ts';
import * as selection from '../selection.ts';

/** What is asked to be recorded. */
interface Asked {
	readonly portfolio: string;
	/** Of the address of the view. */
	readonly query: string;
	readonly overrides: readonly Override[];
	/** `2026-11-24` */
	readonly madeOn: string;
	/** The conditions of a filter in the reader's language. */
	readonly filterWords: (view: View, index: CatalogueIndex) => readonly string[];
}

/** The record of what a view decides, of the facts in the database; `null` where there is no such portfolio. Writes nothing. */
export async function record(db: Database, asked: Asked): Promise<DecisionRecord | null> {
	const territory = await readTerritory(db, asked.portfolio);
	if (!territory) return null;
	const { catalogue: read, index, portfolio, table } = territory;
	const { view: given } = parseView(new URLSearchParams(asked.query), read);
	// where the map stands and what is selected decides nothing
	const view: View = { ...given, portfolio: portfolio.id, camera: null, selection: null };
	const projects = await catalogue.projects(db, portfolio.id);
	const set = await selection.read(db);
	const { weighing, inputs } = decisionInputs(view, {
		catalogue: read,
		index,
		set,
		table,
		columns: makeSelectionColumns(projects),
		entries: view.filter.text ? (JSON.parse((await searchText(db, portfolio.id)) ?? '[]') as SearchEntry[]) : []
	});
	const decision: Decision = { ...inputs, weighing, samples: SAMPLES };
	const query = serialiseView(view, read).toString();
	return makeRecord({
		...decision,
		judged: await judgeOnce(JSON.stringify([await catalogue.revision(db), portfolio.id, query]), decision),
		startingSet: set.scenarios.find(({ id }) => id === weighing.scenario)?.name ?? null,
		madeOn: asked.madeOn,
		territory: { id: read.territory.id, name: plainName(read.territory.name) },
		portfolio: { id: portfolio.id, nature: portfolio.nature, name: portfolio.name, banner: portfolio.banner },
		dataVersion: createHash('sha256').update(inputText(inputs)).digest('hex'),
		view: { query, filter: asked.filterWords(view, index) },
		words: new Map(projects.map((project) => [project.id, wordsOf(project)])),
		overrides: asked.overrides,
		sources: read.sources
	});
}

/** Rankings kept: the same decision is mostly asked for twice, as a workbook and as pages. */
const MOST_KEPT = 8;
const kept = new Map<string, Promise<Judged[]>>();

/** `key`: of the facts and of the view, which decide everything. */
function judgeOnce(key: string, decision: Decision): Promise<Judged[]> {
	const known = kept.get(key);
	if (known) return known;
	const judging = judgeAside(decision);
	judging.catch(() => kept.delete(key));
	const [oldest] = kept.keys();
	if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	kept.set(key, judging);
	return judging;
}

/** Other requests are heard between the steps. */
async function judgeAside(decision: Decision): Promise<Judged[]> {
	const steps = judgeInSteps(decision);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await setImmediate();
	}
}

const plainName = ({ zh, en, ru }: Project['name']) => ({ zh, en, ru });

const wordsOf = ({ name, provenance: { asOf, sources } }: Project): ProjectWords => ({
	name: plainName(name),
	asOf,
	sources
});
