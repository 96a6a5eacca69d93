// Plain old JavaScript on purpose: it must run, and speak, on the Node that is too old for everything else.
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
	console.error(
		'Node ' +
			process.version +
			' is too old for Hetu, and the Node that comes with it was not found. Run it through npm ("npm start", "npm test") after "npm ci" without --omit=optional, or install Node 22.18 or newer.'
	);
	process.exit(1);
}
