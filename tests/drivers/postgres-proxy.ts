import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to PostgreSQL that can be cut and mended, into a schema of its own. */
export interface PostgresProxy {
	readonly location: string;
	/** Breaks every connection and refuses new ones. */
	cut(): Promise<void>;
	mend(): Promise<void>;
	/** Cuts it for good and drops the schema. */
	end(): Promise<void>;
}

export async function startPostgresProxy(url: string): Promise<PostgresProxy> {
	const { default: pg } = await import('pg');
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	const schema = `hetu_test_${randomUUID().replaceAll('-', '')}`;
	await admin.query(`create schema ${schema}`);
	const [open, target] = [new Set<Socket>(), new URL(url)];
	const serve = () =>
		createServer((socket) => {
			const beyond = connect(Number(target.port || 5432), target.hostname);
			for (const [one, other] of [
				[socket, beyond],
				[beyond, socket]
			] as const) {
				open.add(one);
				one.on('error', () => other.destroy()).on('close', () => (other.destroy(), open.delete(one)));
				one.pipe(other);
			}
		});
	let server = serve();
	const port = await listening(server, 0);
	const location = new URL(url);
	[location.hostname, location.port] = ['127.0.0.1', String(port)];
	location.searchParams.set('options', `-c search_path=${schema}`);
	const cut = async () => {
		const closed = new Promise((resolve) => server.close(resolve));
		for (const socket of open) socket.destroy();
		await closed;
	};
	return {
		location: location.href,
		cut,
		async mend() {
			server = serve();
			await listening(server, port);
		},
		async end() {
			await cut();
			await admin.query(`drop schema ${schema} cascade`);
			await admin.end();
		}
	};
}

async function listening(server: Server, port: number): Promise<number> {
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	return address.port;
}
