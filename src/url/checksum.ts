import { toBase64url } from "./base64url.ts";

const POLYNOMIAL = 0x864cfb;
const START = 0xb704ce;

/**
 * CRC-24 of a text's character codes (RFC 9580, section 6.1.1), as four base64url characters. It finds every change of one
 * character and all but one in 16 million of other damages: compressed text has no check of its own, and a
 * damaged link must not open as another scenario.
 */
export function checksum(text: string): string {
  let crc = START;
  for (let i = 0; i < text.length; i++) {
    crc ^= (text.charCodeAt(i) & 0xff) << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= POLYNOMIAL;
    }
    crc &= 0xffffff;
  }
  return toBase64url(Uint8Array.of(crc >> 16, (crc >> 8) & 0xff, crc & 0xff));
}
