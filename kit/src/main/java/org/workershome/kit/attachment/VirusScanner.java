package org.workershome.kit.attachment;

import java.util.Optional;

/** Looks through files while they arrive. */
interface VirusScanner {
  /** Begins with a file; empty when no scanner is configured. */
  Optional<Scan> begin();

  /** One file in the scanner's hands. */
  interface Scan extends AutoCloseable {
    /**
     * @throws org.workershome.kit.problem.ProblemException 503 when the scanner went away
     */
    void feed(byte[] bytes, int length);

    /**
     * After the last byte.
     *
     * @return what the scanner calls the virus, empty when it found none
     * @throws org.workershome.kit.problem.ProblemException 503 when it did not say
     */
    Optional<String> verdict();

    @Override
    void close();
  }
}
