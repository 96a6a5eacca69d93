import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
	readonly origin: string;
	/** All that it printed, in order. */
	readonly log: readonly string[];
	readonly dataFolder: string;
	stop(): Promise<void>;
}

const READY = /Listening on/;
const PATIENCE_MS = 60_000;

/** Starts the built app on a free port with a data folder of its own, and waits until it listens. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
	const dataFolder = environment.HETU_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'hetu-test-'));
	const port = String(await freePort());
	const origin = `http://127.0.0.1:${port}`;
	const { DATABASE_URL: _, ...inherited } = process.env;
	const child = spawn(process.execPath, ['build'], {
		env: { ...inherited, HOST: '127.0.0.1', PORT: port, ORIGIN: origin, HETU_DATA_DIR: dataFolder, ...environment }
	});
	const log: string[] = [];
	await readyOf(child, log);
	return {
		origin,
		log,
		dataFolder,
		stop: async () => {
			await ended(child);
			if (!environment.HETU_DATA_DIR) rmSync(dataFolder, { recursive: true, force: true });
		}
	};
}

function readyOf(child: ChildProcess, log: string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const impatient = setTimeout(() => reject(new Error(`the server did not start:\n${log.join('')}`)), PATIENCE_MS);
		const hear = (piece: Buffer) => {
			log.push(piece.toString());
			if (!READY.test(log.join(''))) return;
			clearTimeout(impatient);
			resolve();
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('exit', (code) => {
			clearTimeout(impatient);
			reject(new Error(`the server ended with ${code}:\n${log.join('')}`));
		});
	});
}

function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill('SIGTERM');
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});
}
