import { expect, test } from 'vitest';
import { presentingStep, sceneOfDigits } from './presenting-key.ts';

const press = (key: string, part = {}) =>
	presentingStep({ key, hasModifier: false, isShifted: false, ...part })?.kind ?? null;

test.each([
	['ArrowRight', 'next'],
	['PageDown', 'next'],
	[' ', 'next'],
	['ArrowLeft', 'back'],
	['PageUp', 'back'],
	['Home', 'first'],
	['End', 'last'],
	['B', 'blank'],
	['b', 'blank'],
	['G', 'list'],
	['l', 'laser'],
	['7', 'digit'],
	['Enter', 'jump'],
	['Escape', 'leave'],
	['x', null]
])('%s asks for %s', (key, step) => {
	expect(press(key)).toBe(step);
});

test('a key with a modifier stays the browser’s, and space goes back with Shift', () => {
	expect(press('b', { hasModifier: true })).toBeNull();
	expect(press(' ', { isShifted: true })).toBe('back');
});

test('digits name a scene from 1; what is not there is none', () => {
	expect([
		sceneOfDigits('1', 12),
		sceneOfDigits('12', 12),
		sceneOfDigits('13', 12),
		sceneOfDigits('0', 12),
		sceneOfDigits('', 12)
	]).toEqual([0, 11, null, null, null]);
});
