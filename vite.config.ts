import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { PARAGLIDE } from './scripts/paraglide.ts';
import { playerPlugin } from './scripts/player.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(PARAGLIDE), playerPlugin(), sveltekit()],
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
						{ name: 'shared', test: /src[\\/]lib[\\/](paraglide|domain|state|ui|map|components)/, minShareCount: 16 }
					]
				}
			}
		}
	}
});
