package org.workershome.kit.testing;

import java.util.Random;

/** Seeds of random tests, printed so that a failure can be played again. */
public final class Seeds {
  private static final String PROPERTY = "seed";

  private Seeds() {}

  /**
   * @return the seed of {@code -Dseed=…}, else a new one
   */
  public static long seed(String what) {
    String given = System.getProperty(PROPERTY);
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    System.out.printf("%s runs with -D%s=%d%n", what, PROPERTY, seed);
    return seed;
  }

  public static Random random(String what) {
    return new Random(seed(what));
  }
}
