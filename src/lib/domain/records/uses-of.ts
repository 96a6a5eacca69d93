import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Name } from '../names.ts';
import type { Project } from '../project/project.ts';
import type { RecordKey } from './record-kind.ts';

/** A record that refers to another one. */
export interface Use {
	readonly key: RecordKey;
	readonly name: Name;
}

interface Around {
	readonly catalogue: Pick<Catalogue, 'parks' | 'sites' | 'chains' | 'enterprises'>;
	/** Of all portfolios. */
	readonly projects: readonly Project[];
}

/** The records that refer to a record, which cannot be taken out of the lists before they do so no longer. */
export function usesOf({ kind, id }: RecordKey, around: Around): Use[] {
	switch (kind) {
		case 'park':
			return [
				...projectsWhere(around, ({ park }) => park === id),
				...listed('site', around.catalogue.sites, ({ park }) => park === id)
			];
		case 'enterprise':
			return listed('chain', around.catalogue.chains, ({ leaders }) =>
				leaders.some(({ enterprise }) => enterprise === id)
			);
		case 'chain': {
			const { parks, enterprises } = around.catalogue;
			return [
				...projectsWhere(around, ({ chains }) => chains.some((chain) => chain === id)),
				...listed('enterprise', enterprises, ({ chains }) => chains.some(({ chain }) => chain === id)),
				...listed('park', parks, ({ chains }) => chains.includes(id))
			];
		}
		case 'division':
		case 'site':
		case 'project':
			// a division cannot be archived: it comes with its boundary; nothing of the records refers to the others
			return [];
	}
}

/** The records that say a link of a chain is theirs. */
export const usesOfLink = (link: string, around: Around): Use[] => [
	...projectsWhere(around, ({ links }) => links.some((one) => one === link)),
	...listed('enterprise', around.catalogue.enterprises, ({ chains }) =>
		chains.some(({ links }) => links.some((one) => one.link === link))
	)
];

const projectsWhere = ({ projects }: Around, isUse: (project: Project) => boolean): Use[] =>
	projects.filter(isUse).map(({ portfolio, id, name }) => ({ key: { kind: 'project' as const, portfolio, id }, name }));

function listed<Thing extends { readonly id: string; readonly name: Name }>(
	kind: 'park' | 'site' | 'chain' | 'enterprise',
	things: readonly Thing[],
	isUse: (thing: Thing) => boolean
): Use[] {
	return things.filter(isUse).map(({ id, name }) => ({ key: { kind, portfolio: null, id }, name }));
}
