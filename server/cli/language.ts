import { type Language, languageOf } from "../../rules/language";

/** The language of a run before its options are parsed: `--lang`, else the locale of the environment. */
export function earlyLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  return requestedLanguage(args) ?? environmentLanguage(environment);
}

/** The language of the locale, by the variables POSIX names in their order, else by the system's own settings. */
export function environmentLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return languageOf(locale || Intl.DateTimeFormat().resolvedOptions().locale);
}

/** The language `--lang` names, if it names one. */
export function requestedLanguage(args: readonly string[]): Language | undefined {
  for (const [i, argument] of args.entries()) {
    if (argument === "--") return undefined;
    const value =
      argument === "--lang" ? args[i + 1] : argument.startsWith("--lang=") ? argument.slice(7) : undefined;
    if (value === "zh" || value === "en") return value;
  }
  return undefined;
}
