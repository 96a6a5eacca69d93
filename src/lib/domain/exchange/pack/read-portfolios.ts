import type { Portfolio, Project } from '../../project/project.ts';
import type { PortfolioId } from '../../territory/territory.ts';
import { packPath } from './problem.ts';
import { portfolioSchema, projectSchema } from './project-schema.ts';
import { readList, readOne, type Reading, type Records } from './read-file.ts';

export interface Portfolios {
	readonly portfolios: readonly Portfolio[];
	/** Folders that hold a portfolio, readable or not. */
	readonly ids: ReadonlySet<string>;
	/** Projects of each folder; `null` as portfolio where its portfolio.json was refused. */
	readonly projects: readonly { readonly portfolio: PortfolioId | null; readonly records: Records<Project> }[];
}

const PORTFOLIO_FILE = /^portfolios\/([^/]+)\/(?:portfolio|projects)\.json$/;

/** Every folder of `portfolios/`: what the portfolio is, and its projects; the default one first. */
export function readPortfolios(reading: Reading, defaultPortfolio: string | null): Portfolios {
	const folders = [...reading.files.keys()].map((path) => PORTFOLIO_FILE.exec(path)?.[1] ?? '');
	const ids = new Set(folders.filter((folder) => folder !== ''));
	if (ids.size === 0)
		reading.problems.push({ code: 'missing-file', path: 'portfolios/*/portfolio.json', value: undefined });
	const ordered = [...ids].toSorted().sort((a, b) => Number(b === defaultPortfolio) - Number(a === defaultPortfolio));
	const read = ordered.map((folder) => readPortfolio(reading, folder));
	reportRepeated(reading, read);
	return { portfolios: read.flatMap(({ meaning }) => (meaning ? [meaning] : [])), ids, projects: read };
}

interface ReadPortfolio {
	readonly meaning: Portfolio | null;
	readonly portfolio: PortfolioId | null;
	readonly records: Records<Project>;
}

function readPortfolio(reading: Reading, folder: string): ReadPortfolio {
	const file = `portfolios/${folder}/portfolio.json`;
	const meaning = readOne(reading, file, portfolioSchema);
	const records = readList(reading, `portfolios/${folder}/projects.json`, { schema: projectSchema });
	if (meaning && meaning.id !== folder) {
		reading.problems.push({ code: 'unknown-reference', path: packPath(file, 'id'), value: meaning.id });
	}
	reportStrayProjects(reading, records, folder);
	return { meaning, portfolio: meaning?.id ?? null, records };
}

/** A project must belong to the portfolio in whose folder it stands. */
function reportStrayProjects({ problems }: Reading, { file, kept }: Records<Project>, folder: string): void {
	for (const { value, label } of kept) {
		if (value.portfolio === folder) continue;
		problems.push({ code: 'unknown-reference', path: packPath(file, label, 'portfolio'), value: value.portfolio });
	}
}

/** An id names one project in the whole pack, so that an address or a note can. */
function reportRepeated({ problems }: Reading, portfolios: readonly ReadPortfolio[]): void {
	const seen = new Set<string>();
	for (const { records } of portfolios) {
		for (const id of records.ids ?? []) {
			if (seen.has(id)) problems.push({ code: 'duplicate-id', path: packPath(records.file, id, 'id'), value: id });
			seen.add(id);
		}
	}
}
