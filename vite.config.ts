import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { PARAGLIDE } from './scripts/paraglide.ts';
import { playerPlugin } from './scripts/player.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(PARAGLIDE), playerPlugin(), sveltekit()],
	worker: { format: 'es' },
	// a font inlined as data: would need a wider policy than 'self'
	build: { chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 }
});
