import type { StartingSet } from '../../selection/criteria/starting-set.ts';
import type { Criterion } from '../../selection/criterion.ts';
import type { Gate } from '../../selection/gates/gate.ts';
import { packPath } from './problem.ts';
import { readOptionalList, type Reading, type Records } from './read-file.ts';
import { checkEach, checkReference, checkReferences, checkSources, type KnownIds, type Place } from './references.ts';
import { criterionSchema, gateSchema, startingSetSchema } from './selection-schema.ts';

export interface SelectionFiles {
	readonly criteria: Records<Criterion>;
	/** Those of `gates.json`, then those of each portfolio's own file. */
	readonly gates: readonly Records<Gate>[];
	readonly scenarios: Records<StartingSet>;
}

const GATE_FILE = /^portfolios\/([^/]+)\/gates\.json$/;

/** What projects are weighed by. A territory may do without each of the files: an absent one is an empty list. */
export function readSelection(reading: Reading): SelectionFiles {
	const ofPortfolios = [...reading.files.keys()].filter((path) => GATE_FILE.test(path)).toSorted();
	return {
		criteria: readOptionalList(reading, 'criteria.json', criterionSchema),
		gates: ['gates.json', ...ofPortfolios].map((file) => readOptionalList(reading, file, gateSchema)),
		scenarios: readOptionalList(reading, 'scenarios.json', startingSetSchema)
	};
}

/** Reports each source, portfolio and criterion that no record has. */
export function checkSelection({ problems }: Reading, files: SelectionFiles, known: KnownIds): void {
	checkEach(problems, files.criteria, (place, { sources }) =>
		checkReferences(place, { field: 'sources', ids: sources, known: known.sources })
	);
	for (const gates of files.gates) checkEach(problems, gates, (place, gate) => checkGate(place, gate, known));
	checkEach(problems, files.scenarios, (place, { weights }) => {
		for (const id of Object.keys(weights))
			checkReference(place, { field: `weights.${id}`, id, known: files.criteria.ids });
	});
}

/** A gate in the folder of a portfolio must belong to it, any other to none. */
function checkGate(place: Place, { portfolio, provenance }: Gate, { sources }: KnownIds): void {
	checkSources(place, 'provenance', provenance, sources);
	if (portfolio === (GATE_FILE.exec(place.file)?.[1] ?? null)) return;
	const path = packPath(place.file, place.label, 'portfolio');
	place.problems.push({ code: 'unknown-reference', path, value: portfolio });
}
