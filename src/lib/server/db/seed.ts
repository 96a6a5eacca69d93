import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { sql, type Transaction } from 'kysely';
import { parsePack, type Pack } from '../../domain/exchange/pack/parse-pack.ts';
import type { Problem } from '../../domain/result.ts';
import { batches } from './batches.ts';
import type { Database } from './open.ts';
import { holdAlone } from './presence.ts';
import { isPostgresDatabase } from './schema.ts';
import { insertPlans } from './seed-attraction.ts';
import { emptyTargets, insertTargets } from './seed-targets.ts';
import type { Tables } from './tables.ts';

/** Problems shown before the rest is only counted. */
const SHOWN_PROBLEMS = 20;

export class PackError extends Error {
	readonly problems: readonly Problem[];
	constructor(folder: string, problems: readonly Problem[]) {
		const lines = problems.slice(0, SHOWN_PROBLEMS).map(describeProblem);
		const rest = problems.length > SHOWN_PROBLEMS ? `\n  … and ${problems.length - SHOWN_PROBLEMS} more` : '';
		super(`the territory in ${folder} cannot be loaded, and nothing was changed:\n  ${lines.join('\n  ')}${rest}`);
		this.problems = problems;
	}
}

/** Fills an empty database from a territory pack; leaves any other as it is. Whether it was filled, and from what. */
export async function seedIfEmpty(db: Database, folder: string): Promise<{ seeded: boolean; packChanged: boolean }> {
	const stored = await storedPack(db);
	const files = readPackFiles(folder);
	const hash = hashOf(files);
	if (stored !== null) return { seeded: false, packChanged: stored !== hash };
	const pack = parsePack(files);
	if (!pack.ok) throw new PackError(folder, pack.problems);
	return db.transaction().execute(async (transaction) => {
		// of two servers that start at once on one empty PostgreSQL the second waits here, and finds it filled
		if (isPostgresDatabase(db)) await sql`lock table setting in exclusive mode`.execute(transaction);
		const filled = await storedPack(transaction);
		if (filled !== null) return { seeded: false, packChanged: filled !== hash };
		await insertPack(transaction, pack.value, hash);
		return { seeded: true, packChanged: false };
	});
}

/** The hash of the pack that a database was filled from; `null` for an empty one. */
async function storedPack(db: Database): Promise<string | null> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', 'pack').executeTakeFirst();
	return row?.value ?? null;
}

/** Replaces everything by the pack, in one transaction. For a pack that changed under a database nobody edited. */
export async function reload(db: Database, folder: string): Promise<void> {
	const files = readPackFiles(folder);
	const pack = parsePack(files);
	if (!pack.ok) throw new PackError(folder, pack.problems);
	await db.transaction().execute(async (transaction) => {
		const former = await transaction
			.selectFrom('setting')
			.select('value')
			.where('key', '=', 'revision')
			.executeTakeFirst();
		if (isPostgresDatabase(db)) await holdAlone(transaction);
		for (const table of [
			'record',
			'project',
			'record_version',
			'outline',
			'question',
			'delivery',
			'delivery_change',
			'campaign',
			'lead',
			'lead_entry',
			'layer'
		] as const)
			await transaction.deleteFrom(table).execute();
		// what the desk set for itself stays
		await transaction.deleteFrom('setting').where('key', 'in', ['pack', 'revision', 'edition']).execute();
		await emptyTargets(transaction);
		await insertPack(transaction, pack.value, hashOf(files));
		// what was made from the records before is stale
		await transaction
			.updateTable('setting')
			.set({ value: String(Number(former?.value ?? 0) + 1) })
			.where('key', '=', 'revision')
			.execute();
	});
}

/** Every `.json` and `.geojson` of a folder: path inside it with forward slashes → text. */
export function readPackFiles(folder: string): Map<string, string> {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(geo)?json$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return new Map(names.map((name) => [relative(folder, name).split(sep).join('/'), readFileSync(name, 'utf8')]));
}

function hashOf(files: ReadonlyMap<string, string>): string {
	const hash = createHash('sha256');
	for (const [name, text] of files) hash.update(name).update('\0').update(text).update('\0');
	return hash.digest('hex');
}

