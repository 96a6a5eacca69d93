import { makeSelectionColumns } from '../domain/catalogue/selection-columns.ts';
import { encodeSelectionColumns } from '../domain/catalogue/selection-columns-wire.ts';
import type { SelectionSet } from '../domain/selection/criteria/selection-set.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';

/** Criteria, gates of all portfolios and starting sets, in the order of the pack. */
export async function read(db: Database): Promise<SelectionSet> {
	return {
		criteria: await catalogue.records(db, 'criterion'),
		gates: await catalogue.records(db, 'gate'),
		scenarios: await catalogue.records(db, 'scenario')
	};
}

/** What only weighing reads of a portfolio's projects, as JSON text; `null` where there is no such portfolio. */
export async function columnsText(db: Database, portfolio: string): Promise<string | null> {
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	return JSON.stringify(encodeSelectionColumns(makeSelectionColumns(await catalogue.projects(db, portfolio))));
}
