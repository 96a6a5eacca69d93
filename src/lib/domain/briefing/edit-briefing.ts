import type { Locale } from '../names.ts';
import { type Briefing, MOST_SCENES, type Scene, type SceneId } from './briefing.ts';

/** An id that no scene of a briefing has. */
export function newSceneId({ scenes }: Pick<Briefing, 'scenes'>): SceneId {
	const taken = new Set<string>(scenes.map(({ id }) => id));
	let count = scenes.length + 1;
	while (taken.has(`s${count}`)) count++;
	return `s${count}` as SceneId;
}

/** Puts a scene behind the one at `place` (-1: first), under an id of its own; a full briefing stays as it is. */
export function addScene(briefing: Briefing, scene: Omit<Scene, 'id'>, place: number): Briefing {
	if (briefing.scenes.length >= MOST_SCENES) return briefing;
	const scenes = briefing.scenes.toSpliced(place + 1, 0, { ...scene, id: newSceneId(briefing) });
	return { ...briefing, scenes };
}

/** Takes a scene out; the last one stays: a briefing without a scene shows nothing. */
export const dropScene = (briefing: Briefing, id: SceneId): Briefing =>
	briefing.scenes.length < 2 ? briefing : { ...briefing, scenes: briefing.scenes.filter((scene) => scene.id !== id) };

/** Moves a scene by so many places, as far as there are any. */
export function moveScene(briefing: Briefing, id: SceneId, by: number): Briefing {
	const from = briefing.scenes.findIndex((scene) => scene.id === id);
	const scene = briefing.scenes[from];
	if (!scene) return briefing;
	const to = Math.min(Math.max(from + by, 0), briefing.scenes.length - 1);
	return { ...briefing, scenes: briefing.scenes.toSpliced(from, 1).toSpliced(to, 0, scene) };
}

export function duplicateScene(briefing: Briefing, id: SceneId): Briefing {
	const place = briefing.scenes.findIndex((scene) => scene.id === id);
	const scene = briefing.scenes[place];
	return scene ? addScene(briefing, scene, place) : briefing;
}

export const changeScene = (briefing: Briefing, id: SceneId, part: Partial<Omit<Scene, 'id'>>): Briefing => ({
	...briefing,
	scenes: briefing.scenes.map((scene) => (scene.id === id ? { ...scene, ...part } : scene))
});

/** Texts of a scene that a language of the briefing lacks, while another has them. */
export function missingTexts(scene: Scene, locales: readonly Locale[]): { field: 'title' | 'text'; locale: Locale }[] {
	return (['title', 'text'] as const).flatMap((field) => {
		const said = locales.filter((locale) => scene[field][locale].trim() !== '');
		if (said.length === 0 && field === 'text') return [];
		return locales.filter((locale) => !said.includes(locale)).map((locale) => ({ field, locale }));
	});
}
