import { version } from "../../../package.json";

/** The program's version, as files say it. */
export const VERSION: string = version;
