import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/territory/**/*.test.ts', 'tests/server/**/*.test.ts', 'data/**/*.test.ts'],
		testTimeout: 60_000,
		expect: { requireAssertions: true }
	}
});
