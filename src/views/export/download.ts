/** Hands a file to the browser to keep. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Longer names are cut: with any script's letters, systems take them whole. */
const LONGEST_NAME = 80;

/** Words as the name of a file: letters and digits of any script, joined by hyphens. */
export function fileName(...words: readonly (string | undefined)[]): string {
  const plain = words.map((word) => (word ?? "").normalize("NFKC").replace(/[^\p{L}\p{N}.]+/gu, "-"));
  const joined = plain.join("-").replace(/-+/g, "-");
  return (
    [...joined]
      .slice(0, LONGEST_NAME)
      .join("")
      .replace(/^[-.]+|[-.]+$/g, "")
      .toLowerCase() || "scenario"
  );
}
