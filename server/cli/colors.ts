/** The few styles reports use. */
export interface Colors {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly green: (text: string) => string;
}

const plain = (text: string) => text;

const noColors: Colors = {
  bold: plain,
  dim: plain,
  underline: plain,
  red: plain,
  yellow: plain,
  blue: plain,
  cyan: plain,
  green: plain,
};

/** `wanted` is what `--color` or `--no-color` said; else a terminal without `NO_COLOR` gets colours. */
export async function loadColors(wanted: boolean | undefined, stream: NodeJS.WriteStream): Promise<Colors> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const on =
    wanted ?? (!NO_COLOR && (stream.isTTY || Boolean(FORCE_COLOR && FORCE_COLOR !== "0")) && TERM !== "dumb");
  if (!on) return noColors;
  // The library asks the environment, when first loaded, what the terminal can do; the option outranks that.
  delete process.env.NO_COLOR;
  process.env.FORCE_COLOR = "1";
  return import("yoctocolors");
}
