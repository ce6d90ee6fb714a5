import type { TextFormat } from "../../rules/text/document";
import type { Article } from "./prose";

/** UTF-16 units of a long document: a book of speeches. */
export const longDocumentLength = 100_000;

/** A document of exactly `longDocumentLength` units made of articles. */
export function longDocument(articles: readonly Article[], format: TextFormat): string {
  let text = "";
  for (const [index, article] of articles.entries()) {
    if (text.length >= longDocumentLength) break;
    text += format === "plain" ? plainArticle(article) : markdownArticle(article, index);
  }
  return text.slice(0, longDocumentLength);
}

function plainArticle({ title, paragraphs }: Article): string {
  return `${title}\n${paragraphs.map((paragraph) => `　　${paragraph}\n`).join("")}\n`;
}

/** Headings, lists, block quotes, emphasis and a table now and then, as reports and speeches have them. */
function markdownArticle({ title, paragraphs }: Article, index: number): string {
  const blocks = paragraphs.map((paragraph, at) => {
    if (at % 7 === 6) return `> ${paragraph}`;
    if (at % 5 === 4) return `- ${paragraph}\n- **${paragraph.slice(0, 8)}**${paragraph.slice(8, 40)}`;
    if (at % 3 === 2) return paragraph.replace(/^[^，。]+/, (clause) => `**${clause}**`);
    return paragraph;
  });
  if (index % 6 === 5)
    blocks.push(`| 序号 | 内容 |\n| --- | --- |\n| ${index} | ${title.replace(/\|/g, "")} |`);
  return `## ${title}\n\n${blocks.join("\n\n")}\n\n`;
}
