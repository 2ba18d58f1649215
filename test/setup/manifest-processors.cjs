// Runs Forge's own manifest validators and client-side linters on the manifest.yml of a directory, offline; prints JSON. A process of its own:
// the validators read ./manifest.yml of the working directory and keep what they read.
const fs = require('node:fs');
const path = require('node:path');
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');
const { getClientSideLintersOnly, lint } = require('@forge/lint');
const YAML = require('yaml');

const root = path.resolve(process.argv[2]);
/** Optional: only the linters of these names; `none` for the validators alone. */
const only = process.argv[3]?.split(',');
process.chdir(root);

const validate = async (type) => {
  const processor = ProcessorBuilder.instance().withValidation(type).withOptions({ deprecatedRuntimes: [] }).build();
  const { success, errors } = await processor.process();
  return { success, errors: (errors ?? []).map((e) => `${e.level} ${e.line}:${e.column} ${e.message}`) };
};

const filesBelow = (dir) =>
  fs.existsSync(dir)
    ? fs
        .readdirSync(dir, { withFileTypes: true })
        .flatMap((e) => (e.isDirectory() ? filesBelow(path.join(dir, e.name)) : [path.join(dir, e.name)]))
    : [];

const lintAll = async () => {
  const manifest = YAML.parse(fs.readFileSync('manifest.yml', 'utf8'));
  const quiet = { info() {}, warn() {}, error() {}, debug() {}, trace() {} };
  const statsig = { getDeprecatedRuntimes: async () => [] };
  const files = filesBelow('src').filter((f) => /\.[jt]sx?$/.test(f));
  let linters = await getClientSideLintersOnly(manifest, 'development', quiet, statsig);
  // This one compares routes with Jira's API description, which it would download; it runs where a local one is given.
  if (!process.env.USE_LOCAL_SWAGGER) linters = linters.filter((l) => l.constructor.name !== 'PermissionLinter');
  if (only) linters = linters.filter((l) => only.includes(l.constructor.name));
  if (linters.length === 0) return { linters: [], errors: [], warnings: [] };
  const results = await lint(files, manifest, 'development', quiet, statsig, { linter: { mode: 'client-side' }, linters });
  const said = (kind) => results.flatMap((r) => r[kind].map((e) => `${r.file}:${e.line} ${e.message}`));
  return { linters: linters.map((l) => l.constructor.name), errors: said('errors'), warnings: said('warnings') };
};

(async () => {
  const full = await validate(ValidationTypes.FULL);
  const productTrigger = await validate(ValidationTypes.PRODUCT_TRIGGER);
  process.stdout.write(JSON.stringify({ full, productTrigger, lint: await lintAll() }));
})().catch((error) => {
  process.stderr.write(String(error.stack ?? error));
  process.exitCode = 1;
});
