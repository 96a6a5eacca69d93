import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Polygon } from 'geojson';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import { parsePack } from '../../src/lib/domain/exchange/pack/parse-pack.ts';
import { mapColumns } from '../../src/lib/domain/exchange/submit/map-columns.ts';
import { diffAgainst, likelyDuplicates, type OtherRecord } from '../../src/lib/domain/exchange/submit/match-records.ts';
import { readRows, type ReadRows } from '../../src/lib/domain/exchange/submit/read-rows.ts';
import type { UploadedTable } from '../../src/lib/domain/exchange/submit/submission.ts';
import { fieldsOf } from '../../src/lib/domain/records/fields-of.ts';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';
import { readPackFiles } from '../fixtures/miniature/read-files.ts';
import type { Timing } from './timing.ts';

/** A file of other people's projects, far larger than any county's, where it is at hand: `HETU_STRESS` names its folder. */
export const STRESS = process.env.HETU_STRESS ?? '../shared/stress';
export const hasStress = (): boolean => existsSync(join(STRESS, 'gem_projects.csv.gz'));

export const stressFile = (name: string): Uint8Array => {
	const bytes = readFileSync(join(STRESS, name));
	return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

export interface StressRun {
	readonly table: UploadedTable;
	readonly read: ReadRows;
	readonly setAside: readonly string[];
	readonly duplicates: number;
	/** Milliseconds of each step. */
	readonly ms: Readonly<Record<'file' | 'rows' | 'difference' | 'duplicates', number>>;
}

/** All that is done to a file of projects between its arrival and a clerk's seeing it, on the territory that ships. */
export async function runThrough(name: string, bytes: Uint8Array): Promise<StressRun> {
	const { catalogue, areaOf } = shipped();
	const fields = fieldsOf('project', catalogue.factDefinitions);
	const laps = [performance.now()];
	const file = await readUpload({ name, bytes });
	const [table] = file.ok ? file.value.tables : [];
	if (!table) throw new Error(JSON.stringify(file));
	laps.push(performance.now());
	const meanings = mapColumns(table, { kind: 'project', facts: catalogue.factDefinitions, remembered: new Map() });
	const context = {
		kind: 'project',
		catalogue,
		index: indexCatalogue(catalogue),
		fields,
		division: null,
		areaOf
	} as const;
	const read = readRows(table, meanings, { ...context, referenceSystem: { system: 'wgs84', meridian: null } });
	laps.push(performance.now());
	diffAgainst(read.rows, { records: [], fields }, null);
	laps.push(performance.now());
	const duplicates = likelyDuplicates(read.rows, othersOf(read)).length;
	laps.push(performance.now());
	const [rows, difference, alike] = [1, 2, 3].map((lap) => (laps[lap + 1] ?? 0) - (laps[lap] ?? 0));
	return {
		table,
		read,
		setAside: read.setAside,
		duplicates,
		ms: { file: (laps[1] ?? 0) - (laps[0] ?? 0), rows: rows ?? 0, difference: difference ?? 0, duplicates: alike ?? 0 }
	};
}

function shipped() {
	const parsed = parsePack(readPackFiles('data'));
	if (!parsed.ok) throw new Error('the pack does not parse');
	const { catalogue, geometry } = parsed.value;
	const areas = new Map(
		geometry
			.get('divisions')
			?.features.map(({ properties, geometry: area }) => [String(properties?.code), area] as const)
	);
	const isArea = (area: unknown): area is Polygon | MultiPolygon => area !== undefined;
	return {
		catalogue,
		areaOf: (code: string) => {
			const area = areas.get(code);
			return isArea(area) ? area : null;
		}
	};
}

/** The same rows as another county's records: as many as there can be. */
const othersOf = ({ rows }: ReadRows): OtherRecord[] =>
	rows.map(({ line, values }) => ({
		id: String(line),
		division: null,
		portfolio: null,
		names: [String(values.get('name.zh'))],
		investor: null,
		investmentWanYuan: null,
		position: null
	}));

/** Times a file of 53,699 rows, each round in a process of its own. */
export function timeSubmission(rounds: number): Timing[] {
	if (!hasStress()) return [];
	const runs = Array.from({ length: rounds }, () => {
		const options = ['--expose-gc', fileURLToPath(import.meta.url)];
		const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
		return JSON.parse(stdout) as StressRun['ms'] & { readonly peakMb: number; readonly count: number };
	});
	const [first] = runs;
	const peak = Math.max(...runs.map(({ peakMb }) => peakMb));
	const steps = ['file', 'rows', 'difference', 'duplicates'] as const;
	return steps.map((step) => {
		const times = runs.map((run) => run[step]).sort((a, b) => a - b);
		const median = times[Math.floor(times.length / 2)] ?? NaN;
		const speed = Math.round(((first?.count ?? NaN) / median) * 1000).toLocaleString('en');
		const name = `${step}: ${speed} rows a second${step === 'duplicates' ? `; all in ${peak.toFixed(0)} MB of memory` : ''}`;
		return { name, medianMs: median, leastMs: times[0] ?? NaN };
	});
}

if (import.meta.main) {
	const bytes = stressFile('gem_projects.csv.gz');
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	const { ms, read } = await runThrough('gem_projects.csv', bytes);
	const peakMb = process.resourceUsage().maxRSS / 1000 - before / 1_000_000;
	console.log(JSON.stringify({ ...ms, peakMb, count: read.rows.length }));
}
