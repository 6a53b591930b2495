package org.workershome.kit.attachment;

import java.util.UUID;

/** Keeps the sealed pieces of files. It sees nothing of their content. */
interface ChunkStore {
  /**
   * Keeps a piece. A transaction of its own: a slow upload holds no connection.
   *
   * @throws org.workershome.kit.problem.ProblemException 503 when the store is away
   */
  void put(UUID file, int number, byte[] sealed);

  /**
   * @throws IllegalStateException when the piece is not there
   * @throws org.workershome.kit.problem.ProblemException 503 when the store is away
   */
  byte[] get(UUID file, int number);

  /**
   * Deletes the pieces of a file for good, as many as there may be; what is gone already is no
   * fault.
   *
   * @param atMost numbers from here on were never used
   */
  void delete(UUID file, int atMost);
}
