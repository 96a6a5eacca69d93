/** The one rule of the house: imports point down (docs/architecture.md). */
const lib = (...layers) => `^src/lib/(${layers.join('|')})/`;
const only = (layer, ...allowed) => ({
	name: `${layer} sees only ${allowed.join(', ') || 'nothing of ours'}`,
	severity: 'error',
	from: { path: `^src/lib/${layer}/`, pathNot: '\\.test\\.ts$' },
	to: { path: '^src/', pathNot: [lib(layer, ...allowed), '^src/lib/paraglide/', '^src/app\\.css$'] }
});

module.exports = {
	forbidden: [
		only('domain'),
		only('ui', 'domain'),
		only('paper', 'domain'),
		only('server', 'paper', 'domain'),
		only('state', 'paper', 'domain'),
		only('map', 'ui', 'domain'),
		only('components', 'state', 'map', 'paper', 'ui', 'domain'),
		only('player', 'components', 'state', 'map', 'paper', 'ui', 'domain'),
		{
			name: 'domain knows no framework, no map, no database',
			severity: 'error',
			from: { path: lib('domain'), pathNot: '\\.test\\.ts$' },
			to: { path: '(node_modules/(svelte|@sveltejs|maplibre-gl|kysely|pg|pinyin-pro))|^(node:|fs$|path$)|paraglide' }
		},
		{
			name: 'only the server imports the server',
			severity: 'error',
			from: {
				pathNot: [
					lib('server'),
					'\\+(page|layout)\\.server\\.ts$',
					'\\+server\\.ts$',
					'^src/hooks\\.server\\.ts$',
					'^src/service-worker'
				]
			},
			to: { path: lib('server') }
		},
		{
			name: 'components of one screen are not used by another but through what they share',
			severity: 'error',
			from: { path: '^src/lib/components/(frame|profile)/' },
			to: { path: '^src/lib/components/explore/[A-Z]' }
		},
		{
			name: 'no circles',
			severity: 'error',
			from: { path: '^src/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		}
	],
	options: {
		doNotFollow: { path: ['node_modules', 'src/lib/paraglide'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.json', '.svelte.ts'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'default']
		}
	}
};
