import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Over budget means split by question, not by length. */
const budgets = {
	'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
	'max-params': ['error', 4],
	complexity: ['error', 20]
};

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'src/lib/paraglide/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			...budgets,
			'no-undef': 'off',
			'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'a literal union says the same' }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// addresses are localised by one function, which the rule does not know
			'svelte/no-navigation-without-resolve': 'off',
			// maps and sets here are made anew and never changed: what follows them follows the whole
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// a whole component is one function to the counter
		rules: { 'max-lines-per-function': 'off' }
	},
	{
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 500] }
	},
	{
		files: ['scripts/preflight.mjs', '.dependency-cruiser.cjs'],
		rules: { 'no-var': 'off' }
	}
);
