import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { playerPlugin } from './scripts/player.ts';
import { readerThreadPlugin } from './scripts/reader-thread.ts';

export default defineConfig({
	// for components rendered as the server renders them
	plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), playerPlugin(), readerThreadPlugin()],
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/territory/**/*.test.ts', 'tests/server/**/*.test.ts', 'data/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { requireAssertions: true }
	}
});
