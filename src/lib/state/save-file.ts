/** Gives bytes to the reader as a file. */
export function saveFile(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	// the browser has taken hold of it by then
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
