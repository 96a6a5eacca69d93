import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const COMPILE = `
	const { compile } = await import('@inlang/paraglide-js');
	const { PARAGLIDE } = await import('./scripts/paraglide.ts');
	await compile({ ...PARAGLIDE, outdir: process.argv[1] });
`;

test.skipIf(process.platform === 'win32')(
	'no message is missing where a program may open but 256 files at once',
	() => {
		const outdir = mkdtempSync(join(tmpdir(), 'hetu-messages-'));
		try {
			const shell = 'ulimit -n 256 && exec "$0" --input-type=module --eval "$1" "$2"';
			execFileSync('sh', ['-c', shell, process.execPath, COMPILE, outdir]);
			const index = readFileSync(join(outdir, 'messages/_index.js'), 'utf8');
			const wanted = [...index.matchAll(/from '\.\/(.+\.js)'/g)].map(([, file]) => file);
			expect(wanted.length).toBeGreaterThan(1000);
			expect(new Set(readdirSync(join(outdir, 'messages'))).isSupersetOf(new Set(wanted))).toBe(true);
		} finally {
			rmSync(outdir, { recursive: true });
		}
	}
);
