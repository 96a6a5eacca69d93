import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/lib/server/submissions/reading/thread.ts', import.meta.url));
const ID = 'virtual:submissions/thread';

/**
 * The thread that reads what counties send, bundled into one script, as a module that says its code.
 *
 * A server's build is bundled a second time by its adapter, which knows nothing of files that a thread would be started
 * from; a text is carried along. In development it is bundled when it is first asked for; later changes of its code want
 * a restart.
 */
export const readerThreadPlugin = (): Plugin => ({
	name: 'hetu-reader-thread',
	resolveId: (id) => (id === ID ? `\0${ID}` : null),
	load: async (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(await builtThread())};` : null)
});

let building: Promise<string> | undefined;

/** The code, bundled once a process, for CommonJS: that is what a thread takes as a text. */
const builtThread = (): Promise<string> => (building ??= bundle());

async function bundle(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		ssr: { noExternal: true },
		build: {
			ssr: ENTRY,
			write: false,
			target: 'node24',
			rolldownOptions: { output: { format: 'cjs', codeSplitting: false } }
		}
	});
	const { output } = built as Rolldown.RolldownOutput;
	const [chunk, ...others] = output;
	if (others.length > 0) throw new Error(`the reading thread is one file: ${output.map(({ fileName }) => fileName)}`);
	return chunk.code;
}
