/** A file to be, by its path with forward slashes. */
export interface NewFile {
  path: string;
  text: string;
  /** Whether it is a program. */
  executable?: boolean;
}
