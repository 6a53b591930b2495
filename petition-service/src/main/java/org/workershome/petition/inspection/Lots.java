package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Seeds that nobody chose. */
@ApplicationScoped
class Lots {
  /** What every reader of JSON takes for the number that it is. */
  private static final long MOST = 9_007_199_254_740_991L;

  private final SecureRandom random = new SecureRandom();

  long seed() {
    return random.nextLong(MOST);
  }
}
