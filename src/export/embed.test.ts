import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_EMBED, EMBED_THEMES, embedAddress, embedOptions, embedSnippet, wholeAddress } from "./embed.ts";

const link = "https://example.org/folder/index.html#preset=v-system&mu=0.3";

describe("the address of the small page", () => {
  it("keeps the folder and the state of the link", () => {
    expect(embedAddress(link, DEFAULT_EMBED)).toBe(
      "https://example.org/folder/index.html?embed#preset=v-system&mu=0.3",
    );
    expect(embedAddress("file:///a/b.html", { controls: ["epsilon", "axis"], theme: "dark" })).toBe(
      "file:///a/b.html?embed&controls=epsilon,axis&theme=dark",
    );
    expect(embedAddress("https://example.org/?embed&theme=dark#x", { controls: [], theme: null })).toBe(
      "https://example.org/?embed&controls=none#x",
    );
  });

  it("says its options and leads back to the whole app", () => {
    const id = fc.constantFrom("epsilon", "mu", "ratio", "p", "delta-1", "delta-12", "amplitude", "axis");
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), fc.constantFrom(null, ...EMBED_THEMES), (controls, theme) => {
        const address = embedAddress(link, { controls, theme });
        expect(embedOptions(new URL(address).search)).toEqual({ controls, theme });
        expect(wholeAddress(address, "preset=v-system&mu=0.3")).toBe(link);
      }),
      { seed: 1 },
    );
  });

  it("is told from other pages, and survives any query", () => {
    expect(embedOptions("")).toBeNull();
    expect(embedOptions("?embedded=1")).toBeNull();
    expect(embedOptions("?embed")).toEqual(DEFAULT_EMBED);
    expect(embedOptions("?embed=&theme=pink&controls=epsilon,<b>,epsilon,,mu")).toEqual({
      controls: ["epsilon", "mu"],
      theme: null,
    });
    fc.assert(
      fc.property(fc.string(), (query) => {
        const options = embedOptions(`?embed&${query}`)!;
        expect(options.controls.length).toBeLessThanOrEqual(24);
        for (const control of options.controls) expect(control).toMatch(/^[a-z]+(-\d+)?$/);
      }),
      { seed: 2 },
    );
  });
});

describe("the snippet", () => {
  it("is one frame that nothing breaks out of", () => {
    const html = embedSnippet(`${link}"><script>`, { title: 'a "b" <c>', width: 800, height: 500 });
    expect(html).toBe(
      '<iframe src="https://example.org/folder/index.html#preset=v-system&amp;mu=0.3&quot;&gt;&lt;script&gt;" ' +
        'title="a &quot;b&quot; &lt;c&gt;" width="800" height="500" style="max-width: 100%; border: 0" ' +
        'loading="lazy" allowfullscreen></iframe>',
    );
  });
});
