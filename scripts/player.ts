import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BUILT = fileURLToPath(new URL('../node_modules/.cache/hetu-player/player.json', import.meta.url));
const BUILDER = fileURLToPath(new URL('build-player.ts', import.meta.url));

/**
 * The player of offline files, bundled, as a module: its address for the browser, its text for the server.
 *
 * It is a file like any other to the rest of the build: named by its content, listed for the time without a network. In
 * development it is bundled when it is first asked for; later changes of its code want a restart.
 */
export const playerPlugin = (): Plugin => ({
	name: 'hetu-player',
	resolveId: (id) => (id in QUERIES ? `\0${id}` : null),
	async load(id) {
		const query = QUERIES[id.slice(1)];
		if (!id.startsWith('\0') || query === undefined) return null;
		return `export { default } from ${JSON.stringify(`${(await builtPlayer()).replaceAll('\\', '/')}?${query}`)};`;
	}
});

const QUERIES: Readonly<Record<string, string>> = { 'virtual:player/address': 'url', 'virtual:player/text': 'raw' };

let building: Promise<string> | undefined;

/** Path of the player's JSON, built once a process: the builds for server and browser share it. */
export const builtPlayer = (): Promise<string> => (building ??= isFresh() ? Promise.resolve(BUILT) : build());

/** The settings of a build are read several times in one process, and this file with them. */
const isFresh = () => (statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0) > performance.timeOrigin;

function build(): Promise<string> {
	const child = spawn(process.execPath, [BUILDER, BUILT], {
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) =>
			code === 0 ? resolve(BUILT) : reject(new Error(`the player cannot be bundled: ${code}`))
		);
	});
}
