/**
 * Bundles the player of a briefing into one script, one style sheet and the worker of its map, which an offline file
 * carries (`src/lib/paper/offline-file`). A process of its own: it is built for production whatever runs it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Player } from '../src/lib/paper/offline-file/player.ts';

const absolute = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** The map asks for the address of its worker: the file has its code, in an element of its own. */
const workerFromFile: Plugin = {
	name: 'worker-from-file',
	enforce: 'pre',
	resolveId: (id) => (id === `${WORKER}?worker&url` ? '\0worker-address' : null),
	load: (id) =>
		id === '\0worker-address'
			? `const code = JSON.parse(document.getElementById('worker').textContent);
			   export default URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));`
			: null
};

/** The file has fonts of its own, with the letters it needs. */
const withoutFonts: Plugin = {
	name: 'without-fonts',
	enforce: 'pre',
	transform: (code, id) => (id.endsWith('/app.css') ? code.replaceAll(/@import '@fontsource[^;]*;/g, '') : null)
};

/** What would end a script early, or keep it from ending, is written otherwise: it stands in strings and patterns alone. */
const embeddableScript = (code: string) =>
	code.replaceAll('\r\n', '\n').replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c');
const embeddableStyle = (css: string) => css.replaceAll('</', '<\\/');

async function buildPlayer(): Promise<Player> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		resolve: { alias: { $lib: absolute('src/lib') } },
		plugins: [workerFromFile, withoutFonts, svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			write: false,
			cssCodeSplit: false,
			modulePreload: false,
			assetsInlineLimit: Infinity,
			chunkSizeWarningLimit: Infinity,
			rolldownOptions: { input: absolute('src/lib/player/main.ts'), output: { codeSplitting: false } }
		}
	});
	const { output } = built as Rolldown.RolldownOutput;
	const code = embeddableScript(only(output.filter((file) => file.type === 'chunk')).code);
	const { source } = only(output.filter((file) => file.type === 'asset'));
	return {
		code,
		codeHash: `sha256-${createHash('sha256').update(code).digest('base64')}`,
		css: embeddableStyle(String(source)),
		worker: readFileSync(fileURLToPath(import.meta.resolve(WORKER)), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '')
	};
}

/** A second script or an asset beside would be missing from the file. */
function only<T extends { fileName: string }>(files: T[]): T {
	const [file, ...others] = files;
	if (!file || others.length > 0)
		throw new Error(`one file of the player is wanted: ${files.map(({ fileName }) => fileName)}`);
	return file;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('where to?');
const player = await buildPlayer();
mkdirSync(dirname(path), { recursive: true });
// whole or not at all: two may build it at once
writeFileSync(`${path}.${process.pid}`, JSON.stringify(player));
renameSync(`${path}.${process.pid}`, path);
