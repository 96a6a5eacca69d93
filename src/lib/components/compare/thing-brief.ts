import type { ProjectBrief } from '../profile/project-group';
import { nameLanguage, type ProfileSetting } from '../profile/setting';
import type { ShortlistedThing } from '$lib/domain/compare/shortlist';
import { nameIn } from '$lib/domain/names';
import { commitmentOf } from '$lib/domain/project/project';
import type { SymbolMark } from '$lib/domain/cartography/marks/mark';

/** What must be known of a project to name and to draw it. */
export type ShortProject = Pick<ProjectBrief, 'name' | 'stage' | 'chain'>;

/** A thing as a list shows it: its name, and the symbol that stands for it on the map. */
export interface ThingBrief {
	readonly thing: ShortlistedThing;
	readonly name: string;
	readonly lang: string | null;
	readonly shape: SymbolMark['shape'] | 'division';
	readonly fill?: string;
	readonly ring?: string;
	/** The data hold it still; otherwise its id stands for its name. */
	readonly found: boolean;
}

type Setting = Pick<ProfileSetting, 'index' | 'locale'>;

/** `project`: what is known of a project, which no catalogue holds; `null` for other things. */
export function thingBrief(thing: ShortlistedThing, project: ShortProject | null, setting: Setting): ThingBrief {
	switch (thing.kind) {
		case 'project': {
			const chain = project?.chain ? setting.index.chains.get(project.chain) : undefined;
			return {
				...named(thing, project, setting),
				shape: commitmentOf(project?.stage ?? 'planned'),
				...(chain && {
					fill: chain.colour.fill,
					ring: `light-dark(${chain.colour.ringLight}, ${chain.colour.ringDark})`
				})
			};
		}
		case 'park': {
			const park = setting.index.parks.get(thing.id);
			return { ...named(thing, park, setting), shape: park?.level === 'unverified' ? 'park-unverified' : 'park' };
		}
		case 'division':
			return { ...named(thing, setting.index.divisions.get(thing.id), setting), shape: 'division' };
	}
}

function named(
	thing: ShortlistedThing,
	record: Pick<ShortProject, 'name'> | null | undefined,
	{ locale }: Setting
): Pick<ThingBrief, 'thing' | 'name' | 'lang' | 'found'> {
	if (!record) return { thing, name: thing.id, lang: null, found: false };
	return { thing, name: nameIn(record.name, locale), lang: nameLanguage(record.name, locale), found: true };
}
