/** `npm test`: checks, unit and server tests, then journeys in a real browser against the built app. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { FIRST_CHECKS, OTHER_CHECKS, runChecks } from './check.ts';
import { runPackage } from './run.ts';

interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

const UNIT_RESULTS = 'test-results/unit.json';
const JOURNEY_RESULTS = 'test-results/journeys.json';

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const tallies: Tally[] = [];

tallies.push({ ...(await runChecks(FIRST_CHECKS)), skipped: 0 });
// the checks keep one core busy, the tests the other
const [checked] = await Promise.all([
	runChecks(OTHER_CHECKS),
	runPackage('vitest', 'vitest.mjs', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${UNIT_RESULTS}`
	])
]);
tallies.push({ ...checked, skipped: 0 }, unitTally());
if ((await runPackage('vite', 'bin/vite.js', ['build', '--logLevel', 'warn'])) === 0) {
	await runPackage('@playwright/test', 'cli.js', ['test']);
	tallies.push(journeyTally());
} else {
	console.error('the app does not build: no journey was run');
	tallies.push({ passed: 0, failed: 1, skipped: 0 });
}

const total = (of: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[of], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exit(total('failed') === 0 ? 0 : 1);

/** A run that wrote no result broke before it could: that is a failure, not nothing. */
function resultsOf<T>(path: string): T | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as T;
	} catch (error) {
		console.error(`${path} cannot be read`, error);
		return null;
	}
}

function unitTally(): Tally {
	const results = resultsOf<{
		numPassedTests: number;
		numFailedTests: number;
		numFailedTestSuites: number;
		numPendingTests: number;
	}>(UNIT_RESULTS);
	if (!results) return { passed: 0, failed: 1, skipped: 0 };
	const failed = results.numFailedTests || results.numFailedTestSuites;
	return { passed: results.numPassedTests, failed, skipped: results.numPendingTests };
}

function journeyTally(): Tally {
	const results = resultsOf<{
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
		errors: unknown[];
	}>(JOURNEY_RESULTS);
	if (!results) return { passed: 0, failed: 1, skipped: 0 };
	const { expected, unexpected, flaky, skipped } = results.stats;
	return { passed: expected + flaky, failed: unexpected + results.errors.length, skipped };
}
