package org.workershome.kit.directory.load;

/** The load cannot begin, or go on; the words are for whoever started it and hold no content. */
final class LoadRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadRefused(String words) {
    super(words, null, false, false);
  }
}
