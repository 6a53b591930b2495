package org.workershome.kit.search;

/**
 * One thing by which a text can be found.
 *
 * @param kind so that a character and a Latin letter that look alike stay apart
 * @param position where it begins, counted in characters from 1
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    /** One Chinese character. */
    CHARACTER,
    /** Two Chinese characters side by side. */
    PAIR,
    /** A Latin word or number, or how it begins. */
    WORD,
    /** A whole name or number: found only as a whole. */
    EXACT
  }
}
