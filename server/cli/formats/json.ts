import type { FileReport } from "../report";
import type { Ending, Formatter } from "./format";

/** One JSON object with every checked file; its shape is a stable contract. */
export class JsonFormatter implements Formatter {
  private readonly files: Pick<FileReport, "path" | "findings">[] = [];

  file({ path, findings }: FileReport): string {
    this.files.push({ path, findings });
    return "";
  }

  end({ summary }: Ending): string {
    return `${JSON.stringify({ version: 1, files: this.files, summary }, undefined, 2)}\n`;
  }
}
