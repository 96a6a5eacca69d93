import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

export type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>;

/** Runs mapshaper commands on named inputs; what `-o out.json` writes is returned. */
export type Mapshaper = <P>(commands: string, inputs: Record<string, unknown>) => Promise<Shapes<P>>;

interface Api {
	applyCommands(commands: string, inputs: Record<string, string>): Promise<Record<string, Uint8Array | string>>;
}

/**
 * Mapshaper from a folder of its package. It is no dependency of the project: only who derives the
 * geometry again needs it, and its newer versions pull an addon that has to be compiled.
 *
 * @throws when the folder holds no mapshaper
 */
export async function loadMapshaper(packageFolder: string): Promise<Mapshaper> {
	const module = (await import(pathToFileURL(resolve(packageFolder, 'mapshaper.js')).href)) as { default: Api };
	return async (commands, inputs) => {
		const texts = Object.entries(inputs).map(([name, input]) => [name, JSON.stringify(input)] as const);
		const outputs = await module.default.applyCommands(
			`${commands} -o out.json format=geojson`,
			Object.fromEntries(texts)
		);
		const output = outputs['out.json'];
		if (output === undefined) throw new Error(`mapshaper wrote ${Object.keys(outputs).join(', ')} instead of out.json`);
		return JSON.parse(output.toString());
	};
}
