/** Where an exported file comes from: written into every one of them. */
export interface Provenance {
  /** The program's name and version */
  readonly program: string;
  readonly version: string;
  /** Opens the same scenario and view */
  readonly link: string;
}
