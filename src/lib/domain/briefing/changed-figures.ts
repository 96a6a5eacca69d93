import type { Audience } from './audience.ts';
import type { Briefing, Figure, Scene, SceneId, SceneThing } from './briefing.ts';
import { figuresOfScene } from './figures.ts';
import type { BriefingSource } from './source.ts';

/** A value that is another than when the words of a scene were written. */
export interface ChangedFigure {
	readonly scene: SceneId;
	readonly before: Figure;
	/** `null`: the record says nothing of the kind any more. */
	readonly now: Figure | null;
}

/** A thing that a scene is about and that the records do not hold any more. */
export interface GoneThing {
	readonly scene: SceneId;
	readonly thing: SceneThing;
}

/** What of a briefing is not as it was when its words were written. */
export function changedFigures(
	{ scenes, audience }: Pick<Briefing, 'scenes' | 'audience'>,
	source: BriefingSource
): { readonly changed: readonly ChangedFigure[]; readonly gone: readonly GoneThing[] } {
	const gone = scenes.flatMap((scene) =>
		thingsIn(scene)
			.filter((thing) => !holds(thing, source))
			.map((thing): GoneThing => ({ scene: scene.id, thing }))
	);
	return { changed: scenes.flatMap((scene) => changedIn(scene, source, audience)), gone };
}

function changedIn(scene: Scene, source: BriefingSource, audience: Audience): ChangedFigure[] {
	if (scene.figures.length === 0 || (scene.thing && !holds(scene.thing, source))) return [];
	const now = new Map(figuresOfScene(scene, source, audience).map((figure) => [nameOf(figure), figure]));
	return scene.figures.flatMap((before): ChangedFigure[] => {
		const found = now.get(nameOf(before)) ?? null;
		return found?.value === before.value ? [] : [{ scene: scene.id, before, now: found }];
	});
}

const nameOf = ({ thing, key }: Figure): string => `${thing?.kind ?? ''} ${thing?.id ?? ''} ${key}`;

const thingsIn = ({ thing, things }: Scene): SceneThing[] => [...(thing ? [thing] : []), ...things];

export function holds({ kind, id }: SceneThing, { index, projects }: BriefingSource): boolean {
	const records = { chain: index.chains, division: index.divisions, park: index.parks, project: projects };
	return records[kind].has(id);
}
