import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { PARAGLIDE } from './scripts/paraglide.ts';
import { playerPlugin } from './scripts/player.ts';
import { readerThreadPlugin } from './scripts/reader-thread.ts';

/** What reads addresses asks for a polyfill in every browser; ours fetches it where it is needed. */
const urlPattern: Plugin = {
	name: 'hetu-url-pattern',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === '@inlang/paraglide-js/urlpattern-polyfill' && importer?.endsWith('paraglide/runtime.js')
			? resolve('src/lib/url-pattern.ts')
			: null
};

export default defineConfig({
	plugins: [paraglideVitePlugin(PARAGLIDE), urlPattern, playerPlugin(), readerThreadPlugin(), sveltekit()],
	worker: { format: 'es' },
	// a font inlined as data: would need a wider policy than 'self'
	build: {
		chunkSizeWarningLimit: 1200,
		assetsInlineLimit: 0,
		rolldownOptions: {
			output: {
				// what nearly every page needs is one file: a hundred small ones compress worse than they share
				codeSplitting: {
					groups: [
						{ name: 'shared', test: /src[\\/]lib[\\/](paraglide|domain|state|ui|map|components)/, minShareCount: 24 }
					]
				}
			}
		}
	}
});
