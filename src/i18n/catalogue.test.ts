import { readdirSync, readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { LANGUAGES, languageFor } from "./languages.ts";

type Tree = { readonly [key: string]: string | Tree };

function entries(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[here, value] as [string, string]] : entries(value, here);
  });
}

const CATALOGUES = import.meta.glob("./??.ts");

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** What means the same in every language: TeX between dollars, symbols with controls, tags. */
const untranslated = (text: string) => (text.match(/\$[^$]*\$|\[\[\w+\]\]|<\/?\w+>/g) ?? []).sort();

async function catalogueOf(language: string): Promise<Tree> {
  if (language === "en") return en as unknown as Tree;
  const module = (await CATALOGUES[`./${language}.ts`]!()) as Record<string, Tree>;
  return module[language]!;
}

/** Every piece of text in the source that could be a key: whole literals, and templates with anything in their gaps. */
function writtenKeys(): { literals: Set<string>; templates: RegExp[] } {
  const root = new URL("../", import.meta.url).pathname;
  const literals = new Set<string>();
  const templates = new Set<string>();
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^i18n\/|\/testing\//.test(file),
  );
  for (const file of files) {
    const { program } = parseSync(file, readFileSync(root + file, "utf8"));
    new Visitor({
      Literal: ({ value }) => {
        if (typeof value === "string") literals.add(value);
      },
      TemplateLiteral: ({ quasis }) => {
        const parts = quasis.map(({ value }) => value.cooked ?? "");
        // A template without a dotted part of its own would fit everything.
        if (parts.some((part) => /[a-z]\.|\.[a-z]/i.test(part))) {
          templates.add(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^ ]+"));
        }
      },
    }).visit(program);
  }
  return { literals, templates: [...templates].map((template) => new RegExp(`^${template}$`)) };
}

describe.each(Object.keys(LANGUAGES))("the catalogue %s", (language) => {
  test("has every key of English and no other", async () => {
    const words = entries(await catalogueOf(language));
    const keys = (list: [string, string][]) => new Set(list.map(([key]) => withoutPlural(key)));
    expect([...keys(words)].sort()).toEqual([...keys(entries(en as unknown as Tree))].sort());
    for (const [key] of words.filter(([key]) => /_one$/.test(key))) {
      expect(words.map(([other]) => other)).toContain(key.replace(/_one$/, "_other"));
    }
  });

  test("leaves formulas, symbols and markup as they are", async () => {
    const english = new Map(entries(en as unknown as Tree));
    for (const [key, text] of entries(await catalogueOf(language))) {
      const model = english.get(key) ?? english.get(`${withoutPlural(key)}_other`)!;
      expect(untranslated(text), key).toEqual(untranslated(model));
    }
  });

  test("says something under every key, with the values that English has there", async () => {
    const english = new Map(entries(en as unknown as Tree));
    for (const [key, text] of entries(await catalogueOf(language))) {
      expect(text.trim(), key).not.toBe("");
      const model = english.get(key) ?? english.get(`${withoutPlural(key)}_other`)!;
      const [given, wanted] = [placeholders(text), placeholders(model)];
      // “one” may be said without its number.
      if (/_(one|zero)$/.test(key)) expect(wanted, key).toEqual(expect.arrayContaining(given));
      else expect(given, key).toEqual(wanted);
    }
  });
});

test("every key is used somewhere", () => {
  const { literals, templates } = writtenKeys();
  const unused = entries(en as unknown as Tree)
    .map(([key]) => withoutPlural(key))
    .filter((key) => !literals.has(key) && !templates.some((template) => template.test(key)));
  expect([...new Set(unused)]).toEqual([]);
});

test("a reader gets the first of their languages that there is", () => {
  expect(languageFor(["xx", "en-GB", "fr"])).toBe("en");
  expect(languageFor(["xx", "fr-CA", "en"])).toBe("fr");
  expect(languageFor(["zh-Hans-CN"])).toBe("zh");
  expect(languageFor([])).toBe("en");
});
