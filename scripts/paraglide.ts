import fs from 'node:fs';
import type { CompilerOptions } from '@inlang/paraglide-js';

/** Files that are open at once: well below the least that a machine allows a program. */
const MOST_OPEN = 64;

/**
 * The compiler opens all its thousands of files at once, and passes over those that the machine refuses without a word:
 * where a program may open no more than 1024, messages would be missing.
 */
function fewAtOnce<Given extends unknown[], Result>(
	work: (...given: Given) => Promise<Result>
): (...given: Given) => Promise<Result> {
	let open = 0;
	const waiting: (() => void)[] = [];
	return async (...given) => {
		if (open >= MOST_OPEN) await new Promise<void>((resolve) => waiting.push(resolve));
		else open++;
		try {
			return await work(...given);
		} finally {
			// whoever waits takes over the place
			const next = waiting.shift();
			if (next) next();
			else open--;
		}
	};
}

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
	fs: {
		...fs,
		promises: {
			...fs.promises,
			readFile: fewAtOnce(fs.promises.readFile),
			writeFile: fewAtOnce(fs.promises.writeFile)
		}
	}
};
