import { describe, expect, it } from 'vitest';
import { takeTurns } from './turns.ts';

describe('heavy work', () => {
	it('is done one piece at a time, in the order it came in', async () => {
		const turns = takeTurns(5);
		const log: string[] = [];
		const piece = (name: string) => async () => {
			log.push(`${name} begins`);
			await new Promise((done) => setTimeout(done));
			log.push(`${name} ends`);
			return name;
		};
		expect(await Promise.all([turns(piece('a')), turns(piece('b'))])).toEqual(['a', 'b']);
		expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	});

	it('is refused beyond those who may wait, and taken again when they are gone', async () => {
		const turns = takeTurns(1);
		const answers = await Promise.all(['a', 'b', 'c'].map((name) => turns(() => Promise.resolve(name))));
		expect(answers).toEqual(['a', 'b', null]);
		expect(await turns(() => Promise.resolve('d'))).toBe('d');
	});

	it('that fails is told to whom it belongs to only', async () => {
		const turns = takeTurns(1);
		const failing = turns(() => Promise.reject(new Error('no paper')));
		const next = turns(() => Promise.resolve('b'));
		await expect(failing).rejects.toThrow('no paper');
		expect(await next).toBe('b');
	});
});
