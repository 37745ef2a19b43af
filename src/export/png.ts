import type { Scenario } from "../scenario/format.ts";
import { asciiJson } from "./scenarioLine.ts";

/** PNG as its specification has it: a signature, then chunks of length, name, data and checksum. */
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const HEADER_END = 33;
/** A text chunk names what it says. */
const KEYWORD = "bloch-rate-scenario";
const MILLIMETRES_PER_INCH = 25.4;

export function isPng(bytes: Uint8Array): boolean {
  return bytes.length > HEADER_END && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Pixels across and down. Throws at anything that is not a PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  if (!isPng(bytes)) throw new Error("not a PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The same picture with its resolution, so that it prints at the right size, and with the scenario, so that it opens again. */
export function withPrintSize(bytes: Uint8Array, dotsPerInch: number, scenario: Scenario): Uint8Array<ArrayBuffer> {
  if (!isPng(bytes)) throw new Error("not a PNG");
  const perMetre = Math.round((dotsPerInch * 1000) / MILLIMETRES_PER_INCH);
  const physical = new Uint8Array(9);
  const view = new DataView(physical.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  physical[8] = 1;
  const added = [chunk("pHYs", physical), chunk("tEXt", latin(`${KEYWORD}\0${asciiJson(scenario)}`))];
  const whole = new Uint8Array(bytes.length + added.reduce((sum, { length }) => sum + length, 0));
  whole.set(bytes.subarray(0, HEADER_END));
  let at = HEADER_END;
  for (const piece of added) {
    whole.set(piece, at);
    at += piece.length;
  }
  whole.set(bytes.subarray(HEADER_END), at);
  return whole;
}

/** The JSON that a PNG figure of this program carries, or null. */
export function pngScenario(bytes: Uint8Array): string | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (text(bytes.subarray(at + 4, at + 8)) === "tEXt" && text(data.subarray(0, KEYWORD.length)) === KEYWORD) {
      return text(data.subarray(KEYWORD.length + 1));
    }
    at += 12 + length;
  }
  return null;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const piece = new Uint8Array(12 + data.length);
  const view = new DataView(piece.buffer);
  view.setUint32(0, data.length);
  piece.set(latin(name), 4);
  piece.set(data, 8);
  view.setUint32(8 + data.length, checksum(piece.subarray(4, 8 + data.length)));
  return piece;
}

/** CRC-32, as PNG asks for. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const latin = (characters: string) => Uint8Array.from(characters, (character) => character.charCodeAt(0));

/** In pieces: a call has room for so many arguments only. */
function text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces.join("");
}
