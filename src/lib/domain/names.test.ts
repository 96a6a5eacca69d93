import { expect, test } from 'vitest';
import { nameIn, originalBeside } from './names.ts';

const soybean = { zh: '大豆', en: 'Soybean', ru: 'соя' };

test('a reader gets the name in their language', () => {
	expect([nameIn(soybean, 'zh'), nameIn(soybean, 'en'), nameIn(soybean, 'ru')]).toEqual(['大豆', 'Soybean', 'соя']);
});

test('where there is no Russian, English stands in, then Chinese', () => {
	expect(nameIn({ ...soybean, ru: null }, 'ru')).toBe('Soybean');
	expect(nameIn({ zh: '大豆', en: null, ru: null }, 'ru')).toBe('大豆');
});

test('the Chinese name stands beside a translation, and not twice', () => {
	expect(originalBeside(soybean, 'en')).toBe('大豆');
	expect(originalBeside(soybean, 'zh')).toBeNull();
	expect(originalBeside({ zh: '大豆', en: null, ru: null }, 'en')).toBeNull();
});
