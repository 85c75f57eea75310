import { engine } from '../report/engine.ts';
import { type Installation, WrongCall } from './command/call.ts';
import * as scan from './command/scan.ts';

interface Command {
  usage(): Promise<string>;
  /** True where all could be read. */
  run(args: readonly string[], installation: Installation): Promise<boolean>;
}

/** What a start does not need is loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => scan,
  compare: () => import('./command/compare.ts'),
  lexicon: () => import('./command/lexicon.ts'),
};

const overview = `Finds set formulas (提法) of PRC official discourse in Chinese text.

  tifa-lens scan FILE…              the hits of documents, in one of many formats
  tifa-lens compare FILE… --by …    sets of documents beside each other: density, formulas, words
  tifa-lens lexicon list|show|check what is looked for

"tifa-lens COMMAND --help" tells the rest. Without a command, "scan" is meant.`;

/** Runs one call: `[COMMAND] [OPTION]… [FILE]…`. Sets the exit code: 0 all read; 2 something could not be read or the call is wrong. */
export async function runCommandLine(args: readonly string[], installation: Installation): Promise<void> {
  // Where the reader has gone (`| head`), nothing is left to do.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [name = ''] = args;
  if (name === '--version') return console.log(`${engine.name} ${engine.version}`);
  const known = Object.hasOwn(commands, name);
  const command = await (commands[known ? name : 'scan'] ?? commands.scan)?.();
  if (!command) return;
  if (args.includes('--help') || args.includes('-h'))
    return console.log(known ? await command.usage() : `${overview}\n\n${await command.usage()}`);
  try {
    process.exitCode = (await command.run(known ? args.slice(1) : args, installation)) ? 0 : 2;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    console.error(`tifa-lens: ${error.message}${error.isLong ? '' : `\n\n${await command.usage()}`}`);
    process.exitCode = 2;
  }
}
