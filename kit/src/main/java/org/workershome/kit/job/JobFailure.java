package org.workershome.kit.job;

import static java.util.Objects.requireNonNull;

/** The job cannot succeed, however often it is tried. The words are for whoever started it. */
public final class JobFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param words in Chinese and English, without personal data: 「文件为空 / The file is empty」
   */
  public JobFailure(String words) {
    super(requireNonNull(words, "words"));
  }
}
