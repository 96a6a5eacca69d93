import type { FeatureCollection } from 'geojson';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { makePack } from '../../domain/briefing/make-pack.ts';
import type { Audience } from '../../domain/briefing/audience.ts';
import type { Briefing } from '../../domain/briefing/briefing.ts';
import type { BriefingPack } from '../../domain/briefing/pack.ts';
import { type BriefingRecords, type BriefingSource, openRecords, ownCatalogue } from '../../domain/briefing/source.ts';
import { LAND_LAYERS } from '../../domain/sheet/sheet-facts.ts';
import { dayIn } from '../../domain/territory/day-in.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import * as outlines from '../outlines.ts';
import { basemapSources } from '../profiles.ts';
import * as roadmap from '../roadmap.ts';
import { searchIndex } from '../search-index.ts';

type Records = Omit<BriefingRecords, 'entries'>;

let kept: { readonly key: string; readonly records: Promise<Records | null> } | undefined;

/** All that briefings of a portfolio are made from; `null`: no such portfolio. The last read is kept until something is written. */
export async function read(db: Database, portfolio: string): Promise<Records | null> {
	const revision = await catalogue.revision(db);
	const key = JSON.stringify([revision, portfolio]);
	if (kept?.key !== key) {
		const records = readRecords(db, portfolio, revision);
		kept = { key, records };
		records.catch(() => (kept = undefined));
	}
	const records = await kept.records;
	return records && { ...records, madeOn: dayIn(records.catalogue.territory.timeZone, new Date()) };
}

async function readRecords(db: Database, portfolio: string, revision: string): Promise<Records | null> {
	const all = await catalogue.read(db);
	if (!all.portfolios.some(({ id }) => id === portfolio)) return null;
	const layers = await Promise.all(LAND_LAYERS.map(async (id) => [id, await catalogue.layer(db, id)] as const));
	return {
		catalogue: all,
		projects: await catalogue.projects(db, portfolio),
		land: {
			...Object.fromEntries(
				layers.filter((layer): layer is [(typeof layer)[0], FeatureCollection] => layer[1] !== null)
			),
			...(await outlines.layers(db, portfolio))
		},
		basemap: await basemapSources(db),
		facts: await catalogue.territoryFacts(db),
		roadmap: await roadmap.read(db),
		madeOn: '',
		revision
	};
}

let opened: { readonly key: string; readonly source: BriefingSource } | undefined;

/** What a briefing is made from, whole; `null`: no such portfolio. The last one is kept until something is written or the day ends. */
export async function source(db: Database, portfolio: string): Promise<BriefingSource | null> {
	const records = await read(db, portfolio);
	if (!records) return null;
	const key = JSON.stringify([records.revision, portfolio, records.madeOn]);
	if (opened?.key !== key) {
		const shown = ownCatalogue(records.catalogue, portfolio);
		const entries = searchIndex(shown, records.projects);
		opened = { key, source: openRecords({ ...records, catalogue: shown, entries }, portfolio) };
	}
	return opened.source;
}

/** What presents a briefing to an audience; `null`: its portfolio is gone. */
export async function pack(db: Database, briefing: Briefing, audience: Audience): Promise<BriefingPack | null> {
	const records = await read(db, briefing.portfolio);
	if (!records) return null;
	return makePack(briefing, records, {
		audience,
		entriesOf: (shown) => searchIndex(shown.catalogue, shown.projects)
	});
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

/** A pack as the database keeps it. */
export const packedText = async (made: BriefingPack): Promise<string> =>
	(await zip(JSON.stringify(made))).toString('base64');

/** @throws where it was not written by `packedText` */
export const unpacked = async (text: string): Promise<BriefingPack> =>
	JSON.parse((await unzip(Buffer.from(text, 'base64'))).toString('utf8')) as BriefingPack;
