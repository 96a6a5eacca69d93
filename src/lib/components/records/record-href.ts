import type { RecordKey, RecordKind } from '$lib/domain/records/record-kind';
import { localizeHref } from '$lib/paraglide/runtime';

/** `demonstration:QQ-004`: no id holds a colon, so that a project's portfolio stands before its id. */
const partOf = ({ portfolio, id }: Omit<RecordKey, 'kind'>): string => (portfolio === null ? id : `${portfolio}:${id}`);

export const recordHref = ({ kind, ...key }: RecordKey): string =>
	localizeHref(`/desk/records/${kind}/${encodeURIComponent(partOf(key))}`);
export const historyHref = (key: RecordKey): string => `${recordHref(key)}/history`;

/** The list of a kind; of projects that of their portfolio. */
export const listHref = (kind: RecordKind, portfolio: string | null = null): string =>
	localizeHref(`/desk/records?${new URLSearchParams({ kind, ...(portfolio !== null && { p: portfolio }) })}`);

/** The key that a part of an address names; `null` where it names none. */
export function keyIn(kind: RecordKind, part: string): RecordKey | null {
	const [first = '', second, ...more] = part.split(':');
	if (more.length > 0 || first === '') return null;
	if (kind === 'project') return second ? { kind, portfolio: first, id: second } : null;
	return second === undefined ? { kind, portfolio: null, id: first } : null;
}

const PAGES: Readonly<Partial<Record<RecordKind, string>>> = {
	division: 'divisions',
	park: 'parks',
	site: 'sites',
	enterprise: 'enterprises',
	chain: 'chains'
};

/** The profile of a record as readers see it; `null`: it has none of its own. `shownIn`: a portfolio that shows it. */
export function profileHref({ kind, portfolio, id }: RecordKey, shownIn: string | null): string | null {
	const part = encodeURIComponent(id);
	if (kind === 'project') return localizeHref(`/projects/${encodeURIComponent(portfolio ?? '')}/${part}`);
	const page = PAGES[kind];
	const query = shownIn === null ? '' : `?${new URLSearchParams({ p: shownIn })}`;
	return page ? localizeHref(`/${page}/${part}${query}`) : null;
}
