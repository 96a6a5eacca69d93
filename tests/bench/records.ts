import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { indexCatalogue } from '../../src/lib/domain/catalogue/index-catalogue.ts';
import type { Cell } from '../../src/lib/domain/exchange/out/cell.ts';
import { layerCells, layerCsv } from '../../src/lib/domain/exchange/out/csv.ts';
import { makeRecordSet } from '../../src/lib/domain/exchange/out/make-record-set.ts';
import { inPieces } from '../../src/lib/domain/exchange/out/packed.ts';
import type { RecordSet } from '../../src/lib/domain/exchange/out/record-set.ts';
import { TEST_WORDS } from '../../src/lib/domain/exchange/out/test-words.ts';
import { workbook } from '../../src/lib/domain/exchange/out/xlsx/workbook.ts';
import { syntheticCatalogue } from './synthetic-catalogue.ts';
import { syntheticProjects } from './synthetic.ts';
import type { Timing } from './timing.ts';

/** The first is what the others are held against. */
const CONTENDERS = { 'write-excel-file': writeAll, workbook: writeWorkbook, csv: writeCsv } as const;
type Contender = keyof typeof CONTENDERS;

interface Measured {
	readonly ms: number;
	/** Of the process, above what it took with the projects in memory. */
	readonly peakMb: number;
	readonly fileMb: number;
}

/**
 * Times the writing of `count` projects with all their fields as a workbook, and as comma-separated values. Each round
 * is a process of its own, so that what one leaves in memory is not counted to the next.
 */
export function timeRecords({ count, rounds }: { count: number; rounds: number }): Timing[] {
	return (Object.keys(CONTENDERS) as Contender[]).map((contender) => {
		const measured = Array.from({ length: rounds }, () => measureAside(contender, count));
		const times = measured.map(({ ms }) => ms).sort((a, b) => a - b);
		const [peak, size] = [Math.max(...measured.map(({ peakMb }) => peakMb)), measured[0]?.fileMb ?? NaN];
		return {
			name: `${contender}: ${peak.toFixed(0)} MB of memory, a file of ${size.toFixed(1)} MB`,
			medianMs: times[Math.floor(times.length / 2)] ?? NaN,
			leastMs: times[0] ?? NaN
		};
	});
}

function measureAside(contender: Contender, count: number): Measured {
	const script = fileURLToPath(import.meta.url);
	const options = ['--expose-gc', script, contender, String(count)];
	const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as Measured;
}

async function measureHere(contender: Contender, count: number): Promise<Measured> {
	const set = setOf(count);
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	const start = performance.now();
	const bytes = await CONTENDERS[contender](set);
	const ms = performance.now() - start;
	// the most that the process ever took, in kilobytes
	return { ms, peakMb: process.resourceUsage().maxRSS / 1000 - before / 1_000_000, fileMb: bytes / 1_000_000 };
}

function setOf(count: number): RecordSet {
	const catalogue = syntheticCatalogue();
	const [portfolio] = catalogue.portfolios;
	if (!portfolio) throw new Error('no portfolio');
	const projects = syntheticProjects({ catalogue, count, seed: 1 });
	const leaving = {
		catalogue,
		index: indexCatalogue(catalogue),
		portfolio,
		projects,
		outlines: null,
		siteOutlines: null,
		kept: null
	};
	return makeRecordSet(
		{ ...leaving, address: 'https://hetu.example/', madeOn: '2026-11-28' },
		{ layers: ['projects'], crs: 'wgs84' },
		TEST_WORDS
	);
}

/** As a server sends it on: no piece is kept. */
function writeWorkbook(set: RecordSet): number {
	let bytes = 0;
	for (const { length } of workbook(set)) bytes += length;
	return bytes;
}

function writeCsv({ layers }: RecordSet): number {
	const encoder = new TextEncoder();
	let bytes = 0;
	for (const layer of layers) for (const piece of inPieces(layerCsv(layer))) bytes += encoder.encode(piece).length;
	return bytes;
}

/** The same sheet by the library that makes our smaller workbooks, from all its cells at once. */
async function writeAll({ layers: [layer] }: RecordSet): Promise<number> {
	if (!layer) return 0;
	const head = layer.fields.map(({ heading }): CellObject => ({ value: heading, fontWeight: 'bold' }));
	const rows = Array.from(layerCells(layer), (cells) => cells.map(typed));
	const bytes = await writeExcelFile([head, ...rows], { stickyRowsCount: 1 }).toBuffer();
	return bytes.length;
}

function typed(value: Cell): CellObject | null {
	if (value === null) return null;
	if (typeof value === 'string') return { type: String, value };
	return typeof value === 'number' ? { type: Number, value } : { type: Boolean, value };
}

if (import.meta.main) {
	const [contender = '', count] = process.argv.slice(2);
	if (!(contender in CONTENDERS)) throw new Error(`no such contender: ${contender}`);
	console.log(JSON.stringify(await measureHere(contender as Contender, Number(count))));
}
