/**
 * `npm start`: builds when the code is newer than the build, then serves. `npm start -- --local`: for one person on this
 * machine, without signing in.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ENTRY = join('build', 'index.js');
const SOURCES = ['src', 'static', 'messages', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

if (newest(SOURCES) > modified(ENTRY)) build();
if (process.argv.includes('--local')) process.env.HETU_LOCAL = '1';
process.env.HOST ||= '127.0.0.1';
process.env.PORT ||= '3000';
process.env.ORIGIN ||= `http://${process.env.HOST === '0.0.0.0' ? 'localhost' : process.env.HOST}:${process.env.PORT}`;
process.env.NODE_ENV ||= 'production';
try {
	await import(pathToFileURL(ENTRY).href);
	console.log(`Hetu is ready: ${process.env.ORIGIN}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

function build(): void {
	console.log('Hetu: building, once per change of the code …');
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
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
