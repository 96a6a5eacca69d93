import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program of `node_modules` by its script, with the Node that runs this. Its exit code. */
export function runPackage(packageName: string, script: string, parameters: readonly string[]): Promise<number> {
	return started(packageName, script, parameters, 'inherit').done;
}

/** The same beside another program: what it prints comes in one piece when it ends, among nothing else. */
export async function runBeside(packageName: string, script: string, parameters: readonly string[]): Promise<number> {
	const { child, done } = started(packageName, script, parameters, 'pipe');
	const pieces: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece));
	const code = await done;
	process.stdout.write(Buffer.concat(pieces));
	return code;
}

function started(packageName: string, script: string, parameters: readonly string[], stdio: 'inherit' | 'pipe') {
	const path = join('node_modules', packageName, script);
	if (!existsSync(path)) throw new Error(`${path} is missing: run "npm ci"`);
	const child = spawn(process.execPath, [path, ...parameters], { stdio });
	const done = new Promise<number>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
	return { child, done };
}
