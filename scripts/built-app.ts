/** The built app, for what starts it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ENTRY = join('build', 'index.js');
const SOURCES = ['src', 'static', 'messages', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** Builds when the code is newer than the build. Ends this process where that fails. `say`: where it is told. */
export function buildIfNeeded(say: (line: string) => void): void {
	if (newest(SOURCES) <= modified(ENTRY)) return;
	say('Hetu: building, once per change of the code …');
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	// what a build says is no answer of a command
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: ['inherit', 2, 2] });
	if (status !== 0) process.exit(status ?? 1);
}

/** The address that readers know this server by. */
export function ownOrigin({ ORIGIN, HOST, PORT }: NodeJS.ProcessEnv): string {
	if (ORIGIN) return ORIGIN;
	const host = HOST || '127.0.0.1';
	return `http://${host === '0.0.0.0' ? 'localhost' : host}:${PORT || '3000'}`;
}

function newest(paths: readonly string[]): number {
	return Math.max(0, ...paths.filter(existsSync).map(newestWithin));
}

function newestWithin(path: string): number {
	if (!statSync(path).isDirectory()) return modified(path);
	const inside = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes('paraglide'))
		.map((entry) => modified(join(entry.parentPath, entry.name)));
	return Math.max(0, ...inside);
}

function modified(path: string): number {
	return existsSync(path) ? statSync(path).mtimeMs : 0;
}
