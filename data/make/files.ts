import { readFileSync, writeFileSync } from 'node:fs';

/** Reads JSON whose shape the caller knows: the collected facts and the reviewed tables beside this script. */
export function readJson<Shape>(path: string | URL): Shape {
	return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}

/** A table of `curated/`: translations and decisions made by hand. */
export function readCurated<Shape>(name: string): Shape {
	return readJson<Shape>(new URL(`curated/${name}.json`, import.meta.url));
}

/** Writes a file of the pack, one property a line. */
export function writePackFile(name: string, content: unknown): void {
	writeFileSync(new URL(`../${name}`, import.meta.url), JSON.stringify(content, null, '\t') + '\n');
}
