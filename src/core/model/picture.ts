/** What the disk knows of a picture in the knowledge base. */
export interface PictureFacts {
  /** Path inside the knowledge base. */
  file: string;
  format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'svg';
  /** Pixels, as the picture is seen: turned as its camera says. */
  width: number;
  height: number;
  /** How long one run takes, for a picture that moves. */
  moving?: { milliseconds: number };
  /** First hex digits of the SHA-256 of its bytes; part of its address, so that caches never lie. */
  digest: string;
}
