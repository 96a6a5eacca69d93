import type { CompilerOptions } from '@inlang/paraglide-js';

const LOCALES = ['zh', 'en', 'ru'] as const;

/** How messages are compiled: by the build, and by the checks, which may come before any build. */
export const PARAGLIDE: CompilerOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
	// every language has its own prefix, so that an address says which language it shows
	urlPatterns: [
		{ pattern: '/api/:path(.*)?', localized: LOCALES.map((locale) => [locale, '/api/:path(.*)?']) },
		{ pattern: '/:path(.*)?', localized: LOCALES.map((locale) => [locale, `/${locale}/:path(.*)?`]) }
	],
	emitTsDeclarations: true
};
