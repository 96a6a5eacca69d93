import type { Indicator } from '../../roadmap/targets/indicator.ts';
import { readList, type Reading, type Records } from './read-file.ts';
import { checkEach, checkReference, type KnownIds, type Place } from './references.ts';
import { indicatorSchema } from './target-schema.ts';

/** Indicators and what was assigned and reported of them, by the folder of a portfolio. */
export interface TargetFiles {
	readonly portfolio: string;
	readonly records: Records<Indicator>;
}

const TARGET_FILE = /^portfolios\/([^/]+)\/targets\.json$/;

/** A portfolio may do without. */
export function readTargets(reading: Reading): TargetFiles[] {
	const portfolios = [...reading.files.keys()].flatMap((path) => TARGET_FILE.exec(path)?.[1] ?? []).toSorted();
	return portfolios.map((portfolio) => ({
		portfolio,
		records: readList(reading, `portfolios/${portfolio}/targets.json`, { schema: indicatorSchema })
	}));
}

/** Reports each portfolio and each division that no record has. */
export function checkTargets(
	{ problems }: Reading,
	files: readonly TargetFiles[],
	known: Pick<KnownIds, 'portfolios' | 'divisions'>
): void {
	for (const { portfolio, records } of files) {
		checkReference(
			{ problems, file: records.file, label: '' },
			{ field: 'portfolio', id: portfolio, known: known.portfolios }
		);
		checkEach(problems, records, (place, indicator) => checkIndicator(place, indicator, known.divisions));
	}
}

function checkIndicator(place: Place, { targets, reports }: Indicator, known: KnownIds['divisions']): void {
	const check = (field: string, id: string) => checkReference(place, { field, id, known });
	for (const [row, { revisions }] of targets.entries())
		for (const [at, { divisions, divisionMonths }] of revisions.entries()) {
			const path = `targets[${row}].revisions[${at}]`;
			for (const code of Object.keys(divisions)) check(`${path}.divisions.${code}`, code);
			for (const code of Object.keys(divisionMonths)) check(`${path}.divisionMonths.${code}`, code);
		}
	for (const [row, { division }] of reports.entries())
		if (division !== null) check(`reports[${row}].division`, division);
}
