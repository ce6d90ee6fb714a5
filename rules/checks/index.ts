import type { Rule } from "../rule";
import { appellation } from "./appellation";
import { collocation } from "./collocation";
import { documentName } from "./document-name";
import { enumeration } from "./enumeration";
import { misquote } from "./misquote";
import { nearMiss } from "./near-miss";
import { numeral } from "./numeral";
import { placeholder } from "./placeholder";
import { repeated } from "./repeated";
import { spacing } from "./spacing";
import { spelling } from "./spelling";

/** Every rule there is, sorted by id. */
export const allRules: readonly Rule[] = [
  appellation,
  collocation,
  documentName,
  enumeration,
  misquote,
  nearMiss,
  numeral,
  spacing,
  spelling,
  placeholder,
  repeated,
].sort((a, b) => (a.documentation.id < b.documentation.id ? -1 : 1));
