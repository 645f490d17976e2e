// The command line: `hugo-author check` and `hugo-author lsp`. Knows which command there is, not what it does.
import { helpText } from './cli/help.ts';
import { parseArguments } from './cli/parse-arguments.ts';
import { readVersion } from './cli/version.ts';

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  switch (parsed.command) {
    case 'help':
      process.stdout.write(helpText);
      return 0;
    case 'version':
      process.stdout.write(`${readVersion()}\n`);
      return 0;
    case 'mistake':
      process.stderr.write(`hugo-author: ${parsed.message} See hugo-author --help.\n`);
      return 2;
    case 'rules': {
      const { listRules } = await import('./cli/list-rules.ts');
      process.stdout.write(listRules(parsed.format));
      return 0;
    }
    case 'lsp': {
      const { serveStdio } = await import('./cli/serve-stdio.ts');
      serveStdio();
      return 0;
    }
    case 'check': {
      const { runCheck } = await import('./cli/run-check.ts');
      return runCheck(parsed.options);
    }
  }
};

// Whoever reads us may have seen enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`hugo-author: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
