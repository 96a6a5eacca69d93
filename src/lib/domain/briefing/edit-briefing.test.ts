import { expect, test } from 'vitest';
import type { Briefing, Scene, SceneId } from './briefing.ts';
import { addScene, changeScene, dropScene, duplicateScene, missingTexts, moveScene } from './edit-briefing.ts';
import { sceneOf, testBriefing } from './test-briefing.ts';

const ids = ({ scenes }: Briefing) => scenes.map(({ id }) => id).join(' ');
const id = (text: string) => text as SceneId;

test('a scene is added behind another under an id of its own', () => {
	const { id: _, ...free } = sceneOf('any');
	expect(ids(addScene(testBriefing(['s1', 's4']), free, 0))).toBe('s1 s3 s4');
	expect(ids(addScene(testBriefing(['s1', 's3']), free, -1))).toBe('s4 s1 s3');
});

test('the last scene cannot be dropped', () => {
	expect(ids(dropScene(testBriefing(['s1', 's2']), id('s1')))).toBe('s2');
	expect(ids(dropScene(testBriefing(['s1']), id('s1')))).toBe('s1');
});

test('a scene moves as far as there are places', () => {
	const three = testBriefing(['a', 'b', 'c']);
	expect(ids(moveScene(three, id('a'), 1))).toBe('b a c');
	expect(ids(moveScene(three, id('a'), -3))).toBe('a b c');
	expect(ids(moveScene(three, id('a'), 9))).toBe('b c a');
	expect(ids(moveScene(three, id('nobody'), 1))).toBe('a b c');
});

test('a copy stands right behind its scene and says the same', () => {
	const copied = duplicateScene(testBriefing(['a', 'b']), id('a'));
	expect(ids(copied)).toBe('a s3 b');
	expect({ ...copied.scenes[1], id: 'a' }).toEqual(copied.scenes[0]);
});

test('a change of one scene leaves the others as they are', () => {
	const before = testBriefing(['a', 'b']);
	const after = changeScene(before, id('b'), { caption: 'left' });
	expect(after.scenes[0]).toBe(before.scenes[0]);
	expect(after.scenes[1]?.caption).toBe('left');
});

test('a language that lacks what another has is named; a text that none has is none', () => {
	const scene: Scene = { ...sceneOf('a'), title: { zh: '城', en: '', ru: ' ' }, text: { zh: '', en: '', ru: '' } };
	expect(missingTexts(scene, ['zh', 'en', 'ru'])).toEqual([
		{ field: 'title', locale: 'en' },
		{ field: 'title', locale: 'ru' }
	]);
	expect(missingTexts(scene, ['zh'])).toEqual([]);
});
