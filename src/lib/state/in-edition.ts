/**
 * The address of records as the page shows them: of the publication that its own address names, else of the newest.
 *
 * The address bar always has it: a view keeps it, and another publication is another page.
 */
export function inEdition(path: string): string {
	const edition = new URLSearchParams(location.search).get('ed');
	return edition === null ? path : `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ ed: edition })}`;
}

/** The query that asks for the publication a page is to show; empty for the newest. */
export function editionOf({ searchParams }: URL): string {
	const edition = searchParams.get('ed');
	return edition === null ? '' : `?${new URLSearchParams({ ed: edition })}`;
}
