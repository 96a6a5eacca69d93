import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program of `node_modules` by its script, with the Node that runs this. Its exit code. */
export function runPackage(
	packageName: string,
	script: string,
	parameters: readonly string[],
	env: NodeJS.ProcessEnv = process.env
): Promise<number> {
	const path = join('node_modules', packageName, script);
	if (!existsSync(path)) throw new Error(`${path} is missing: run "npm ci"`);
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path, ...parameters], { stdio: 'inherit', env });
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}
