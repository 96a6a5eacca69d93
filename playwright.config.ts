import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './tests/browser.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
	testDir: 'tests/journeys',
	timeout: 90_000,
	// two cores draw the map in software for two journeys at once
	expect: { timeout: 15_000 },
	workers: 2,
	retries: process.env.CI ? 1 : 0,
	reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
	use: {
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
		serviceWorkers: 'block',
		// a trace doubles the time of a journey: only what failed once is recorded
		trace: 'on-first-retry',
		launchOptions: {
			executablePath,
			env: { ...(process.env as Record<string, string>), ...env },
			// half of a journey went into putting pages together by the software GPU. Without it a picture may miss what the
			// map drew last: who reads or takes pictures leaves this out
			args: [...BROWSER_ARGUMENTS, '--disable-gpu-compositing']
		}
	}
});
