import type { MetaRule } from "../rule";

export const unusedIgnore: MetaRule = {
  documentation: {
    id: "meta/unused-ignore",
    title: { zh: "不再需要的忽略标记", en: "Ignore that ignores nothing" },
    what: {
      zh: "检查 Markdown 中的 tifa-ignore 注释：所列规则在所指段落没有可忽略之处，或规则名写错的，予以指出。写法为 <!-- tifa-ignore 规则名: 理由 -->，写在段内的管本段，单独成行的管下一段（或下一个列表项、表格、引文）。",
      en: "Finds tifa-ignore comments in Markdown that name a rule with nothing to ignore there, or no rule at all. They read <!-- tifa-ignore RULE: reason --> and stand within a paragraph, for that paragraph, or on a line of their own, for the paragraph, list item, table or quotation behind it.",
    },
    why: {
      zh: "文字改过之后，留下的忽略标记会掩盖以后出现的真错。",
      en: "Once the text was changed, an ignore left behind would hide the next real mistake there.",
    },
    tier: "own",
    severity: "warning",
    fix: "safe",
    wrong: [
      {
        text: "<!-- tifa-ignore typo/spelling: 人名 -->\n机关党建工作取得新成效。\n",
        find: "<!-- tifa-ignore typo/spelling: 人名 -->",
        fix: "机关党建工作取得新成效。\n",
        format: "markdown",
      },
      {
        text: "<!-- tifa-ignore canon/nearmiss: 模拟错例 -->\n机关党组织和十大党员要认清形势。\n",
        find: "<!-- tifa-ignore canon/nearmiss: 模拟错例 -->",
        format: "markdown",
      },
      {
        text: "各支部要按期换届<!-- tifa-ignore structure/placeholder: 待定 -->，做到应换尽换。\n",
        find: "<!-- tifa-ignore structure/placeholder: 待定 -->",
        fix: "各支部要按期换届，做到应换尽换。\n",
        format: "markdown",
      },
    ],
    fine: [
      {
        text: "<!-- tifa-ignore canon/near-miss: 引用错例 -->\n机关党组织和十大党员要认清形势。\n",
        format: "markdown",
      },
      {
        text: "共有XX个支部<!-- tifa-ignore structure/placeholder: 数字待核 -->。\n",
        format: "markdown",
      },
      { text: "```html\n<!-- tifa-ignore typo/spelling: 示例 -->\n```\n", format: "markdown" },
      { text: "写作`<!-- tifa-ignore typo/spelling: 示例 -->`即可。\n", format: "markdown" },
      { text: "<!-- 待核 -->\n机关党建工作取得新成效。\n", format: "markdown" },
    ],
  },
};
