import { LOCALES } from '../names.ts';

/**
 * Pages whose records are no publication's: those of the desk show what stands, a briefing and a shared one hold what
 * they were made with.
 */
const OUTSIDE: readonly string[] = ['desk', 'account', 'login', 'join', 'brief', 'present', 's'];

/**
 * Where a link leads that is followed while an earlier publication is shown: the same page of that publication. `null`: the
 * link stays as it is, because it leads out of the app, to a page that is of no publication, or names one itself.
 */
export function editionHref(href: string, { edition, here }: { edition: string; here: URL }): string | null {
	if (!URL.canParse(href, here)) return null;
	const url = new URL(href, here);
	if (url.origin !== here.origin || url.searchParams.has('ed')) return null;
	const [, first = '', second = ''] = url.pathname.split('/');
	const page = LOCALES.some((locale) => locale === first) ? second : first;
	if (OUTSIDE.includes(page)) return null;
	url.searchParams.set('ed', edition);
	return url.pathname + url.search + url.hash;
}
