import { compileTemplates } from './build/compile-templates.ts';
import { fingerprint, isCurrent } from './build/fingerprint.ts';
import { writeCompiled } from './build/write-compiled.ts';

/**
 * `npm run templates`: everything under `templates/` becomes `templates/compiled/templates.js`, once, at build time. A
 * broken template fails here, not on the first of the month. Does nothing where nothing changed.
 */
const mark = fingerprint();
if (!isCurrent(mark))
  await compileTemplates().then(
    (specs) => writeCompiled(specs, mark),
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
