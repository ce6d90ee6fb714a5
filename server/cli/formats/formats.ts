import type { FormatName } from "../check-options";
import type { FormatContext, Formatter } from "./format";
import { GitHubFormatter } from "./github";
import { JsonFormatter } from "./json";
import { StylishFormatter } from "./stylish";

/** The formatter `--format` names. */
export function createFormatter(name: FormatName, context: FormatContext): Formatter {
  switch (name) {
    case "stylish":
      return new StylishFormatter(context);
    case "json":
      return new JsonFormatter();
    case "github":
      return new GitHubFormatter();
  }
}
