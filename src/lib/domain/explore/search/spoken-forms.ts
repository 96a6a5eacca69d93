import { foldCharacter, isHan } from './fold.ts';
import type { SearchEntry } from './search-entry.ts';

/** A character as it can be typed: itself (`text`, folded), or for a Han character one of its readings. */
export interface Sound {
	readonly text: string;
	/** The first fits the context; empty for what is not Han. */
	readonly readings: readonly string[];
}

/**
 * Texts that can be typed by their sound, each a run of sounds, one per code point. Every distinct sound is kept once;
 * `sounds[0]` is what typing passes over: spaces and punctuation.
 */
export interface SpokenForms {
	readonly sounds: readonly Sound[];
	/** Codes of form `f`: `codes[start[f] .. start[f + 1])`. */
	readonly codes: Uint32Array;
	readonly start: Uint32Array;
	/** Entry a form belongs to, rising. */
	readonly entry: Uint32Array;
	/** -1 for the Chinese name, else which alias. */
	readonly alias: Int32Array;
}

export const PASSED_OVER = 0;

/** The Chinese names, and the aliases with Han characters. Pinyin that does not fit its text is not used. */
export function spokenForms(entries: readonly SearchEntry[]): SpokenForms {
	const coder = soundCoder();
	const [codes, start, entryOf, alias]: [number[], number[], number[], number[]] = [[], [0], [], []];
	const add = (text: string, pinyin: string, entry: number, which: number): void => {
		coder.append(text, pinyin, codes);
		start.push(codes.length);
		entryOf.push(entry);
		alias.push(which);
	};
	entries.forEach(({ zh, pinyin, aliases, aliasPinyin }, entry) => {
		add(zh, pinyin, entry, -1);
		aliases.forEach((text, which) => {
			if (hasReadings(aliasPinyin[which])) add(text, aliasPinyin[which] ?? '', entry, which);
		});
	});
	return {
		sounds: coder.sounds,
		codes: Uint32Array.from(codes),
		start: Uint32Array.from(start),
		entry: Uint32Array.from(entryOf),
		alias: Int32Array.from(alias)
	};
}

/** Whether an alias is typed by sound; otherwise it is a written form. */
export const hasReadings = (pinyin: string | undefined): boolean => pinyin !== undefined && pinyin !== '';

interface SoundCoder {
	readonly sounds: readonly Sound[];
	readonly append: (text: string, pinyin: string, codes: number[]) => void;
}

function soundCoder(): SoundCoder {
	const sounds: Sound[] = [{ text: '', readings: [] }];
	// by character, then by its readings in that place
	const codeOf = new Map<string, { folded: string; isHan: boolean; codes: Map<string, number> }>();
	const knownCharacter = (character: string) => {
		const known = codeOf.get(character);
		if (known) return known;
		const folded = foldCharacter(character).replaceAll(' ', '');
		const added = { folded, isHan: isHan(character), codes: new Map(folded === '' ? [['', PASSED_OVER]] : []) };
		codeOf.set(character, added);
		return added;
	};
	const append = (text: string, pinyin: string, codes: number[]): void => {
		const groups = pinyin === '' ? [] : pinyin.split(' ');
		let group = 0;
		for (const character of text) {
			const known = knownCharacter(character);
			const readings = known.isHan ? (groups[group++] ?? '') : '';
			let code = known.codes.get(readings);
			if (code === undefined) {
				code = sounds.push({ text: known.folded, readings: readings === '' ? [] : readings.split('|') }) - 1;
				known.codes.set(readings, code);
			}
			codes.push(code);
		}
	};
	return { sounds, append };
}
