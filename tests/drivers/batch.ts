import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

export interface BatchRun {
	readonly exitCode: number | null;
	/** Paths that were printed. */
	readonly files: readonly string[];
	/** Lines about how far it was, and about what was wrong. */
	readonly said: readonly string[];
}

/** Runs `npm run export` as its script; `stopAfter`: as with Ctrl-C once so many files are there. */
export function runBatch(
	words: readonly string[],
	{ dataFolder, stopAfter }: { dataFolder: string; stopAfter?: number }
): Promise<BatchRun> {
	const { DATABASE_URL: _, ...inherited } = process.env;
	const child = spawn(process.execPath, ['scripts/export.ts', ...words], {
		env: { ...inherited, HETU_DATA_DIR: dataFolder, ORIGIN: 'https://hetu.example' }
	});
	const [out, told] = [[] as string[], [] as string[]];
	child.stdout.on('data', (piece: Buffer) => out.push(piece.toString()));
	child.stderr.on('data', (piece: Buffer) => {
		told.push(piece.toString());
		if (stopAfter !== undefined && told.join('').includes(`${stopAfter}/`)) child.kill('SIGINT');
	});
	const lines = (pieces: readonly string[]) => pieces.join('').split('\n').filter(Boolean);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (exitCode) => resolve({ exitCode, files: lines(out), said: lines(told) }));
	});
}

/** The names of the files of a folder, in order. */
export const namesIn = (folder: string): string[] => readdirSync(folder).sort();
