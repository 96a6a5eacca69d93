/** Gives the reader a file to keep. */
export function giveFile(content: Blob, name: string): void {
	const url = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	// the browser has taken hold of it by then
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name that an answer gives its file, in letters of any script where it has them; `null` where it gives none. */
export function nameOfAnswer({ headers }: Pick<Response, 'headers'>): string | null {
	const disposition = headers.get('content-disposition') ?? '';
	const own = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
	return own === undefined ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? null) : decodeURIComponent(own);
}
