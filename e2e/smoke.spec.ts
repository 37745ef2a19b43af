import { expect, openDynamics, test } from "./fixtures.ts";

test("the built page runs under its content security policy", async ({ page }) => {
  await openDynamics(page);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /script-src 'self';/);
});

test("the built page runs from any folder of a host", async ({ page, baseURL }) => {
  const folder = `${baseURL}/some/folder/`;
  await page.route(`${folder}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(folder, `${baseURL}/`) });
    await route.fulfill({ response });
  });
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(folder) && request.url().startsWith("http")) outside.push(request.url());
  });
  await openDynamics(page, "some/folder/");
  expect(outside).toEqual([]);
  // A font may still be on its way when the test ends.
  await page.unrouteAll({ behavior: "wait" });
});
