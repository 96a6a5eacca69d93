import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const LOCALES = ['zh', 'en', 'ru'];

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
			// every language has its own prefix, so that an address says which language it shows
			urlPatterns: [
				{ pattern: '/api/:path(.*)?', localized: LOCALES.map((locale) => [locale, '/api/:path(.*)?']) },
				{ pattern: '/:path(.*)?', localized: LOCALES.map((locale) => [locale, `/${locale}/:path(.*)?`]) }
			],
			emitTsDeclarations: true
		}),
		sveltekit()
	],
	worker: { format: 'es' },
	// a font inlined as data: would need a wider policy than 'self'
	build: { chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 }
});