async function insertPack(transaction: Transaction<Tables>, pack: Pack, hash: string): Promise<void> {
	const updated_at = Date.now();
	const records = recordsOf(pack).map((record) => ({ ...record, version: 1, updated_at, archived_at: null }));
	for (const rows of batches(records)) await transaction.insertInto('record').values(rows).execute();
	const layers = [...pack.geometry, ...neighbourLabels(pack)].map(([path, layer]) => ({
		id: layerIdOf(path),
		version: 1,
		body: JSON.stringify(layer),
		updated_at
	}));
	for (const rows of batches(layers)) await transaction.insertInto('layer').values(rows).execute();
	for (const [portfolio, projects] of pack.projects) {
		for (const rows of batches(projects.map((project, position) => ({ project, position })))) {
			await transaction
				.insertInto('project')
				.values(
					rows.map(({ project, position }) => ({
						portfolio,
						id: project.id,
						position,
						version: 1,
						body: JSON.stringify(project),
						updated_at,
						archived_at: null
					}))
				)
				.execute();
		}
	}
	const outlines = pack.outlines.map(({ kind, id, geometry }) => ({
		kind,
		id,
		body: JSON.stringify(geometry),
		updated_at
	}));
	for (const rows of batches(outlines)) await transaction.insertInto('outline').values(rows).execute();
	await insertDeliveries(transaction, pack, updated_at);
	await insertPlans(transaction, pack, updated_at);
	await insertTargets(transaction, pack, updated_at);
	await transaction
		.insertInto('setting')
		.values([
			{ key: 'pack', value: hash },
			{ key: 'revision', value: '1' }
		])
		.execute();
}

async function insertDeliveries(transaction: Transaction<Tables>, pack: Pack, at: number): Promise<void> {
	for (const [portfolio, deliveries] of pack.deliveries) {
		const rows = deliveries.map(({ changes: _, ...delivery }) => ({
			portfolio,
			project: delivery.project,
			version: 1,
			body: JSON.stringify(delivery),
			updated_at: at
		}));
		const changes = deliveries.flatMap((delivery) =>
			delivery.changes.map((change) => ({
				portfolio,
				project: delivery.project,
				sequence: change.sequence,
				body: JSON.stringify(change),
				account: null,
				person: null,
				at
			}))
		);
		for (const batch of batches(rows)) await transaction.insertInto('delivery').values(batch).execute();
		for (const batch of batches(changes)) await transaction.insertInto('delivery_change').values(batch).execute();
	}
}

/** `basemap/rivers` in the pack is the layer `rivers`. */
const layerIdOf = (path: string): string => path.replace(/^basemap\//, '');

/** Names of what lies around, at the points their shapes give: MapLibre would set them at the middle, off the screen. */
function neighbourLabels({ geometry }: Pack): [string, FeatureCollection][] {
	const neighbours = geometry.get('basemap/neighbours');
	const features = neighbours?.features.flatMap((feature): Feature[] => {
		const point: unknown = feature.properties?.labelPoint;
		if (!Array.isArray(point)) return [];
		return [
			{ type: 'Feature', properties: feature.properties, geometry: { type: 'Point', coordinates: point.map(Number) } }
		];
	});
	return features?.length ? [['neighbour-labels', { type: 'FeatureCollection', features }]] : [];
}

/** The kinds of record and where each stands in the catalogue. */
function recordsOf({ catalogue, basemapSources, territoryFacts, selection, roadmap }: Pack) {
	const kinds: [kind: string, values: readonly { id: string; value: unknown }[]][] = [
		['territory', [{ id: 'territory', value: catalogue.territory }]],
		['chain-set', [{ id: 'chain-set', value: catalogue.chainSet }]],
		['basemap-sources', [{ id: 'basemap-sources', value: basemapSources }]],
		['territory-fact', territoryFacts.map((value, place) => ({ id: `${value.key} ${place}`, value }))],
		['source', catalogue.sources.map((value) => ({ id: value.id, value }))],
		['fact-definition', catalogue.factDefinitions.map((value) => ({ id: value.key, value }))],
		['division', catalogue.divisions.map((value) => ({ id: value.code, value }))],
		['park', catalogue.parks.map((value) => ({ id: value.id, value }))],
		['site', catalogue.sites.map((value) => ({ id: value.id, value }))],
		['chain', catalogue.chains.map((value) => ({ id: value.id, value }))],
		['enterprise', catalogue.enterprises.map((value) => ({ id: value.id, value }))],
		['programme', catalogue.programmes.map((value) => ({ id: value.id, value }))],
		['portfolio', catalogue.portfolios.map((value) => ({ id: value.id, value }))],
		['criterion', selection.criteria.map((value) => ({ id: value.id, value }))],
		// a portfolio may set a gate of its own under an id that all have
		['gate', selection.gates.map((value) => ({ id: `${value.portfolio ?? ''} ${value.id}`, value }))],
		['scenario', selection.scenarios.map((value) => ({ id: value.id, value }))],
		['rule', roadmap.rules.map((value) => ({ id: value.id, value }))],
		['procedure', roadmap.procedures.map((value) => ({ id: value.id, value }))],
		['calendar-year', roadmap.calendar.map((value) => ({ id: String(value.year), value }))],
		['season', roadmap.seasons.map((value) => ({ id: value.id, value }))]
	];
	return kinds.flatMap(([kind, values]) =>
		values.map(({ id, value }, position) => ({ kind, id, position, body: JSON.stringify(value) }))
	);
}

/** One line: where, what and the offending value. */
export function describeProblem({ code, path, value }: Problem): string {
	const shown = JSON.stringify(value) ?? 'nothing';
	return `${path}: ${code} (${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown})`;
}
