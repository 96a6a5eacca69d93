/** `npm run check`: every rule that a machine can hold. All of them run; the first failure does not hide the others. */
import { compile } from '@inlang/paraglide-js';
import { checkMessages } from './check-messages.ts';
import { checkTerritoryNames } from './check-territory-names.ts';
import { PARAGLIDE } from './paraglide.ts';
import { runBeside } from './run.ts';

type Check = () => Promise<string[] | number> | string[] | number;

/** What all others and the tests lean on. An answer of lines is a list of faults, a number an exit code. */
export const FIRST_CHECKS: Readonly<Record<string, Check>> = {
	sync: () => runBeside('@sveltejs/kit', 'svelte-kit.js', ['sync']),
	messages: checkMessages,
	compile: compileMessages
};

export const OTHER_CHECKS: Readonly<Record<string, Check>> = {
	'no territory in src': checkTerritoryNames,
	format: () => runBeside('prettier', 'bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
	lint: () => runBeside('eslint', 'bin/eslint.js', ['.', '--max-warnings', '0']),
	imports: () =>
		runBeside('dependency-cruiser', 'bin/dependency-cruiser.mjs', [
			'--config',
			'.dependency-cruiser.cjs',
			'--output-type',
			'err',
			'src'
		]),
	unused: () => runBeside('knip', 'bin/knip.js', []),
	types: () =>
		runBeside('svelte-check', 'bin/svelte-check', ['--threshold', 'warning', '--fail-on-warnings', '--output', 'human'])
};

/** What the types of every screen lean on, and a fresh clone does not have. */
async function compileMessages(): Promise<number> {
	await compile(PARAGLIDE);
	return 0;
}

export async function runChecks(checks: Readonly<Record<string, Check>>): Promise<{ passed: number; failed: number }> {
	const results: [string, boolean][] = [];
	for (const [name, check] of Object.entries(checks)) {
		const answer = await check();
		const faults = Array.isArray(answer) ? answer : [];
		for (const fault of faults) console.error(`${name}: ${fault}`);
		const good = Array.isArray(answer) ? faults.length === 0 : answer === 0;
		console.log(`${good ? 'ok  ' : 'FAIL'} ${name}`);
		results.push([name, good]);
	}
	const failed = results.filter(([, good]) => !good).length;
	return { passed: results.length - failed, failed };
}

if (import.meta.main) {
	const { failed } = await runChecks({ ...FIRST_CHECKS, ...OTHER_CHECKS });
	process.exit(failed ? 1 : 0);
}
