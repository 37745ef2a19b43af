import { expect, openDynamics, populations, test, traceNames } from "./fixtures.ts";

const WORDS = {
  fr: {
    name: "Français",
    title: "Bloch → équations de taux",
    tabs: ["Dynamique", "Convergence", "Carte des régimes", "Balayage", "Résonances", "Nombreux niveaux", "Théorie"],
    certified: /certifié à/,
    export: "Exporter",
    pinned: "Épingler ce calcul",
    ladder: "L’échelle des modèles",
    complaint: /doit être/,
    damaged: /Ce lien est abîmé/,
  },
  zh: {
    name: "简体中文",
    title: "Bloch → 速率方程",
    tabs: ["动力学", "收敛", "区域图", "扫描", "共振", "多能级", "理论"],
    certified: /核证到/,
    export: "导出",
    pinned: "固定这次计算",
    ladder: "模型阶梯",
    complaint: /必须/,
    damaged: /链接已损坏/,
  },
} as const;

for (const language of ["fr", "zh"] as const) {
  const words = WORDS[language];

  test(`the page speaks ${language} when asked, everywhere, and remembers`, async ({ page }) => {
    await openDynamics(page);
    await page.getByRole("button", { name: "Language" }).click();
    await page.getByRole("menuitemradio", { name: words.name }).click();

    await expect(page).toHaveTitle(words.title);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("tab")).toHaveText([...words.tabs]);
    await expect(page.getByText(words.certified)).toBeVisible();
    await expect(page.getByRole("button", { name: words.pinned })).toBeVisible();
    // Names of traces are part of what files and other programs read: they stay.
    expect(await traceNames(page)).toContain("Bloch 1");

    for (const tab of words.tabs) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await expect(page.getByRole("tabpanel")).toBeVisible();
    }
    await page
      .getByRole("button", { name: words.ladder })
      .or(page.getByRole("link", { name: words.ladder }))
      .first()
      .click();
    await expect(page.getByRole("heading", { name: words.ladder })).toBeVisible();
    // Formulas are the same in every language.
    await expect(page.getByRole("tabpanel").locator(".katex").first()).toBeAttached();

    await page.reload();
    await expect(page).toHaveTitle(words.title);
    await page.getByRole("tab", { name: words.tabs[0], exact: true }).click();
    await expect(populations(page).or(page.getByRole("figure").first()).first()).toBeVisible();
  });

  test(`what is wrong with a number or a link is said in ${language}`, async ({ page }) => {
    await page.addInitScript((chosen) => window.localStorage.setItem("bloch-rate-language", chosen), language);
    await page.goto("/#s=1damaged");
    await expect(page.getByText(words.certified)).toBeVisible();
    await expect(page.getByText(words.damaged)).toBeVisible();
    const epsilon = page.getByRole("slider", { name: "epsilon", exact: true });
    await expect(epsilon).toBeVisible();
    const field = page.locator('input[type="text"]').first();
    await field.fill("7");
    await field.press("Enter");
    await expect(page.getByText(words.complaint).first()).toBeVisible();
  });
}

test("numbers are written in the reader's format, and read in it", async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem("bloch-rate-language", "fr"));
  await page.goto("/#preset=v-system");
  await expect(page.getByText(/certifié à/)).toBeVisible();
  const fields = page.locator('.controls input[type="text"]');
  await expect(fields.nth(1)).toHaveValue("0,45");
  await fields.nth(1).fill("0,3");
  await fields.nth(1).press("Enter");
  await expect(page).toHaveURL(/mu=0\.3/);
  await expect(fields.nth(1)).toHaveValue("0,3");
});

test.describe("a reader whose browser is French", () => {
  test.use({ locale: "fr-FR" });
  test("finds the page in French", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle(WORDS.fr.title);
  });
});
