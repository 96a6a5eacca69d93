import { pinyin } from 'pinyin-pro';
import type { Text } from '../../src/lib/domain/names.ts';
import { FINALS, INITIALS, WHOLE } from './palladius.ts';

/**
 * A Chinese place name with its pinyin, without tones, and its Cyrillic form by Palladius.
 *
 * @throws when a syllable is not Mandarin pinyin: the name then needs an established form
 */
export function transliterate(chinese: string): Text {
	const syllables = pinyin(chinese, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
		syllable.replace('v', 'ü')
	);
	return { zh: chinese, en: capitalise(joinLatin(syllables)), ru: capitalise(joinCyrillic(syllables)) };
}

/** An apostrophe parts a syllable that begins with a vowel from the one before it: Bei'an. */
function joinLatin(syllables: readonly string[]): string {
	return syllables.reduce((word, syllable) => word + (word && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable), '');
}

/** A hard sign parts a final н, which is pinyin -ng, from a vowel: Чанъань. */
function joinCyrillic(syllables: readonly string[]): string {
	return syllables
		.map(toCyrillic)
		.reduce(
			(word, syllable) => word + (/н$/.test(word) && /^[аоуэиеюя]/.test(syllable) ? `ъ${syllable}` : syllable),
			''
		);
}

function toCyrillic(syllable: string): string {
	const whole = WHOLE[syllable];
	if (whole !== undefined) return whole;
	const [, initial = '', final = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcs])(.+)$/.exec(syllable) ?? [];
	const [head, tail] = [INITIALS[initial], FINALS[final]];
	if (head === undefined || tail === undefined) throw new Error(`not a pinyin syllable: ${syllable}`);
	return head + tail;
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
