import type { Bilingual } from "../../rules/language";

/** Whether a file operation failed because there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Why a file operation failed, in words. */
export function systemReason(error: unknown): Bilingual {
  const code = codeOf(error);
  return (
    reasons[code] ?? {
      zh: `系统报告 ${code === "" ? String(error) : code}`,
      en: `the system reports ${code === "" ? String(error) : code}`,
    }
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: "没有这个文件", en: "there is no such file" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder" },
  EACCES: { zh: "没有权限，请检查文件的访问权限", en: "permission denied; check the file's permissions" },
  EPERM: { zh: "没有权限，请检查文件的访问权限", en: "permission denied; check the file's permissions" },
  EISDIR: { zh: "这是一个文件夹", en: "it is a folder" },
  EROFS: { zh: "文件所在的磁盘只读", en: "the file system is read-only" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  ELOOP: { zh: "符号链接成环", en: "its symbolic links form a loop" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ERR_FS_FILE_TOO_LARGE: { zh: "文件超过 2 GB", en: "the file is larger than 2 GB" },
};
