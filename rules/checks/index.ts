import type { AnyRule } from "../rule";
import { appellation } from "./appellation";
import { collocation } from "./collocation";
import { confusable } from "./confusable";
import { dashEllipsis } from "./dash-ellipsis";
import { date } from "./date";
import { documentName } from "./document-name";
import { documentNumber } from "./document-number";
import { enumeration } from "./enumeration";
import { enumerationComma } from "./enumeration-comma";
import { formulaPunctuation } from "./formula-punctuation";
import { headingLevel } from "./heading-level";
import { misattribution } from "./misattribution";
import { misquote } from "./misquote";
import { nearMiss } from "./near-miss";
import { numeral } from "./numeral";
import { ordinal } from "./ordinal";
import { pair } from "./pair";
import { parallel } from "./parallel";
import { placeholder } from "./placeholder";
import { quoteEnd } from "./quote-end";
import { range } from "./range";
import { redundant } from "./redundant";
import { repeated } from "./repeated";
import { spacing } from "./spacing";
import { spelling } from "./spelling";
import { superseded } from "./superseded";
import { unusedIgnore } from "./unused-ignore";
import { variant } from "./variant";
import { width } from "./width";

/** Every rule there is, sorted by id. */
export const allRules: readonly AnyRule[] = [
  appellation,
  collocation,
  documentName,
  enumeration,
  misattribution,
  misquote,
  nearMiss,
  numeral,
  spacing,
  spelling,
  placeholder,
  repeated,
  formulaPunctuation,
  confusable,
  redundant,
  documentNumber,
  date,
  range,
  unusedIgnore,
  ordinal,
  headingLevel,
  variant,
  dashEllipsis,
  enumerationComma,
  pair,
  parallel,
  quoteEnd,
  width,
  superseded,
].sort((a, b) => (a.documentation.id < b.documentation.id ? -1 : 1));
