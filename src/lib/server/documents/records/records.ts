import { setImmediate } from 'node:timers/promises';
import type { CatalogueIndex } from '../../../domain/catalogue/index-catalogue.ts';
import { divisionsUnder, exportedView, isFiltering, sitesUnder } from '../../../domain/exchange/out/kept.ts';
import type { RecordFormat } from '../../../domain/exchange/out/formats.ts';
import { type ExportWords, type Kept, makeRecordSet } from '../../../domain/exchange/out/make-record-set.ts';
import { joinedBytes } from '../../../domain/exchange/out/packed.ts';
import type { RecordSet } from '../../../domain/exchange/out/record-set.ts';
import { writeRecords } from '../../../domain/exchange/out/write-records.ts';
import { workbook } from '../../../domain/exchange/out/xlsx/workbook.ts';
import { parseView, serialiseView, type View } from '../../../domain/explore/view.ts';
import * as catalogue from '../../catalogue.ts';
import type { Database } from '../../db/open.ts';
import * as outlines from '../../outlines.ts';
import { readTerritory, type Territory } from '../../profiles.ts';
import { parksUnder, projectsUnder } from '../filtered.ts';
import { geopackage } from './geopackage.ts';
import type { RecordsRequest } from './records-request.ts';

interface Asked {
	readonly portfolio: string;
	readonly request: RecordsRequest;
	readonly words: ExportWords;
	/** The conditions of a filter in the reader's language. */
	readonly filterWords: (view: View, index: CatalogueIndex) => readonly string[];
	/** The page that shows a view, from the query of its address. */
	readonly pageOf: (query: string) => string;
	/** `2026-11-28` */
	readonly madeOn: string;
}

/** The records of a portfolio as they leave; `null` where there is no such portfolio. Writes nothing. */
export async function records(db: Database, asked: Asked): Promise<RecordSet | null> {
	const territory = await readTerritory(db, asked.portfolio);
	if (!territory) return null;
	const { request, words, madeOn } = asked;
	const { catalogue: read, index, portfolio } = territory;
	const view = exportedView(parseView(request.view, read).view, {
		portfolio: portfolio.id,
		edition: read.edition,
		isAll: request.isAll
	});
	const leaving = {
		catalogue: read,
		index,
		portfolio,
		projects: request.layers.includes('projects') ? await catalogue.projects(db, portfolio.id) : [],
		outlines: request.layers.includes('divisions') ? await catalogue.layer(db, 'divisions') : null,
		siteOutlines: request.layers.includes('sites') ? ((await outlines.layers(db, portfolio.id))?.sites ?? null) : null,
		kept: isFiltering(view.filter) ? await keptUnder(db, view, { territory, asked }) : null,
		address: asked.pageOf(serialiseView(view, read).toString()),
		madeOn
	};
	return makeRecordSet(leaving, request, words);
}

async function keptUnder(
	db: Database,
	view: View,
	{ territory, asked }: { territory: Territory; asked: Asked }
): Promise<Kept> {
	return {
		projects: await projectsUnder(db, view, territory),
		parks: await parksUnder(db, view, territory),
		sites: sitesUnder(view.filter, territory.catalogue),
		divisions: divisionsUnder(view.filter, territory.catalogue),
		filter: asked.filterWords(view, territory.index)
	};
}

/** Records as a file. Other requests are heard while a workbook is made, which alone may take seconds. */
export async function write(format: RecordFormat, set: RecordSet): Promise<Uint8Array> {
	if (format === 'gpkg') return geopackage(set);
	if (format !== 'xlsx') return writeRecords(format, set);
	const pieces: Uint8Array[] = [];
	for (const piece of workbook(set)) {
		pieces.push(piece);
		await setImmediate();
	}
	return joinedBytes(pieces);
}
